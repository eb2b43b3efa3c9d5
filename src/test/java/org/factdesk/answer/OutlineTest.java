package org.factdesk.answer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.factdesk.answer.Section.Topic;
import org.factdesk.claim.Claim;
import org.factdesk.claim.FactBase;
import org.factdesk.claim.When;
import org.factdesk.question.AnswerType;
import org.factdesk.question.Breadth;
import org.factdesk.question.Conversation;
import org.factdesk.question.Intent;
import org.factdesk.question.Understanding;
import org.factdesk.question.Utterance;
import org.factdesk.testing.Asked;
import org.factdesk.testing.ClaimDraft;
import org.factdesk.testing.Harbour;
import org.factdesk.testing.ToldReader;
import org.junit.jupiter.api.Test;

class OutlineTest {
    private static final FactBase BASE = Harbour.base();

    /** How near each claim comes to any text, the title's too. */
    private static final Map<String, Double> NEARNESS = Map.of(
            "night-shift", 0.9,
            "crane-unlocked", 0.8,
            "damage-first", 0.75,
            "warehouse-burned", 0.7,
            "crane-locked", 0.64,
            "gang-suspected", 0.62,
            "damage-final", 0.5,
            "sablia-silent", 0.4);

    private final Outline outline = new Outline(
            new Neighbours(new ToldReader().means(Asked.of("title", Intent.WHAT, AnswerType.OTHER), NEARNESS)));

    @Test
    void tellsInShortWhatTheRecordHolds() {
        assertThat(sections(whole(Intent.OVERVIEW)))
                .containsExactly(
                        section(Topic.GIST, "night-shift", "crane-unlocked"), section(Topic.NEWEST, "damage-final"));
        assertThat(whole(Intent.OVERVIEW).orElseThrow().claims())
                .extracting(Claim::id)
                .containsExactly("night-shift", "crane-unlocked", "crane-locked", "damage-final");
    }

    @Test
    void tellsWhereAccountsDifferBesideTheGist() {
        Map<String, Double> nearness = Map.of("night-shift", 0.9, "warehouse-burned", 0.8, "crane-locked", 0.7);
        Outline other = new Outline(
                new Neighbours(new ToldReader().means(Asked.of("title", Intent.WHAT, AnswerType.OTHER), nearness)));

        assertThat(sections(other.whole(asked(Intent.OVERVIEW, When.UNDATED), said(), BASE)))
                .contains(
                        section(Topic.GIST, "night-shift", "warehouse-burned"),
                        section(Topic.DISPUTED, "crane-locked"));
    }

    @Test
    void tellsWhatWasSaidLastAndOfTheSameDayTheMostCentralFirst() {
        assertThat(sections(whole(Intent.NEWEST)))
                .containsExactly(section(Topic.NEWEST, "damage-final", "crane-unlocked", "gang-suspected"));
    }

    @Test
    void tellsWhereAccountsDifferAndThatTheyDoNot() {
        assertThat(sections(whole(Intent.DISPUTES))).containsExactly(section(Topic.DISPUTED, "crane-unlocked"));

        FactBase agreed = without("crane-unlocked");
        assertThat(outline.whole(asked(Intent.DISPUTES, When.UNDATED), said(), agreed))
                .map(OutlineTest::reason)
                .contains(Abstention.NOTHING_DISPUTED);
    }

    @Test
    void tellsTheOrderOfEventsAndThatNoneIsDated() {
        assertThat(sections(whole(Intent.TIMELINE)))
                .containsExactly(section(Topic.IN_ORDER, "gang-suspected", "warehouse-burned", "crane-locked"));

        FactBase undated = without("gang-suspected", "warehouse-burned", "crane-locked");
        assertThat(outline.whole(asked(Intent.TIMELINE, When.UNDATED), said(), undated))
                .map(OutlineTest::reason)
                .contains(Abstention.NOTHING_DATED);
    }

    @Test
    void tellsWhatHappenedInATimeWhicheverWayItIsAskedFor() {
        When day = When.of("2031-05-06");

        assertThat(List.of(Intent.OVERVIEW, Intent.TIMELINE))
                .allSatisfy(intent -> assertThat(sections(outline.whole(asked(intent, day), said(), BASE)))
                        .containsExactly(section(Topic.IN_ORDER, "crane-locked")));
    }

    @Test
    void leavesATimeOfWhichNoClaimIsToTheOrdinaryAnswer() {
        assertThat(List.of(Intent.OVERVIEW, Intent.NEWEST, Intent.DISPUTES, Intent.TIMELINE, Intent.MORE))
                .allSatisfy(intent -> assertThat(outline.whole(asked(intent, When.of("2030")), said(), BASE))
                        .isEmpty());
    }

    @Test
    void tellsMoreThatComesNearAndWasNotSaid() {
        assertThat(sections(outline.whole(asked(Intent.MORE, When.UNDATED), said("night-shift", "damage-first"), BASE)))
                .containsExactly(section(Topic.MORE, "crane-unlocked", "warehouse-burned"));
    }

    @Test
    void tellsThatThereIsNothingMoreWhereTheRestIsAboutOtherThings() {
        Utterance after = said("crane-locked", "night-shift", "crane-unlocked", "damage-first", "warehouse-burned");

        assertThat(outline.whole(asked(Intent.MORE, When.UNDATED), after, BASE))
                .map(OutlineTest::reason)
                .contains(Abstention.NOTHING_MORE);
    }

    @Test
    void tellsWhoeverWantsMoreOfNothingWhatTheRecordHolds() {
        assertThat(sections(whole(Intent.MORE))).isEqualTo(sections(whole(Intent.OVERVIEW)));
    }

    @Test
    void pointsToSourcesAndParties() {
        assertThat(List.of(Intent.SOURCES, Intent.PARTIES)).allSatisfy(intent -> assertThat(whole(intent))
                .contains(new Answer.Courtesy(asked(intent, When.UNDATED), 0.9, intent)));
    }

    @Test
    void tellsAgainWhatIsDoubtedWithItsOtherSide() {
        Understanding doubt = asked(Intent.STANDING, When.UNDATED);

        assertThat(sections(outline.again(doubt, said("crane-locked"), BASE)))
                .containsExactly(section(Topic.STANDING, "crane-locked"));
        assertThat(outline.again(doubt, said(), BASE)).isEmpty();
        assertThat(outline.again(doubt, said("long-gone"), BASE)).isEmpty();
    }

    @Test
    void tellsWhatWasSaidSinceADayOrUpToIt() {
        When day = When.of("2031-05-09");

        assertThat(ids(Intent.NEWEST, day, "anything new since 9 may"))
                .containsExactly("damage-final", "crane-unlocked", "crane-locked", "gang-suspected");
        assertThat(ids(Intent.NEWEST, day, "anything new on 9 may"))
                .containsExactly("crane-unlocked", "crane-locked", "gang-suspected", "sablia-silent");
        assertThat(ids(Intent.NEWEST, day, "anything new after 9 may")).containsExactly("damage-final");
        assertThat(ids(Intent.NEWEST, When.of("2031-05-08"), "any news until 8 may"))
                .containsExactly("warehouse-burned", "night-shift", "crane-locked", "crane-unlocked");
        assertThat(ids(Intent.NEWEST, When.of("2031-05-08"), "any news before 8 may"))
                .containsExactly("night-shift", "crane-locked", "crane-unlocked");
    }

    @Test
    void takesAWordForThatOfADateOnlyWhereOneFollows() {
        assertThat(ids(
                        Intent.TIMELINE,
                        When.of("2031-05-06"),
                        "a day by day timeline of what happened after the fire on 6 may"))
                .containsExactly("crane-locked", "crane-unlocked");
    }

    @Test
    void tellsOfATimeWhatElseHappenedThenAndWhatIsDisputedOfIt() {
        assertThat(ids(Intent.MORE, When.of("2031-05-06"), "what else happened on 6 may"))
                .containsExactly("crane-locked", "crane-unlocked");
        assertThat(ids(Intent.DISPUTES, When.of("2031-05-09"), "what is disputed since 9 may"))
                .containsExactly("crane-unlocked", "crane-locked");
    }

    private List<String> ids(Intent intent, When window, String text) {
        Utterance typed = new Utterance(text, Conversation.NONE, null);
        return outline.whole(asked(intent, window), typed, BASE).orElseThrow().claims().stream()
                .map(Claim::id)
                .toList();
    }

    @Test
    void tellsOfNoClaimThatWasReplacedWithoutWhatReplacedIt() {
        assertThat(outline.again(asked(Intent.STANDING, When.UNDATED), said("damage-first"), BASE)
                        .orElseThrow()
                        .claims())
                .extracting(Claim::id)
                .containsExactly("damage-first", "damage-final");
        assertThat(whole(Intent.NEWEST).orElseThrow().claims())
                .extracting(Claim::id)
                .doesNotContain("damage-first");
    }

    @Test
    void takesNothingForAnsweredThatOnlyCameNear() {
        Conversation before =
                Conversation.NONE.and(new Conversation.Turn("who?", "who?", List.of("crane-locked"), false));
        Utterance after = new Utterance("are you sure?", before, null);

        assertThat(outline.again(asked(Intent.STANDING, When.UNDATED), after, BASE))
                .isEmpty();
        assertThat(sections(outline.whole(asked(Intent.MORE, When.UNDATED), after, BASE)))
                .isEqualTo(sections(whole(Intent.OVERVIEW)));
    }

    @Test
    void looksAtAllClaimsOfTheRecordAndNotOnlyAtThoseNearItsTitle() {
        Outline near = new Outline(new Neighbours(
                new ToldReader().means(Asked.of("title", Intent.WHAT, AnswerType.OTHER), Map.of("night-shift", 0.9))));

        assertThat(sections(near.whole(asked(Intent.NEWEST, When.UNDATED), said(), BASE)))
                .flatExtracting(Section::claims)
                .startsWith(Harbour.claim("damage-final"));
        assertThat(sections(near.whole(asked(Intent.DISPUTES, When.UNDATED), said(), BASE)))
                .containsExactly(section(Topic.DISPUTED, "crane-locked"));
    }

    @Test
    void showsNoMoreThanAPhoneHasRoomForButNeverOneSideAlone() {
        List<Claim> many = IntStream.range(0, 9)
                .mapToObj(number -> ClaimDraft.of("more-" + number, "Wave " + number + " came.")
                        .statement("", "came", "")
                        .when("2031-06-0" + (number + 1))
                        .readIn("news", "")
                        .disputes("night-shift")
                        .claim())
                .toList();
        FactBase base = Harbour.base(many);

        Answer shown = outline.whole(asked(Intent.DISPUTES, When.UNDATED), said(), base)
                .orElseThrow();

        assertThat(shown.claims())
                .as("the second dispute has no room any more")
                .hasSize(10)
                .startsWith(Harbour.claim("night-shift"))
                .containsAll(many);
    }

    private Optional<Answer> whole(Intent intent) {
        return outline.whole(asked(intent, When.UNDATED), said(), BASE);
    }

    private static FactBase without(String... gone) {
        return new FactBase(
                Harbour.INCIDENT,
                Harbour.REVISION,
                Harbour.parties(),
                Harbour.sources(),
                BASE.claims().stream()
                        .filter(claim -> !List.of(gone).contains(claim.id()))
                        .toList());
    }

    private static Understanding asked(Intent intent, When window) {
        return new Understanding(
                "asked",
                intent,
                0.9,
                AnswerType.OTHER,
                List.of(),
                window,
                false,
                0,
                "eng",
                Breadth.GENERAL,
                List.of(),
                List.of(),
                0.5);
    }

    /** A question after an answer with some claims, or the first. */
    private static Utterance said(String... claims) {
        Conversation before = claims.length == 0
                ? Conversation.NONE
                : Conversation.NONE.and(new Conversation.Turn("who?", "who?", List.of(claims)));
        return new Utterance("asked", before, null);
    }

    private static Section section(Topic topic, String... claims) {
        return new Section(topic, List.of(claims).stream().map(Harbour::claim).toList());
    }

    private static List<Section> sections(Optional<Answer> answer) {
        return ((Answer.Overview) answer.orElseThrow()).sections();
    }

    private static Abstention reason(Answer answer) {
        return ((Answer.Abstained) answer).reason();
    }
}
