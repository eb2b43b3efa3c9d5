package org.factdesk.desk.draft;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.factdesk.answer.Answer;
import org.factdesk.answer.Answerer;
import org.factdesk.claim.Claim;
import org.factdesk.claim.FactBase;
import org.factdesk.claim.GoldenQuestion;
import org.factdesk.claim.GoldenQuestions;
import org.factdesk.desk.draft.Effects.Change;
import org.factdesk.desk.draft.Effects.Found;
import org.factdesk.desk.draft.Effects.Shift;
import org.factdesk.moderation.Edit;
import org.factdesk.moderation.Supposed;
import org.factdesk.question.Utterance;
import org.factdesk.rendering.Phrases;
import org.factdesk.testing.ClaimDraft;
import org.factdesk.testing.Harbour;
import org.factdesk.testing.WordAnswerer;
import org.junit.jupiter.api.Test;

class EffectsTest {
    private static final GoldenQuestions GOLDEN = new GoldenQuestions(
            List.of(
                    new GoldenQuestion("was the crane locked before the storm?", List.of("crane-locked"), "", ""),
                    new GoldenQuestion("who boarded the tugboat?", List.of("tugboat-boarded"), "", ""),
                    new GoldenQuestion("who steered the ferry?", List.of(), "off-topic", ""),
                    new GoldenQuestion("what destroyed the warehouse?", List.of("warehouse-burned"), "", "")),
            List.of());

    private final FactBase before = Harbour.base();

    @Test
    void findsTheQuestionsThatAreAnsweredDifferentlyAndHowGoldenOnesFare() {
        FactBase after = Supposed.on(before, GOLDEN)
                .after(List.of(
                        Edit.put(
                                Harbour.INCIDENT.id(),
                                ClaimDraft.of("tugboat-boarded", "The pilot boarded the tugboat and steered the ferry.")
                                        .claim()),
                        new Edit.RetractClaim(Harbour.INCIDENT.id(), "warehouse-burned")));

        Found found = effects(Duration.ofMinutes(1), new AtomicLong())
                .of(before, after, GOLDEN, List.of("and the tugboat?", "What destroyed the warehouse"));

        assertThat(found.all()).isEqualTo(5);
        assertThat(found.near()).isEqualTo(4).isEqualTo(found.asked());
        assertThat(found.changes())
                .extracting(Change::question, Change::golden, Change::shift)
                .containsExactlyInAnyOrder(
                        org.assertj.core.groups.Tuple.tuple("who boarded the tugboat?", true, Shift.BETTER),
                        org.assertj.core.groups.Tuple.tuple("who steered the ferry?", true, Shift.WORSE),
                        org.assertj.core.groups.Tuple.tuple("what destroyed the warehouse?", true, Shift.WORSE),
                        org.assertj.core.groups.Tuple.tuple("and the tugboat?", false, Shift.NEITHER));
    }

    @Test
    void knowsWhereTheSameClaimsAnswerInOtherWords() {
        Claim reworded = ClaimDraft.of("warehouse-burned", "Fire destroyed the whole warehouse.")
                .claim();
        FactBase after = Supposed.on(before, GOLDEN).after(List.of(Edit.put(Harbour.INCIDENT.id(), reworded)));

        assertThat(effects(Duration.ofMinutes(1), new AtomicLong())
                        .of(before, after, GOLDEN, List.of())
                        .changes())
                .filteredOn(change -> change.question().equals("what destroyed the warehouse?"))
                .singleElement()
                .matches(Change::isOnlyOfWords);
    }

    @Test
    void findsNothingWhereNothingChanges() {
        assertThat(effects(Duration.ofMinutes(1), new AtomicLong())
                        .of(before, before, GOLDEN, List.of())
                        .changes())
                .isEmpty();
    }

    @Test
    void asksTheNearestFirstAndCountsWhatThereIsNoTimeFor() {
        FactBase after = Supposed.on(before, GOLDEN)
                .after(List.of(new Edit.RetractClaim(Harbour.INCIDENT.id(), "warehouse-burned")));
        AtomicLong clock = new AtomicLong();
        Answerer slow = slow(clock);

        Found found = new Effects(() -> slow, Duration.ofNanos(1_000), clock::get, Runnable::run)
                .of(before, after, GOLDEN, List.of("and the warehouse on pier 4?"));

        assertThat(found.asked()).isEqualTo(1);
        assertThat(found.near()).isEqualTo(2);
        assertThat(found.unread()).isZero();
        assertThat(found.all()).isEqualTo(5);
        assertThat(found.changes()).extracting(Change::question).containsExactly("what destroyed the warehouse?");
    }

    @Test
    void whatThereIsNoTimeToCompareIsCountedApartAndWhatShowsTheChangeIsAskedAnyway() {
        FactBase after = Supposed.on(before, GOLDEN)
                .after(List.of(new Edit.RetractClaim(Harbour.INCIDENT.id(), "warehouse-burned")));

        Found found = effects(Duration.ofNanos(1), new AtomicLong())
                .of(before, after, GOLDEN, List.of("and the warehouse on pier 4?"));

        assertThat(found.asked()).isEqualTo(1).isEqualTo(found.near());
        assertThat(found.unread()).isEqualTo(4);
        assertThat(new EffectLines(Phrases.english()).of(found))
                .contains(
                        "4 more questions were not compared with the change yet: there was no time. Look again in a moment.");
    }

    /** An answerer that takes a long time for an answer. */
    private static Answerer slow(AtomicLong clock) {
        WordAnswerer words = new WordAnswerer();
        return new Answerer() {
            @Override
            public Answer answer(Utterance utterance, FactBase base) {
                clock.addAndGet(1_000_000);
                return words.answer(utterance, base);
            }

            @Override
            public List<Near> near(String text, FactBase base) {
                return words.near(text, base);
            }

            @Override
            public float[] meaning(String question) {
                return words.meaning(question);
            }

            @Override
            public void prepare(FactBase base, Runnable claimRead) {
                words.prepare(base, claimRead);
            }
        };
    }

    @Test
    void whereOnlyAWayOfAskingComesOtherWaysConcernNoQuestion() {
        Claim burned = Harbour.claim("warehouse-burned");
        List<String> asked = new java.util.ArrayList<>(burned.alsoAsked());
        asked.add("which ferry went under?");
        Claim taught = burned.withAlsoAsked(asked);
        FactBase after = Supposed.on(before, GOLDEN).after(List.of(Edit.put(Harbour.INCIDENT.id(), taught)));

        Touch touch = Touch.between(before, after);

        assertThat(touch.wordings()).containsExactly("which ferry went under?");
        assertThat(touch.claims()).contains("warehouse-burned");
    }

    @Test
    void aChangeOfMuchCouldConcernEveryQuestion() {
        List<Edit> many = IntStream.range(0, 600)
                .<Edit>mapToObj(i -> Edit.put(
                        Harbour.INCIDENT.id(),
                        ClaimDraft.of("hull-" + i, "Hull number " + i + " sank.")
                                .claim()))
                .toList();
        FactBase after = Supposed.on(before, GOLDEN).after(many);

        Found found = effects(Duration.ofMinutes(1), new AtomicLong())
                .of(before, after, GOLDEN, List.of("and what about pensions?"));

        assertThat(found.near()).isEqualTo(found.all()).isEqualTo(5);
    }

    /** A clock that goes on by a little each time that it is looked at. */
    private static Effects effects(Duration patience, AtomicLong clock) {
        return new Effects(WordAnswerer::new, patience, () -> clock.addAndGet(10), Runnable::run);
    }
}
