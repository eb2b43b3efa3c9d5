package org.factdesk.answer;

import java.util.Arrays;

/**
 * A weighted sum with rectified units beside it (Nair and Hinton 2010): a unit is a weighted sum of its own, which
 * counts where it is above 0 only. So a signal may weigh more or less by what the others tell.
 *
 * @param weights a row for each input, and last one for the bias; in each row first the weight in the sum, then in each
 *     unit
 * @param adds how much the sum adds to the value, then each unit
 */
public record Network(double[][] weights, double[] adds) {
    public Network {
        for (double[] row : weights) {
            if (row.length != adds.length) {
                throw new IllegalArgumentException("a row of weights has another number of units");
            }
        }
        weights = Arrays.stream(weights).map(double[]::clone).toArray(double[][]::new);
        adds = adds.clone();
    }

    /** A network without units: the weighted sum alone, the bias last. */
    public static Network sum(double... weights) {
        return new Network(
                Arrays.stream(weights).mapToObj(weight -> new double[] {weight}).toArray(double[][]::new),
                new double[] {1});
    }

    int inputs() {
        return weights.length - 1;
    }

    /** What the network makes of its inputs, which are as many as it was made for. */
    public double value(double[] inputs) {
        double[] sums = weights[inputs.length].clone();
        for (int i = 0; i < inputs.length; i++) {
            if (inputs[i] != 0) {
                for (int unit = 0; unit < sums.length; unit++) {
                    sums[unit] += inputs[i] * weights[i][unit];
                }
            }
        }
        double value = adds[0] * sums[0];
        for (int unit = 1; unit < sums.length; unit++) {
            value += adds[unit] * Math.max(0, sums[unit]);
        }
        return value;
    }

    /** The same network with an input that weighs so much by itself, whatever the others tell. */
    public Network withWeight(int input, double weight) {
        double[][] changed = weights.clone();
        changed[input] = new double[adds.length];
        changed[input][0] = weight;
        return new Network(changed, adds);
    }
}
