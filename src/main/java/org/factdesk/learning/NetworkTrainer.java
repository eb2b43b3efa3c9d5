package org.factdesk.learning;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.factdesk.answer.Network;
import org.factdesk.arithmetic.Adam;
import org.factdesk.arithmetic.Shuffle;

/**
 * Teaches a {@link Network} the log-odds of what happened: logistic loss over weighted samples in small batches, by
 * Adam with decoupled decay of the weights (Loshchilov and Hutter 2019), a part of the values left out at random each
 * time so that no unit leans on one of them alone (Srivastava and others 2014). Chance is drawn from a fixed seed: the
 * same samples give the same network.
 */
final class NetworkTrainer {
    private static final int UNITS = 16;
    private static final int ROUNDS = 25;
    private static final int BATCH = 128;
    /** Few samples are gone through more often. */
    private static final int FEWEST_STEPS = 1_500;

    private static final double RATE = 0.002;
    private static final double DECAY = 0.03;
    private static final double LEFT_OUT = 0.2;
    /**
     * A value that hardly ever differs is not blown up by more than this, since nobody saw what it does farther out.
     */
    private static final double LEAST_DEVIATION = 0.05;

    private static final long SEED = 7;

    private final List<Sample> samples;
    private final double[][] values;
    private final Scale scale;
    private final int inputs;
    private final int columns = UNITS + 1;
    private final SplittableRandom random = new SplittableRandom(SEED);
    /** A row of weights for each input, one for the bias, and one for what the units add. */
    private final double[] weights;

    private NetworkTrainer(List<Sample> samples) {
        this.samples = samples;
        scale = Scale.of(samples.stream().map(Sample::values).toList()).atLeast(LEAST_DEVIATION);
        values = samples.stream().map(sample -> scale.scaled(sample.values())).toArray(double[][]::new);
        inputs = scale.size();
        weights = new double[(inputs + 2) * columns];
        for (int i = 0; i < inputs; i++) {
            for (int unit = 1; unit < columns; unit++) {
                weights[i * columns + unit] = random.nextGaussian() / Math.sqrt(inputs);
            }
        }
        for (int unit = 1; unit < columns; unit++) {
            weights[adds() + unit] = random.nextGaussian() / Math.sqrt(UNITS);
        }
    }

    /** The network that learned from samples, of which there is at least one. */
    static Network fit(List<Sample> samples) {
        NetworkTrainer trainer = new NetworkTrainer(samples);
        trainer.descend();
        return trainer.network();
    }

    private int bias() {
        return inputs * columns;
    }

    private int adds() {
        return bias() + columns;
    }

    private void descend() {
        int batches = (samples.size() + BATCH - 1) / BATCH;
        int rounds = Math.max(ROUNDS, FEWEST_STEPS / batches);
        Adam adam = new Adam(weights.length);
        double[] slope = new double[weights.length];
        int[] order = new int[samples.size()];
        Arrays.setAll(order, i -> i);
        for (int round = 0; round < rounds; round++) {
            Shuffle.shuffle(order, random);
            double rate = RATE * (1 - (double) round / rounds);
            for (int from = 0; from < order.length; from += BATCH) {
                Arrays.fill(slope, 0);
                for (int i = from; i < Math.min(from + BATCH, order.length); i++) {
                    addSlope(order[i], slope);
                }
                decay(rate);
                adam.step(weights, slope, rate);
            }
        }
    }

    /** The biases are left alone. */
    private void decay(double rate) {
        for (int i = 0; i < weights.length; i++) {
            if (i < bias() || i >= adds()) {
                weights[i] -= rate * DECAY * weights[i];
            }
        }
    }

    private void addSlope(int number, double[] slope) {
        Sample sample = samples.get(number);
        double[] seen = thinned(values[number]);
        double[] sums = sums(seen);
        double error = sample.weight() * (1 / (1 + Math.exp(-value(sums))) - (sample.happened() ? 1 : 0)) / BATCH;
        double[] pull = new double[columns];
        pull[0] = error;
        for (int unit = 1; unit < columns; unit++) {
            if (sums[unit] > 0) {
                pull[unit] = error * weights[adds() + unit];
                slope[adds() + unit] += error * sums[unit];
            }
        }
        for (int i = 0; i < inputs; i++) {
            if (seen[i] != 0) {
                add(pull, seen[i], slope, i * columns);
            }
        }
        add(pull, 1, slope, bias());
    }

    /** The weighted sum of what is seen, and behind it that of each unit. */
    private double[] sums(double[] seen) {
        double[] sums = Arrays.copyOfRange(weights, bias(), adds());
        for (int i = 0; i < inputs; i++) {
            if (seen[i] != 0) {
                for (int unit = 0; unit < columns; unit++) {
                    sums[unit] += seen[i] * weights[i * columns + unit];
                }
            }
        }
        return sums;
    }

    /** What the network makes of these sums: log-odds. */
    private double value(double[] sums) {
        double value = sums[0];
        for (int unit = 1; unit < columns; unit++) {
            value += weights[adds() + unit] * Math.max(0, sums[unit]);
        }
        return value;
    }

    private static void add(double[] pull, double times, double[] slope, int at) {
        for (int unit = 0; unit < pull.length; unit++) {
            slope[at + unit] += times * pull[unit];
        }
    }

    /** Some of the values left out, the others made larger for it. */
    private double[] thinned(double[] row) {
        double[] thinned = new double[row.length];
        for (int i = 0; i < row.length; i++) {
            thinned[i] = random.nextDouble() < LEFT_OUT ? 0 : row[i] / (1 - LEFT_OUT);
        }
        return thinned;
    }

    /** The same for values as they are. */
    private Network network() {
        double[][] rows = new double[inputs + 1][columns];
        for (int unit = 0; unit < columns; unit++) {
            double[] scaled = new double[inputs + 1];
            for (int i = 0; i <= inputs; i++) {
                scaled[i] = weights[i * columns + unit];
            }
            double[] plain = scale.unscaled(scaled);
            for (int i = 0; i <= inputs; i++) {
                rows[i][unit] = plain[i];
            }
        }
        double[] adds = Arrays.copyOfRange(weights, adds(), adds() + columns);
        adds[0] = 1;
        return new Network(rows, adds);
    }
}
