package org.factdesk.question.nlp;

import java.util.Arrays;
import java.util.List;
import org.factdesk.arithmetic.FourSums;

/** How unlikely a part of the examples is, and the slopes that come of it. Not thread-safe. */
final class LabelSlopes {
    /**
     * Examples that are looked at together. With as many dimensions as are turned at a time they fit into the nearest
     * memory.
     */
    private static final int TOGETHER = 128;

    private static final int TURNED = 64;
    /** Dimensions of which slopes are added at a time. */
    private static final int SLOPES = 256;
    /** Less than this adds nothing to a slope, and processors are slow with the smallest numbers that there are. */
    private static final float NOTHING = 1e-12f;

    private final List<LabelLikelihood.Example> examples;
    private final LabelWeights weights;
    private final float[] ofFeatures;
    private final float[][] ofVectors;
    /** For each label the scores of the examples that are looked at, later their errors. */
    private final float[][] scores;

    private final float[][] columns = new float[TURNED][TOGETHER];
    private final float[][] rows = new float[TOGETHER][];
    private final float[] zeros;

    LabelSlopes(List<LabelLikelihood.Example> examples, LabelWeights weights) {
        this.examples = examples;
        this.weights = weights;
        ofFeatures = new float[weights.features().length];
        ofVectors = new float[weights.labels()][weights.dimensions()];
        scores = new float[weights.labels()][TOGETHER];
        zeros = new float[weights.dimensions()];
    }

    /**
     * Looks at the examples with the weights as they are; tells how unlikely they were, as a negative log-likelihood.
     */
    double look() {
        Arrays.fill(ofFeatures, 0);
        for (float[] slopes : ofVectors) {
            Arrays.fill(slopes, 0);
        }
        double unlikely = 0;
        for (int first = 0; first < examples.size(); first += TOGETHER) {
            List<LabelLikelihood.Example> together =
                    examples.subList(first, Math.min(first + TOGETHER, examples.size()));
            scoreFeatures(together);
            scoreVectors(together);
            unlikely += leaveErrors(together);
            addFeatures(together);
            addVectors(together);
        }
        return unlikely;
    }

    /** Adds the slopes, each times a factor, to those of other parts. */
    void addTo(double[] gradient, double factor) {
        add(ofFeatures, factor, gradient, 0);
        for (int label = 0; label < ofVectors.length; label++) {
            add(ofVectors[label], factor, gradient, weights.ofDimension(0, label));
        }
    }

    private static void add(float[] slopes, double factor, double[] gradient, int at) {
        for (int i = 0; i < slopes.length; i++) {
            gradient[at + i] += factor * slopes[i];
        }
    }

    private void scoreFeatures(List<LabelLikelihood.Example> together) {
        float[] all = weights.features();
        float[] sum = new float[scores.length];
        for (int i = 0; i < together.size(); i++) {
            Arrays.fill(sum, 0);
            for (int feature : together.get(i).features()) {
                float presence = weights.presence(feature);
                int from = weights.ofFeature(feature, 0);
                for (int label = 0; label < sum.length; label++) {
                    sum[label] += presence * all[from + label];
                }
            }
            for (int label = 0; label < sum.length; label++) {
                scores[label][i] = sum[label];
            }
        }
    }

    private void scoreVectors(List<LabelLikelihood.Example> together) {
        for (int begin = 0; begin < weights.dimensions(); begin += TURNED) {
            int count = FourSums.padded(Math.min(TURNED, weights.dimensions() - begin));
            turn(together, begin, count);
            for (int label = 0; label < scores.length; label++) {
                float[] vector = weights.vector(label);
                for (int i = 0; i < count; i += 4) {
                    int at = begin + i;
                    FourSums.add(
                            scores[label],
                            0,
                            together.size(),
                            vector[at],
                            columns[i],
                            vector[at + 1],
                            columns[i + 1],
                            vector[at + 2],
                            columns[i + 2],
                            vector[at + 3],
                            columns[i + 3]);
                }
            }
        }
    }

    /** Lays some dimensions of the examples out dimension by dimension. */
    private void turn(List<LabelLikelihood.Example> together, int begin, int count) {
        int end = Math.min(begin + count, weights.dimensions());
        for (int i = 0; i < together.size(); i++) {
            float[] vector = together.get(i).vector();
            for (int dimension = begin; dimension < end; dimension++) {
                columns[dimension - begin][i] = vector[dimension];
            }
        }
        for (int beyond = end - begin; beyond < count; beyond++) {
            Arrays.fill(columns[beyond], 0);
        }
    }

    /** Turns scores into probabilities less the truth, and tells how unlikely the truth was. */
    private double leaveErrors(List<LabelLikelihood.Example> together) {
        double unlikely = 0;
        for (int i = 0; i < together.size(); i++) {
            float highest = Float.NEGATIVE_INFINITY;
            for (float[] score : scores) {
                highest = Math.max(highest, score[i]);
            }
            float[] truth = scores[together.get(i).label()];
            double likely = truth[i] - highest;
            double sum = 0;
            for (float[] score : scores) {
                double exponential = Math.exp(score[i] - highest);
                score[i] = (float) exponential;
                sum += exponential;
            }
            for (float[] score : scores) {
                score[i] /= (float) sum;
                if (score[i] < NOTHING) {
                    score[i] = 0;
                }
            }
            truth[i] -= 1;
            unlikely += Math.log(sum) - likely;
        }
        return unlikely;
    }

    private void addFeatures(List<LabelLikelihood.Example> together) {
        float[] errors = new float[scores.length];
        for (int i = 0; i < together.size(); i++) {
            for (int label = 0; label < errors.length; label++) {
                errors[label] = scores[label][i];
            }
            for (int feature : together.get(i).features()) {
                float presence = weights.presence(feature);
                int from = weights.ofFeature(feature, 0);
                for (int label = 0; label < errors.length; label++) {
                    ofFeatures[from + label] += presence * errors[label];
                }
            }
        }
    }

    private void addVectors(List<LabelLikelihood.Example> together) {
        for (int i = 0; i < TOGETHER; i++) {
            rows[i] = i < together.size() ? together.get(i).vector() : zeros;
        }
        for (int begin = 0; begin < weights.dimensions(); begin += SLOPES) {
            int end = Math.min(begin + SLOPES, weights.dimensions());
            for (int label = 0; label < scores.length; label++) {
                float[] errors = scores[label];
                for (int i = 0; i < together.size(); i += 4) {
                    FourSums.add(
                            ofVectors[label],
                            begin,
                            end,
                            errors[i],
                            rows[i],
                            errors[i + 1],
                            rows[i + 1],
                            errors[i + 2],
                            rows[i + 2],
                            errors[i + 3],
                            rows[i + 3]);
                }
            }
        }
    }
}
