package org.factdesk.answer;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.factdesk.claim.Claim;
import org.factdesk.claim.FactBase;
import org.factdesk.claim.Party;
import org.factdesk.claim.When;
import org.factdesk.question.AnswerType;
import org.factdesk.question.Breadth;
import org.factdesk.question.Conversation;
import org.factdesk.question.Intent;
import org.factdesk.question.Understanding;
import org.factdesk.question.Utterance;
import org.factdesk.testing.ClaimDraft;
import org.factdesk.testing.Harbour;
import org.factdesk.testing.WordAnswerer;
import org.junit.jupiter.api.Test;

class TaughtAnswererTest {
    private static final Claim TAUGHT = ClaimDraft.of("owner", "A bank owns the crane.")
            .saidBy("port", "2031-05-20")
            .alsoAsked("whose is it?", "what destroyed the warehouse")
            .claim();
    private static final FactBase BASE = Harbour.base(List.of(TAUGHT));

    private final Answerer answerer = new TaughtAnswerer(new WordAnswerer());

    @Test
    void wordsThatWereTaughtAreAnsweredWithTheirClaimHoweverTheyAreTyped() {
        for (String asked : List.of("whose is it?", "Whose is IT", "  whose   is it?! ")) {
            Answer answer = answerer.answer(Utterance.of(asked), BASE);

            assertThat(answer.claims()).containsExactly(TAUGHT);
            assertThat(answer.confidence()).isEqualTo(0.99);
        }
    }

    @Test
    void theyAreKnownWhereASlipOfTheFingerWasMendedInThem() {
        Answerer mending = new TaughtAnswerer(new Leaning(List.of(), "whose is it?"));

        assertThat(mending.answer(Utterance.of("whsoe is it"), BASE).claims()).containsExactly(TAUGHT);
        assertThat(mending.answer(Utterance.of("whsoe is it and who paid for it"), BASE)
                        .claims())
                .isEmpty();
    }

    @Test
    void theyOutweighWhatAClaimSays() {
        assertThat(answerer.answer(Utterance.of("What destroyed the warehouse?"), BASE)
                        .claims())
                .containsExactly(TAUGHT);
    }

    @Test
    void theScoreIsTheSumOfItsReasons() {
        Answer.Supported answer = (Answer.Supported) answerer.answer(Utterance.of("whose is it"), BASE);

        double sum = answer.lead().reasons().stream().mapToDouble(Reason::share).sum();
        assertThat(answer.lead().score()).isEqualTo(sum);
    }

    @Test
    void theOtherSideOfADisputeIsShownBesideIt() {
        Claim against = ClaimDraft.of("nobody", "Nobody owns the crane.")
                .disputes("owner")
                .claim();

        Answer answer = answerer.answer(Utterance.of("whose is it"), Harbour.base(List.of(TAUGHT, against)));

        assertThat(answer).isInstanceOf(Answer.Disputed.class);
        assertThat(answer.claims()).containsExactly(TAUGHT, against);
    }

    @Test
    void everythingElseIsAnsweredAsBefore() {
        for (String asked : List.of("hello", "whose is it now", "who locked the crane", "", "?!")) {
            Utterance utterance = Utterance.of(asked);

            assertThat(answerer.answer(utterance, BASE)).isEqualTo(new WordAnswerer().answer(utterance, BASE));
        }
    }

    @Test
    void wordsTaughtForSeveralClaimsDecideNothing() {
        Claim rival = ClaimDraft.of("rival", "A gang owns the crane.")
                .alsoAsked("Whose is it")
                .claim();
        FactBase base = Harbour.base(List.of(TAUGHT, rival));

        assertThat(answerer.answer(Utterance.of("whose is it?"), base).claims()).isEmpty();
    }

    @Test
    void whatIsLeftOpenIsDeclinedWithWhatIsNear() {
        Claim open = ClaimDraft.of("weather", "It rained.")
                .leavesOpen("Who locked the crane?", "whose is it")
                .claim();
        FactBase base = Harbour.base(List.of(TAUGHT, open));
        Utterance asked = Utterance.of("who locked the crane");
        assertThat(new WordAnswerer().answer(asked, base).claims()).isNotEmpty();

        Answer.Abstained declined = (Answer.Abstained) answerer.answer(asked, base);

        assertThat(declined.reason()).isEqualTo(Abstention.NOT_ON_RECORD);
        assertThat(declined.nearest()).extracting(match -> match.claim().id()).contains("crane-locked");
        assertThat(answerer.answer(Utterance.of("whose is it"), base).claims())
                .as("what a claim answers is not open")
                .containsExactly(TAUGHT);
    }

    @Test
    void onADayBeforeTheClaimItDoesNotAnswer() {
        Utterance early = new Utterance("whose is it?", Conversation.NONE, LocalDate.of(2031, 5, 19));

        assertThat(answerer.answer(early, BASE).claims()).isEmpty();
    }

    @Test
    void inAThreadTheSameWordsMayLeanOnWhatWasSaidBefore() {
        Conversation thread = new Conversation(List.of(new Conversation.Turn("a crane?", "a crane?", List.of())));
        Answerer leaning = new TaughtAnswerer(new Leaning(List.of(), "whose is it?"));

        assertThat(leaning.answer(new Utterance("whose is it?", thread, null), BASE)
                        .claims())
                .isEmpty();
        assertThat(leaning.answer(Utterance.of("whose is it?"), BASE).claims()).containsExactly(TAUGHT);
    }

    @Test
    void inAThreadWordsThatNameAPartyMeanWhatTheySay() {
        Conversation thread = new Conversation(List.of(new Conversation.Turn("a crane?", "a crane?", List.of())));
        Party named = BASE.parties().iterator().next();

        Answer answer = new TaughtAnswerer(new Leaning(List.of(named), "whose is it?"))
                .answer(new Utterance("whose is it?", thread, null), BASE);

        assertThat(answer.claims()).containsExactly(TAUGHT);
    }

    /**
     * Takes whatever is asked for a follow-up that nothing answers.
     *
     * @param parties that it names
     * @param read what it is read as
     */
    private record Leaning(List<Party> parties, String read) implements Answerer {
        @Override
        public Answer answer(Utterance utterance, FactBase base) {
            Understanding followUp = new Understanding(
                    read,
                    Intent.WHO,
                    0.9,
                    AnswerType.AGENT,
                    parties,
                    When.UNDATED,
                    true,
                    1,
                    "eng",
                    Breadth.PARTICULAR,
                    List.of(),
                    List.of(),
                    0.5);
            return new Answer.Abstained(followUp, 0.7, Abstention.NOT_ON_RECORD, List.of(), List.of());
        }

        @Override
        public List<Near> near(String text, FactBase base) {
            return List.of();
        }

        @Override
        public float[] meaning(String question) {
            return new float[] {1};
        }

        @Override
        public void prepare(FactBase base, Runnable claimRead) {}
    }
}
