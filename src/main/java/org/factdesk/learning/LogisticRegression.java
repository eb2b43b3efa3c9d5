package org.factdesk.learning;

import java.util.List;

/**
 * Logistic regression with weighted samples and an L2 penalty on standardised values, by Newton's method (iteratively
 * reweighted least squares). The same samples give the same weights.
 */
final class LogisticRegression {
    private static final int ROUNDS = 25;
    private static final double SETTLED = 1e-4;

    private LogisticRegression() {}

    /** The weights of the values as they are, and last the bias. */
    static double[] fit(List<Sample> samples, double penalty) {
        Scale scale = Scale.of(samples.stream().map(Sample::values).toList());
        int size = scale.size() + 1;
        double[] weights = new double[size];
        for (int round = 0; round < ROUNDS; round++) {
            double[] slope = new double[size];
            double[][] bend = new double[size][size];
            for (Sample sample : samples) {
                add(sample, scale.scaled(sample.values()), weights, slope, bend);
            }
            for (int i = 0; i < size; i++) {
                bend[i][i] += i == size - 1 ? 1e-6 : penalty;
                slope[i] -= i == size - 1 ? 0 : penalty * weights[i];
            }
            double[] step = LinearEquations.solve(bend, slope);
            double farthest = 0;
            for (int i = 0; i < size; i++) {
                weights[i] += step[i];
                farthest = Math.max(farthest, Math.abs(step[i]));
            }
            if (farthest < SETTLED) {
                break;
            }
        }
        return scale.unscaled(weights);
    }

    /** Of the bend, which is symmetric, only the lower half is filled. */
    private static void add(Sample sample, double[] values, double[] weights, double[] slope, double[][] bend) {
        int size = weights.length;
        double sum = weights[size - 1];
        for (int i = 0; i < size - 1; i++) {
            sum += weights[i] * values[i];
        }
        double probability = 1 / (1 + Math.exp(-sum));
        double error = sample.weight() * ((sample.happened() ? 1 : 0) - probability);
        double curve = sample.weight() * probability * (1 - probability);
        for (int i = 0; i < size; i++) {
            double value = i == size - 1 ? 1 : values[i];
            if (value != 0) {
                slope[i] += error * value;
                for (int j = 0; j <= i; j++) {
                    bend[i][j] += curve * value * (j == size - 1 ? 1 : values[j]);
                }
            }
        }
    }
}
