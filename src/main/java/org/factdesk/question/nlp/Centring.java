package org.factdesk.question.nlp;

import java.util.List;

/**
 * Moves the vectors of examples so that their mean lies at the origin, and stretches each block of them to the weight that it
 * is to have: sentence encoders put all texts into one narrow cone, and each encoder into another.
 */
final class Centring {
    private final float[] mean;
    private final float[] stretch;

    /** @param blocks what each block of {@code AskedVectors.SIZE} dimensions is to weigh */
    Centring(List<LabelLikelihood.Example> examples, List<Double> blocks) {
        int size = examples.get(0).vector().length;
        double[] sum = new double[size];
        double[] squares = new double[size];
        for (LabelLikelihood.Example example : examples) {
            for (int i = 0; i < size; i++) {
                sum[i] += example.vector()[i];
                squares[i] += (double) example.vector()[i] * example.vector()[i];
            }
        }
        mean = new float[size];
        stretch = new float[size];
        int length = size / blocks.size();
        for (int block = 0; block < blocks.size(); block++) {
            double spread = 0;
            for (int i = block * length; i < (block + 1) * length; i++) {
                double middle = sum[i] / examples.size();
                mean[i] = (float) middle;
                spread += squares[i] / examples.size() - middle * middle;
            }
            float factor = spread < 1e-9 ? 0 : (float) (blocks.get(block) / Math.sqrt(spread));
            java.util.Arrays.fill(stretch, block * length, (block + 1) * length, factor);
        }
    }

    /** The vector as it is to be learned from, with a one behind it for the bias. */
    float[] of(float[] vector) {
        float[] centred = new float[vector.length + 1];
        for (int i = 0; i < vector.length; i++) {
            centred[i] = (vector[i] - mean[i]) * stretch[i];
        }
        centred[vector.length] = 1;
        return centred;
    }

    float mean(int dimension) {
        return mean[dimension];
    }

    float stretch(int dimension) {
        return stretch[dimension];
    }
}
