package org.factdesk.tuning;

import org.factdesk.arithmetic.Matrices;
import org.factdesk.arithmetic.Threads;
import org.factdesk.question.nlp.EncoderWeights.Dense;
import org.jspecify.annotations.Nullable;

/** A matrix of the encoder as it stays, with its low-rank change added where it has one. */
final class ChangedDense {
    private final Dense dense;
    private final @Nullable LowRank change;
    private final Threads threads;
    /** The matrix with its change. */
    private float[][] matrix = {};
    /** The same turned. */
    private float[][] turned = {};

    ChangedDense(Dense dense, @Nullable LowRank change, Threads threads) {
        this.dense = dense;
        this.change = change;
        this.threads = threads;
        renew();
    }

    /** Takes the change as it has become. */
    void renew() {
        matrix = Matrices.rows(dense.weights(), dense.outputs());
        if (change != null) {
            Matrices.addTransposedProduct(change.down(), change.up(), matrix);
            turned = Matrices.transposed(matrix);
        }
    }

    float[][] forward(float[][] in) {
        float[][] out = new float[in.length][];
        threads.each(in.length, i -> out[i] = dense.bias().clone());
        Matrices.addProduct(in, matrix, out, threads);
        return out;
    }

    /** Adds the slopes of what came in to a sum, and those of the change to its own. */
    void backward(float[][] in, float[][] slopes, float[][] sum) {
        if (change == null) {
            throw new IllegalStateException(dense.name() + " does not change");
        }
        change.learn(in, slopes, threads);
        Matrices.addProduct(slopes, turned, sum, threads);
    }
}
