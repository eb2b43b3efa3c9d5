package org.factdesk.question.nlp;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.factdesk.claim.Claim;
import org.factdesk.claim.FactBase;
import org.factdesk.question.AnswerType;
import org.factdesk.question.Clue;
import org.factdesk.testing.Harbour;
import org.junit.jupiter.api.Test;

class ContextCluesTest {
    private static final VectorRow NO_WORDS = new VectorRow(new short[0]);
    private static final TellingWords NOTHING_TOLD = new TellingWords(NO_WORDS, new double[0]);
    private static final FactBase BASE = Harbour.base();
    private static final Leaning NOTHING = new Leaning(false, false, false, false, false, false);
    private static final Leaning WHO = new Leaning(true, true, false, false, false, false);
    private static final Leaning REPLY = new Leaning(false, false, true, false, false, false);
    private static final Leaning DOUBTS = new Leaning(false, false, false, true, false, false);
    private static final Leaning CHANGE = new Leaning(false, false, false, false, true, false);
    private static final Leaning ANOTHER = new Leaning(false, false, false, false, false, true);

    /** The vector of what is like the night shift, and like nothing else. */
    private static final float[] ALIKE = {1};

    private float[] answered = ALIKE;
    private final ClaimIndex index =
            Indexes.of(BASE, BASE.claims().stream().map(ContextCluesTest::read).toList());

    @Test
    void whoAsksForTheOtherSideAsksForTheClaimThatDisputes() {
        assertThat(clues(DOUBTS, "crane-locked", "crane-unlocked")).containsEntry(Clue.OTHER_SIDE, 1.0);
        assertThat(clues(REPLY, "crane-locked", "crane-unlocked")).containsEntry(Clue.OTHER_SIDE, 1.0);
        assertThat(clues(REPLY, "crane-locked", "night-shift")).containsEntry(Clue.OTHER_SIDE, 0.0);
        assertThat(clues(NOTHING, "crane-locked", "crane-unlocked"))
                .containsEntry(Clue.OTHER_SIDE, 0.0)
                .containsEntry(Clue.CONTEXT_DISPUTE, 1.0);
    }

    @Test
    void whoAsksHowItWasOrIsAsksForTheOtherVersion() {
        assertThat(clues(CHANGE, "damage-final", "damage-first")).containsEntry(Clue.OTHER_VERSION, 1.0);
        assertThat(clues(DOUBTS, "damage-first", "damage-final")).containsEntry(Clue.OTHER_VERSION, 1.0);
        assertThat(clues(REPLY, "damage-first", "damage-final")).containsEntry(Clue.OTHER_VERSION, 0.0);
    }

    @Test
    void whoAsksForAReplyDoesNotWantTheSameSpeaker() {
        assertThat(clues(REPLY, "damage-final", "damage-first")).containsEntry(Clue.SAME_SPEAKER, 1.0);
        assertThat(clues(CHANGE, "damage-final", "damage-first")).containsEntry(Clue.SAME_SPEAKER, 0.0);
        assertThat(clues(REPLY, "night-shift", "night-shift")).containsEntry(Clue.SAME_SPEAKER, 0.0);
    }

    @Test
    void theClaimAnsweredJustBeforeIsKnownForWhatIsAskedOfIt() {
        assertThat(clues(NOTHING, "night-shift", "night-shift")).containsEntry(Clue.ANSWERED_BEFORE, 1.0);
        assertThat(clues(WHO, "night-shift", "night-shift")).containsEntry(Clue.BEFORE_SAID, 1.0);
        assertThat(clues(DOUBTS, "night-shift", "night-shift")).containsEntry(Clue.BEFORE_DOUBTED, 1.0);
        assertThat(clues(ANOTHER, "night-shift", "night-shift")).containsEntry(Clue.BEFORE_OTHER, 1.0);
        assertThat(clues(ANOTHER, "night-shift", "damage-first"))
                .containsEntry(Clue.BEFORE_OTHER, 0.0)
                .containsEntry(Clue.ANSWERED_BEFORE, 0.0);
    }

    @Test
    void itMattersWhetherItHoldsTheKindOfThingAskedFor() {
        assertThat(clues(AnswerType.TIME, true))
                .containsEntry(Clue.BEFORE_HAS, 1.0)
                .containsEntry(Clue.BEFORE_LACKS, 0.0);
        assertThat(clues(AnswerType.TIME, false))
                .containsEntry(Clue.BEFORE_HAS, 0.0)
                .containsEntry(Clue.BEFORE_LACKS, 1.0);
        assertThat(clues(AnswerType.OTHER, false))
                .containsEntry(Clue.BEFORE_HAS, 0.0)
                .containsEntry(Clue.BEFORE_LACKS, 0.0);
    }

    @Test
    void claimsNextToEachOtherOnRecordAreNearest() {
        double next = clues(NOTHING, "crane-locked", "crane-unlocked").get(Clue.CONTEXT_NEAR);
        double further = clues(NOTHING, "crane-locked", "damage-final").get(Clue.CONTEXT_NEAR);

        assertThat(next).isEqualTo(Math.exp(-1 / 3.0));
        assertThat(further).isPositive().isLessThan(next);
        assertThat(clues(NOTHING, "crane-locked", "crane-locked")).containsEntry(Clue.CONTEXT_NEAR, 0.0);
    }

    @Test
    void aClaimThatAnsweredAnEarlierTurnIsKnown() {
        assertThat(clues(NOTHING, "crane-locked", "night-shift")).containsEntry(Clue.ANSWERED_EARLIER, 0.0);
        assertThat(clues(NOTHING, "crane-locked", "gang-suspected")).containsEntry(Clue.ANSWERED_EARLIER, 1.0);
        assertThat(clues(NOTHING, "gang-suspected", "gang-suspected")).containsEntry(Clue.ANSWERED_EARLIER, 0.0);
    }

    @Test
    void claimsAreNearToWhatWasAskedOrAnsweredBefore() {
        assertThat(clues(NOTHING, "crane-locked", "night-shift"))
                .containsEntry(Clue.WITH_QUESTION, 1.0)
                .containsEntry(Clue.WITH_ANSWER, 1.0)
                .containsEntry(Clue.CONTEXT_CLAIM, 0.0)
                .hasEntrySatisfying(
                        Clue.WITH_QUESTION_STANDS_OUT, out -> assertThat(out).isPositive())
                .hasEntrySatisfying(
                        Clue.WITH_ANSWER_STANDS_OUT, out -> assertThat(out).isPositive());
        assertThat(clues(NOTHING, "night-shift", "crane-locked"))
                .containsEntry(Clue.WITH_ANSWER, 0.0)
                .hasEntrySatisfying(
                        Clue.WITH_ANSWER_STANDS_OUT, out -> assertThat(out).isNegative());
        assertThat(clues(NOTHING, "night-shift", "night-shift")).containsEntry(Clue.CONTEXT_CLAIM, 1.0);
    }

    @Test
    void nothingIsNearToAnAnswerThatWasNotGiven() {
        answered = new float[0];

        assertThat(clues(NOTHING, "crane-locked", "night-shift"))
                .doesNotContainKeys(Clue.WITH_ANSWER, Clue.WITH_ANSWER_STANDS_OUT);
    }

    private Map<Clue, Double> clues(Leaning leaning, String lead, String claim) {
        return clues(AnswerType.OTHER, leaning, lead, claim, new EnumMap<>(Clue.class));
    }

    private Map<Clue, Double> clues(AnswerType asked, boolean holds) {
        Map<Clue, Double> clues = new EnumMap<>(Clue.class);
        clues.put(Clue.ANSWER_PRESENT, holds ? 1.0 : 0.0);
        return clues(asked, NOTHING, "night-shift", "night-shift", clues);
    }

    private Map<Clue, Double> clues(
            AnswerType asked, Leaning leaning, String lead, String claim, Map<Clue, Double> clues) {
        ReadQuestion.Context context = new ReadQuestion.Context(
                "", ALIKE, NOTHING_TOLD, index.claim(lead), answered, Set.of("gang-suspected"), leaning);
        ContextClues.of(question(asked, context), index)
                .note(index.place(index.claim(claim).orElseThrow()), clues);
        return clues;
    }

    private static ReadQuestion question(AnswerType asked, ReadQuestion.Context context) {
        Encoding nothing = new Encoding(
                new float[1],
                new float[1],
                new float[1],
                new float[1],
                new float[1],
                new float[1],
                new float[1],
                NO_WORDS);
        return new ReadQuestion(
                "",
                List.of(),
                List.of(),
                List.of(),
                new Asked(asked, List.of()),
                Map.of(),
                Details.NONE,
                nothing,
                NOTHING_TOLD,
                Set.of(),
                null,
                context);
    }

    private static ReadClaim read(Claim claim) {
        return ReadClaims.of(claim, claim.id().equals("night-shift") ? ALIKE : new float[1]);
    }
}
