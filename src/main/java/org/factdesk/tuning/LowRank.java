package org.factdesk.tuning;

import java.util.SplittableRandom;
import org.factdesk.arithmetic.Matrices;
import org.factdesk.arithmetic.Threads;

/**
 * A low-rank change of a matrix, and the slopes of what is to become less by it.
 *
 * @param down rank x inputs: the first factor, turned
 * @param up rank x outputs: the second factor
 */
record LowRank(float[][] down, float[][] up, float[][] downSlopes, float[][] upSlopes) {
    static LowRank of(float[][] down, float[][] up) {
        return new LowRank(
                down, up, Matrices.zeros(down.length, down[0].length), Matrices.zeros(up.length, up[0].length));
    }

    /** One that does not change anything yet: the first factor is drawn by chance, the second is zero. */
    static LowRank begun(int inputs, int outputs, int rank, SplittableRandom random) {
        float[][] down = Matrices.zeros(rank, inputs);
        double deviation = 1 / Math.sqrt(inputs);
        for (float[] row : down) {
            for (int i = 0; i < inputs; i++) {
                row[i] = (float) (random.nextGaussian() * deviation);
            }
        }
        return of(down, Matrices.zeros(rank, outputs));
    }

    /** Adds the slopes of both factors, by what came into the matrix and the slopes of what went out. */
    void learn(float[][] in, float[][] slopes, Threads threads) {
        int rank = down.length;
        float[][] between = Matrices.zeros(in.length, rank);
        Matrices.addProduct(in, Matrices.transposed(down), between, threads);
        Matrices.addTransposedProduct(between, slopes, upSlopes, threads);
        float[][] betweenSlopes = Matrices.zeros(in.length, rank);
        Matrices.addProduct(slopes, Matrices.transposed(up), betweenSlopes, threads);
        Matrices.addTransposedProduct(betweenSlopes, in, downSlopes, threads);
    }
}
