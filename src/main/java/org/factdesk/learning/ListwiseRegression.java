package org.factdesk.learning;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.factdesk.arithmetic.Adam;

/**
 * Learns to put a right one of several first: the conditional logit of McFadden (1974), where any of the right ones
 * will do, with an L2 penalty on standardised values, by {@link Adam} over all choices at once. The same choices give
 * the same weights.
 */
final class ListwiseRegression {
    private static final int ROUNDS = 500;
    private static final double RATE = 0.03;
    /** Choices whose slopes are summed by one thread. */
    private static final int BLOCK = 256;
    /** What is divided by where the right candidates are as good as excluded. */
    private static final double LEAST_RIGHT = 1e-300;

    private ListwiseRegression() {}

    /** The values of each candidate, which of them are right (at least one is), and how much the choice counts. */
    record Choice(double[][] values, boolean[] right, double weight) {}

    /** The weight of each value; a candidate's score is the weighted sum. */
    static double[] fit(List<Choice> choices, double penalty) {
        Scale scale = Scale.of(choices.stream()
                .flatMap(choice -> Arrays.stream(choice.values()))
                .toList());
        List<Choice> scaled = new ArrayList<>();
        for (Choice choice : choices) {
            double[][] values =
                    Arrays.stream(choice.values()).map(scale::scaled).toArray(double[][]::new);
            scaled.add(new Choice(values, choice.right(), choice.weight()));
        }
        double[] weights = descend(scaled, scale.size(), penalty);
        double[] withBias = Arrays.copyOf(weights, weights.length + 1);
        return Arrays.copyOf(scale.unscaled(withBias), weights.length);
    }

    private static double[] descend(List<Choice> choices, int size, double penalty) {
        double[] weights = new double[size];
        Adam adam = new Adam(size);
        for (int round = 1; round <= ROUNDS; round++) {
            double[] slope = slope(choices, weights);
            double rate = RATE * (1 - (double) round / (ROUNDS + 1));
            for (int i = 0; i < size; i++) {
                slope[i] = (slope[i] + penalty * weights[i]) / choices.size();
            }
            adam.step(weights, slope, rate);
        }
        return weights;
    }

    /** Summed block by block, so that it does not depend on how many threads take part. */
    private static double[] slope(List<Choice> choices, double[] weights) {
        double[][] ofBlocks = IntStream.range(0, (choices.size() + BLOCK - 1) / BLOCK)
                .parallel()
                .mapToObj(block -> choices.subList(block * BLOCK, Math.min((block + 1) * BLOCK, choices.size())))
                .map(block -> sum(block.stream().map(choice -> slope(choice, weights)), weights.length))
                .toArray(double[][]::new);
        return sum(Arrays.stream(ofBlocks), weights.length);
    }

    private static double[] sum(Stream<double[]> slopes, int size) {
        double[] sum = new double[size];
        slopes.forEachOrdered(slope -> add(sum, slope));
        return sum;
    }

    private static void add(double[] to, double[] from) {
        for (int i = 0; i < to.length; i++) {
            to[i] += from[i];
        }
    }

    private static double[] slope(Choice choice, double[] weights) {
        double[] parts = parts(choice, weights);
        double whole = 0;
        double right = 0;
        for (int k = 0; k < parts.length; k++) {
            whole += parts[k];
            right += choice.right()[k] ? parts[k] : 0;
        }
        double[] slope = new double[weights.length];
        for (int k = 0; k < parts.length; k++) {
            double ofRight = choice.right()[k] ? parts[k] / Math.max(right, LEAST_RIGHT) : 0;
            double pull = choice.weight() * (parts[k] / whole - ofRight);
            for (int i = 0; i < weights.length; i++) {
                slope[i] += pull * choice.values()[k][i];
            }
        }
        return slope;
    }

    /**
     * The exponentials of the candidates' scores, of which a softmax makes shares. The highest is 1, so that none
     * overflows.
     */
    private static double[] parts(Choice choice, double[] weights) {
        double[] parts = new double[choice.values().length];
        double top = Double.NEGATIVE_INFINITY;
        for (int k = 0; k < parts.length; k++) {
            for (int i = 0; i < weights.length; i++) {
                parts[k] += weights[i] * choice.values()[k][i];
            }
            top = Math.max(top, parts[k]);
        }
        for (int k = 0; k < parts.length; k++) {
            parts[k] = StrictMath.exp(parts[k] - top);
        }
        return parts;
    }
}
