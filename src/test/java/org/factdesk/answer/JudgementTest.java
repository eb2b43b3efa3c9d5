package org.factdesk.answer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.factdesk.claim.FactBase;
import org.factdesk.question.AnswerType;
import org.factdesk.question.Clue;
import org.factdesk.question.Intent;
import org.factdesk.question.Reading;
import org.factdesk.question.Understanding;
import org.factdesk.testing.Asked;
import org.factdesk.testing.Found;
import org.factdesk.testing.Harbour;
import org.junit.jupiter.api.Test;

class JudgementTest {
    private static final FactBase BASE = Harbour.base();

    private final Understanding when = Asked.of("When did it burn?", Intent.WHEN, AnswerType.TIME);

    @Test
    void aQuestionWithoutAMatchIsAnsweredByNothing() {
        Judgement judgement = new Judgement(weights("judgement\tbias\t5"));

        assertThat(judgement.of(when, List.of(), BASE)).isEqualTo(new Judgement.Odds(0, 0));
    }

    @Test
    void knowsNothingWithoutWeights() {
        assertThat(probability(weights(), when, 0.8)).isEqualTo(0.5);
    }

    @Test
    void turnsOddsIntoAProbability() {
        double threeToOne = Math.log(3);

        assertThat(probability(weights("judgement\tbias\t" + threeToOne), when, 0.8))
                .isCloseTo(0.75, within(1e-9));
        assertThat(probability(weights("judgement\tasked-time\t" + -threeToOne), when, 0.8))
                .isCloseTo(0.25, within(1e-9));
    }

    @Test
    void countsOnlyTheSignalsThatAreThere() {
        Weights weights = weights("judgement\tasked-place\t9", "judgement\tfollow-up\t9", "judgement\tcourtesy\t9");

        assertThat(probability(weights, when, 0.8)).isEqualTo(0.5);
    }

    @Test
    void trustsAMatchMoreTheHigherItScores() {
        Weights weights = weights("judgement\tscore\t20", "judgement\tbias\t-2");

        assertThat(probability(weights, when, 0.9)).isGreaterThan(probability(weights, when, 0.6));
        assertThat(probability(weights, when, 0.5)).isCloseTo(0.5, within(1e-9));
    }

    @Test
    void staysAProbabilityHoweverStrongTheSignals() {
        assertThat(probability(weights("judgement\tbias\t1000"), when, 0.5)).isEqualTo(1);
        assertThat(probability(weights("judgement\tbias\t-1000"), when, 0.5)).isZero();
    }

    @Test
    void oneOfTwoThatAreAsGoodAnswersHalfAsOften() {
        Judgement.Odds odds = odds("night-shift", "gang-suspected");

        assertThat(odds.answerable()).isCloseTo(0.75, within(1e-9));
        assertThat(odds.right()).isCloseTo(0.375, within(1e-9));
    }

    @Test
    void whatSpeaksOfTheSameAnswersTogether() {
        assertThat(odds("crane-locked", "crane-unlocked").right()).isCloseTo(0.75, within(1e-9));
    }

    @Test
    void looksAtWhatTheRankingMadeOfTheBest() {
        Weights weights = weights("rerank\tcovered\t2\t-2", "rerank-2\tbias\t0", "judgement\tlead-unit-1\t3");

        assertThat(probability(weights, when, 0.5)).isCloseTo(1 / (1 + Math.exp(-3)), within(1e-9));
    }

    /** Of two claims that are as good, three to one that any answers. */
    private Judgement.Odds odds(String one, String other) {
        Weights weights = weights("judgement\tbias\t" + Math.log(3));
        List<Match> matches = new ClaimMatcher(weights)
                .match(new Reading(
                        when,
                        List.of(
                                Found.of(Harbour.claim(one), Clue.COVERED, 0.7),
                                Found.of(Harbour.claim(other), Clue.COVERED, 0.7))));
        return new Judgement(weights).of(when, matches, BASE);
    }

    /** That a claim answers; where there is one only, it does. */
    private static double probability(Weights weights, Understanding understanding, double strength) {
        List<Match> matches = new ClaimMatcher(weights)
                .match(new Reading(
                        understanding, List.of(Found.of(Harbour.claim("warehouse-burned"), Clue.COVERED, strength))));
        Judgement.Odds odds = new Judgement(weights).of(understanding, matches, BASE);
        assertThat(odds.right()).isEqualTo(odds.answerable());
        return odds.answerable();
    }

    private static Weights weights(String... judgement) {
        List<String> lines = new java.util.ArrayList<>(List.of(judgement));
        lines.add("match\tcovered\t1");
        return Weights.read(lines);
    }
}
