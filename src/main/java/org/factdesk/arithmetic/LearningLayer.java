package org.factdesk.arithmetic;

import java.util.SplittableRandom;

/**
 * A layer of a network while it learns.
 *
 * @param weights for each input what it adds to each output, and behind them what each output has without any
 * @param slopes what the weights are to become less by
 */
public record LearningLayer(float[][] weights, float[][] slopes) {
    /** One that knows nothing yet: numbers drawn by chance, smaller the more inputs there are. */
    public static LearningLayer begun(int inputs, int outputs, SplittableRandom random) {
        LearningLayer layer = silent(inputs, outputs);
        double widest = 1 / Math.sqrt(inputs);
        for (float[] row : layer.weights) {
            for (int i = 0; i < outputs; i++) {
                row[i] = (float) (widest * (2 * random.nextDouble() - 1));
            }
        }
        return layer;
    }

    /** One whose outputs are 0 until it learns. */
    public static LearningLayer silent(int inputs, int outputs) {
        return new LearningLayer(Matrices.zeros(inputs + 1, outputs), Matrices.zeros(inputs + 1, outputs));
    }

    public int inputs() {
        return weights.length - 1;
    }

    public int outputs() {
        return weights[0].length;
    }

    /** Makes all weights smaller, but not what the outputs have without input. */
    public void decay(float factor, Threads threads) {
        threads.each(weights.length - 1, i -> {
            float[] row = weights[i];
            for (int k = 0; k < row.length; k++) {
                row[k] *= factor;
            }
        });
    }
}
