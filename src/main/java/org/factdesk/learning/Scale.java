package org.factdesk.learning;

import java.util.Arrays;
import java.util.List;

/** Brings each value to mean 0 and deviation 1, so that one penalty suits all; values that never change become 0. */
record Scale(double[] mean, double[] deviation) {
    private static final double STEADY = 1e-6;

    static Scale of(List<double[]> rows) {
        int size = rows.get(0).length;
        double[] mean = new double[size];
        double[] square = new double[size];
        for (double[] row : rows) {
            for (int i = 0; i < size; i++) {
                mean[i] += row[i] / rows.size();
                square[i] += row[i] * row[i] / rows.size();
            }
        }
        double[] deviation = new double[size];
        for (int i = 0; i < size; i++) {
            deviation[i] = Math.sqrt(Math.max(0, square[i] - mean[i] * mean[i]));
        }
        return new Scale(mean, deviation);
    }

    /** The same with no deviation smaller than the least, but where nothing ever changes. */
    Scale atLeast(double least) {
        return new Scale(
                mean,
                Arrays.stream(deviation)
                        .map(one -> one < STEADY ? one : Math.max(one, least))
                        .toArray());
    }

    int size() {
        return mean.length;
    }

    double[] scaled(double[] row) {
        double[] scaled = new double[row.length];
        for (int i = 0; i < row.length; i++) {
            scaled[i] = deviation[i] < STEADY ? 0 : (row[i] - mean[i]) / deviation[i];
        }
        return scaled;
    }

    /** Weights of scaled values, the last of them the bias, as weights of the values as they are. */
    double[] unscaled(double[] weights) {
        double[] plain = new double[weights.length];
        int bias = weights.length - 1;
        plain[bias] = weights[bias];
        for (int i = 0; i < bias; i++) {
            plain[i] = deviation[i] < STEADY ? 0 : weights[i] / deviation[i];
            plain[bias] -= plain[i] * mean[i];
        }
        return plain;
    }
}
