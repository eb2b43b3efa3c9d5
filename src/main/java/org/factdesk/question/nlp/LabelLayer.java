package org.factdesk.question.nlp;

import java.util.SplittableRandom;
import org.factdesk.arithmetic.Matrices;
import org.factdesk.arithmetic.Threads;

/**
 * A layer of a {@link LabelNetwork} while it learns.
 *
 * @param weights for each input what it adds to each output, and behind them what each output has without any
 * @param slopes what the weights are to become less by
 */
record LabelLayer(float[][] weights, float[][] slopes) {
    /** One that knows nothing yet: numbers drawn by chance, smaller the more inputs there are. */
    static LabelLayer begun(int inputs, int outputs, SplittableRandom random) {
        float[][] weights = Matrices.zeros(inputs + 1, outputs);
        double widest = 1 / Math.sqrt(inputs);
        for (float[] row : weights) {
            for (int i = 0; i < outputs; i++) {
                row[i] = (float) (widest * (2 * random.nextDouble() - 1));
            }
        }
        return new LabelLayer(weights, Matrices.zeros(inputs + 1, outputs));
    }

    /** Makes all weights smaller, but not what the outputs have without input. */
    void decay(float factor, Threads threads) {
        threads.each(weights.length - 1, i -> {
            float[] row = weights[i];
            for (int k = 0; k < row.length; k++) {
                row[k] *= factor;
            }
        });
    }
}
