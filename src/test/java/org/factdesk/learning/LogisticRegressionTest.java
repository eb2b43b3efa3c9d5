package org.factdesk.learning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class LogisticRegressionTest {
    /** The log-odds are 1.5 of the first value less 0.8 of the second and a half. */
    private static final double[] KNOWN = {1.5, -0.8, 0.5};

    @Test
    void recoversAKnownRelation() {
        double[] weights = LogisticRegression.fit(samples(KNOWN), 0);

        assertThat(weights).containsExactly(KNOWN, within(1e-3));
    }

    @Test
    void recoversItOnWhateverScaleTheValuesCome() {
        double[] large = {0.0015, -80, 0.5};

        double[] weights = LogisticRegression.fit(
                samples(KNOWN).stream()
                        .map(sample -> new Sample(
                                new double[] {sample.values()[0] * 1000, sample.values()[1] / 100},
                                sample.happened(),
                                sample.weight()))
                        .toList(),
                0);

        assertThat(weights[0]).isCloseTo(large[0], within(1e-5));
        assertThat(weights[1]).isCloseTo(large[1], within(1e-2));
        assertThat(weights[2]).isCloseTo(large[2], within(1e-3));
    }

    @Test
    void valuesThatNeverChangeWeighNothing() {
        List<Sample> samples = samples(KNOWN).stream()
                .map(sample -> new Sample(
                        new double[] {sample.values()[0], 3, sample.values()[1], 0},
                        sample.happened(),
                        sample.weight()))
                .toList();

        double[] weights = LogisticRegression.fit(samples, 1);

        assertThat(weights[1]).isZero();
        assertThat(weights[3]).isZero();
        assertThat(weights[0]).isPositive();
    }

    @Test
    void aSampleOfWeightThreeCountsLikeThreeSamples() {
        List<Sample> weighted =
                List.of(sample(0, true, 1), sample(0, false, 3), sample(1, true, 3), sample(1, false, 1));
        List<Sample> repeated = new ArrayList<>();
        weighted.forEach(one ->
                repeated.addAll(Collections.nCopies((int) one.weight(), new Sample(one.values(), one.happened(), 1))));

        double[] weights = LogisticRegression.fit(weighted, 0);

        assertThat(weights).containsExactly(LogisticRegression.fit(repeated, 0), within(1e-4));
        assertThat(weights).containsExactly(new double[] {2 * Math.log(3), -Math.log(3)}, within(1e-4));
    }

    @Test
    void aSampleOfNoWeightTeachesNothing() {
        List<Sample> samples = new ArrayList<>(samples(KNOWN));
        samples.add(new Sample(new double[] {1, 1}, false, 0));
        samples.add(new Sample(new double[] {-1, 2}, true, 0));

        assertThat(LogisticRegression.fit(samples, 0)).containsExactly(KNOWN, within(1e-3));
    }

    @Test
    void thePenaltyShrinksTheWeightsAndLeavesTheBiasFree() {
        double[] free = LogisticRegression.fit(samples(KNOWN), 0);
        double[] held = LogisticRegression.fit(samples(KNOWN), 5);
        double[] crushed = LogisticRegression.fit(samples(KNOWN), 1e6);

        assertThat(Math.abs(held[0])).isLessThan(Math.abs(free[0])).isGreaterThan(Math.abs(crushed[0]));
        assertThat(Math.abs(held[1])).isLessThan(Math.abs(free[1])).isGreaterThan(Math.abs(crushed[1]));
        assertThat(crushed[0]).isCloseTo(0, within(1e-3));
        assertThat(crushed[2]).isPositive();
    }

    @Test
    void staysFiniteWhereTheValuesTellEverything() {
        List<Sample> samples = new ArrayList<>();
        for (int i = 1; i <= 20; i++) {
            samples.add(sample(i, true, 1));
            samples.add(sample(-i, false, 1));
        }

        double[] weights = LogisticRegression.fit(samples, 0.1);

        assertThat(weights[0]).isPositive().isFinite();
        assertThat(5 * weights[0] + weights[1]).isPositive();
        assertThat(-5 * weights[0] + weights[1]).isNegative();
    }

    @Test
    void theSameSamplesGiveTheSameWeights() {
        assertThat(LogisticRegression.fit(samples(KNOWN), 2))
                .containsExactly(LogisticRegression.fit(samples(KNOWN), 2));
    }

    /** What happens as often as the weights say, on a grid of values. */
    private static List<Sample> samples(double[] weights) {
        List<Sample> samples = new ArrayList<>();
        for (double x = -2; x <= 2; x += 0.5) {
            for (double y = -2; y <= 3; y++) {
                double probability = probability(weights, x, y);
                samples.add(new Sample(new double[] {x, y}, true, probability));
                samples.add(new Sample(new double[] {x, y}, false, 1 - probability));
            }
        }
        return samples;
    }

    private static double probability(double[] weights, double x, double y) {
        return 1 / (1 + Math.exp(-(weights[0] * x + weights[1] * y + weights[2])));
    }

    private static Sample sample(double value, boolean happened, double weight) {
        return new Sample(new double[] {value}, happened, weight);
    }
}
