package org.factdesk.learning;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.factdesk.answer.ClaimMatcher;
import org.factdesk.answer.Judgement;
import org.factdesk.answer.Match;
import org.factdesk.answer.Weights;
import org.factdesk.claim.Claim;
import org.factdesk.claim.FactBase;
import org.factdesk.claim.Incident;
import org.factdesk.question.AnswerType;
import org.factdesk.question.Clue;
import org.factdesk.question.Evidence;
import org.factdesk.question.Intent;
import org.factdesk.question.Reading;
import org.factdesk.question.Understanding;
import org.factdesk.testing.Asked;
import org.factdesk.testing.Found;
import org.factdesk.testing.Harbour;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Of one instance, since learning takes a while; nothing changes what it holds. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WeightsTrainerTest {
    /** Tells right from wrong in these lessons. */
    private static final Clue TELLING = Clue.COVERED;
    /** Speaks against the right one. */
    private static final Clue WARNING = Clue.TIME_ABSENT;
    /** Says nothing. */
    private static final Clue NOISE = Clue.SHARED_WORDS;

    private final Random random = new Random(11);
    private final Understanding question = Asked.of("What burned?", Intent.WHAT, AnswerType.OTHER);
    private final List<Lesson> lessons = lessons();
    private final Weights weights = WeightsTrainer.train(lessons);

    @Test
    void aClueThatTellsRightFromWrongWeighsForIt() {
        assertThat(weight(TELLING)).isPositive();
        assertThat(weight(WARNING)).isNegative();
        assertThat(Math.abs(weight(NOISE))).isLessThan(weight(TELLING) / 4);
    }

    @Test
    void aClueThatNeverSpeaksWeighsNothing() {
        assertThat(weight(Clue.WITH_QUESTION)).isZero();
    }

    @Test
    void ranksTheRightClaimFirst() {
        assertThat(lessons.stream().filter(Lesson::isAnswerable)).isNotEmpty().allSatisfy(lesson -> assertThat(
                        lesson.right())
                .contains(matches(lesson).get(0).claim().id()));
    }

    @Test
    void trustsWhatAnswersAndDistrustsWhatNothingAnswers() {
        assertThat(lessons.stream().filter(Lesson::isAnswerable))
                .allSatisfy(lesson -> assertThat(answerable(lesson)).isGreaterThan(0.8));
        assertThat(lessons.stream().filter(lesson -> !lesson.isAnswerable()))
                .isNotEmpty()
                .allSatisfy(lesson -> assertThat(answerable(lesson)).isLessThan(0.3));
    }

    @Test
    void distrustsTheNextBestWhereTheAnswerIsTakenAway() {
        assertThat(lessons.stream().filter(Lesson::isAnswerable).map(WeightsTrainerTest::withoutAnswers))
                .allSatisfy(lesson -> assertThat(answerable(lesson)).isLessThan(0.3));
    }

    @Test
    void theSameLessonsGiveTheSameWeights() {
        assertThat(WeightsTrainer.train(lessons).lines()).isEqualTo(weights.lines());
    }

    @Test
    void learnsApartOfRecordsOfWhichWaysOfAskingWereLearned() {
        List<Lesson> both = new ArrayList<>(lessons);
        lessons.forEach(lesson -> both.add(ofLearnedWays(lesson)));

        Weights two = WeightsTrainer.train(both);

        assertThat(two.plain().match()).containsExactly(weights.plain().match());
        assertThat(two.learned().match()[TELLING.ordinal()]).isNegative();
        assertThat(weights.learned().match()).containsExactly(weights.plain().match());
    }

    @Test
    void learnsApartOfQuestionsThatLeanOnWhatWasSaidBefore() {
        List<Lesson> both = new ArrayList<>(lessons);
        lessons.forEach(lesson -> both.add(ofFollowUp(lesson)));

        Weights two = WeightsTrainer.train(both);

        assertThat(two.plain().match()).containsExactly(weights.plain().match());
        assertThat(two.plain().following()[TELLING.ordinal()]).isNegative();
        assertThat(weights.plain().following()).containsExactly(weights.plain().match());
    }

    private static Lesson ofLearnedWays(Lesson lesson) {
        return turned(lesson, 1, lesson.reading().understanding());
    }

    private static Lesson ofFollowUp(Lesson lesson) {
        return turned(lesson, 0, Asked.followUp());
    }

    /** Here what tells right from wrong does so the other way round. */
    private static Lesson turned(Lesson lesson, double known, Understanding understanding) {
        List<Evidence> turned = lesson.reading().evidence().stream()
                .map(evidence -> {
                    double[] values = evidence.values().clone();
                    values[TELLING.ordinal()] *= -1;
                    values[Clue.LEARNED_KNOWN.ordinal()] = known;
                    return new Evidence(evidence.claim(), values);
                })
                .toList();
        return new Lesson(base(lesson.incident()), new Reading(understanding, turned), lesson.right(), lesson.weight());
    }

    @Test
    void learnsFromOneIncidentToo() {
        List<Lesson> one = lessons.stream()
                .filter(lesson -> lesson.incident().equals("incident-0"))
                .toList();

        assertThat(WeightsTrainer.train(one).plain().match()[TELLING.ordinal()]).isPositive();
    }

    @Test
    void learnsFromARecordThatHoldsNothingButTheAnswer() {
        List<Lesson> more = new ArrayList<>(lessons);
        more.add(new Lesson(
                base("brief"),
                new Reading(question, List.of(Found.of(Harbour.claim("night-shift"), TELLING, 1))),
                Set.of("night-shift"),
                1));

        assertThat(WeightsTrainer.train(more).plain().match()[TELLING.ordinal()])
                .isPositive();
    }

    @Test
    void passesOverAQuestionToARecordWithoutClaims() {
        List<Lesson> more = new ArrayList<>(lessons);
        more.add(new Lesson(base("incident-0"), new Reading(question, List.of()), Set.of(), 1));

        assertThat(WeightsTrainer.train(more).lines()).isEqualTo(weights.lines());
    }

    private double weight(Clue clue) {
        return weights.plain().match()[clue.ordinal()];
    }

    private double answerable(Lesson lesson) {
        return new Judgement(weights).answerable(question, matches(lesson), lesson.base());
    }

    private List<Match> matches(Lesson lesson) {
        return new ClaimMatcher(weights).match(lesson.reading());
    }

    private static Lesson withoutAnswers(Lesson lesson) {
        List<Evidence> others = lesson.reading().evidence().stream()
                .filter(evidence -> !lesson.right().contains(evidence.claim().id()))
                .toList();
        return new Lesson(
                lesson.base(), new Reading(lesson.reading().understanding(), others), Set.of(), lesson.weight());
    }

    /** Six incidents; each claim of each is asked for twice, and as many questions are in vain. */
    private List<Lesson> lessons() {
        List<Lesson> all = new ArrayList<>();
        for (int incident = 0; incident < 6; incident++) {
            FactBase base = base("incident-" + incident);
            for (Claim claim : base.claims()) {
                for (int i = 0; i < 2; i++) {
                    all.add(lesson(base, Set.of(claim.id())));
                    all.add(lesson(base, Set.of()));
                }
            }
        }
        return all;
    }

    private Lesson lesson(FactBase base, Set<String> right) {
        List<Evidence> evidence = base.claims().stream()
                .map(claim -> evidence(claim, right.contains(claim.id())))
                .toList();
        return new Lesson(base, new Reading(question, evidence), right, 1);
    }

    private Evidence evidence(Claim claim, boolean right) {
        return Found.of(
                claim,
                Map.of(
                        TELLING,
                        (right ? 0.7 : 0.2) + random.nextDouble() / 5,
                        WARNING,
                        right || random.nextInt(3) == 0 ? 0.0 : 1.0,
                        NOISE,
                        random.nextDouble()));
    }

    private static FactBase base(String incident) {
        FactBase harbour = Harbour.base();
        return new FactBase(new Incident(incident, "x", ""), 0, harbour.parties(), harbour.sources(), harbour.claims());
    }
}
