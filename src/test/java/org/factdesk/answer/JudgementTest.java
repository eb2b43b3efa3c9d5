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

        assertThat(judgement.answerable(when, List.of(), BASE)).isZero();
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
    void looksAtWhatTheRankingMadeOfTheBest() {
        Weights weights = weights("rerank\tcovered\t2\t-2", "rerank-2\tbias\t0", "judgement\tlead-unit-1\t3");

        assertThat(probability(weights, when, 0.5)).isCloseTo(1 / (1 + Math.exp(-3)), within(1e-9));
    }

    /** That a claim answers. */
    private static double probability(Weights weights, Understanding understanding, double strength) {
        List<Match> matches = new ClaimMatcher(weights)
                .match(new Reading(
                        understanding, List.of(Found.of(Harbour.claim("warehouse-burned"), Clue.COVERED, strength))));
        return new Judgement(weights).answerable(understanding, matches, BASE);
    }

    private static Weights weights(String... judgement) {
        List<String> lines = new java.util.ArrayList<>(List.of(judgement));
        lines.add("match\tcovered\t1");
        return Weights.read(lines);
    }
}
