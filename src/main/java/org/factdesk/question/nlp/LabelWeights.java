package org.factdesk.question.nlp;

import org.factdesk.arithmetic.FourSums;

/**
 * The weights of a model, as 32-bit numbers. In a row with all others they lie feature by feature, each with its
 * labels, and behind them label by label, each with the dimensions of the vectors. Not thread-safe while it takes
 * others.
 */
final class LabelWeights {
    private final float[] presence;
    private final int dimensions;
    private final int labels;
    private final float[] ofFeatures;
    private final float[][] ofVectors;

    /** @param presence what each feature counts that is there */
    LabelWeights(float[] presence, int dimensions, int labels) {
        this.presence = presence;
        this.dimensions = dimensions;
        this.labels = labels;
        ofFeatures = new float[presence.length * labels];
        ofVectors = new float[labels][FourSums.padded(dimensions)];
    }

    int labels() {
        return labels;
    }

    int dimensions() {
        return dimensions;
    }

    /** How many there are. */
    int size() {
        return labels * (presence.length + dimensions);
    }

    /** What a feature counts that is there. */
    float presence(int feature) {
        return presence[feature];
    }

    /** Where the weight of a feature lies among all. */
    int ofFeature(int feature, int label) {
        return feature * labels + label;
    }

    /** Where the weight of a dimension lies among all. */
    int ofDimension(int dimension, int label) {
        return ofFeatures.length + label * dimensions + dimension;
    }

    /** Of the features all weights, in their order. */
    float[] features() {
        return ofFeatures;
    }

    /** Of the dimensions the weights for a label; zeros behind them up to a multiple of four. */
    float[] vector(int label) {
        return ofVectors[label];
    }

    /** Takes the weights of a place; tells whether they were the same before. */
    boolean take(double[] point) {
        boolean same = take(point, 0, ofFeatures, ofFeatures.length);
        for (int label = 0; label < labels; label++) {
            same &= take(point, ofDimension(0, label), ofVectors[label], dimensions);
        }
        return same;
    }

    private static boolean take(double[] point, int from, float[] weights, int count) {
        boolean same = true;
        for (int i = 0; i < count; i++) {
            float weight = (float) point[from + i];
            same &= weight == weights[i];
            weights[i] = weight;
        }
        return same;
    }
}
