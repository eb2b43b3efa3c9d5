package org.factdesk.question.nlp;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import opennlp.tools.ml.maxent.quasinewton.Function;

/**
 * How unlikely labelled examples are to a maximum-entropy model, and how that changes with its weights: what OpenNLP's
 * quasi-Newton method makes small. OpenNLP's own likelihood walks over every number of an example once for every label; this
 * one does so four examples at a time over arrays that processors like, in parts whose number and order never change, so that
 * the same examples give the same model on every machine.
 *
 * <p>The weights lie feature by feature, label by label: first the features that are there or not, then the dimensions of the
 * vectors. Not thread-safe.
 */
final class LabelLikelihood implements Function {
    private static final int PARTS = 4;
    /** Examples that are looked at together. */
    private static final int TOGETHER = 4;

    private final int labels;
    private final int features;
    private final float[] presence;
    private final List<Example> examples;
    private final float[] weights;
    private final float[][] slopes;
    private final float[] zeros;
    private double value;
    private boolean known;

    /**
     * An example.
     *
     * @param features the numbers of the features that it has
     * @param vector the numbers that it has of everything else
     * @param label the number of its label
     */
    record Example(int[] features, float[] vector, int label) {}

    /** @param presence what each feature counts that is there, beside vectors of about length 1 */
    LabelLikelihood(List<Example> examples, float[] presence, int labels) {
        this.examples = examples;
        features = presence.length;
        this.labels = labels;
        this.presence = presence;
        zeros = new float[examples.get(0).vector().length];
        weights = new float[labels * (features + zeros.length)];
        slopes = new float[PARTS][weights.length];
    }

    @Override
    public int getDimension() {
        return weights.length;
    }

    @Override
    public double valueAt(double[] point) {
        look(point);
        return value;
    }

    @Override
    public double[] gradientAt(double[] point) {
        look(point);
        double[] gradient = new double[weights.length];
        for (float[] part : slopes) {
            for (int i = 0; i < gradient.length; i++) {
                gradient[i] += part[i];
            }
        }
        return gradient;
    }

    /** Value and gradient are asked for one after the other, and come together. */
    private void look(double[] point) {
        boolean same = known;
        for (int i = 0; i < weights.length; i++) {
            float weight = (float) point[i];
            same &= weight == weights[i];
            weights[i] = weight;
        }
        if (!same) {
            value = Arrays.stream(IntStream.range(0, PARTS)
                            .parallel()
                            .mapToDouble(this::look)
                            .toArray())
                    .sum();
            known = true;
        }
    }

    private double look(int part) {
        Arrays.fill(slopes[part], 0);
        float[][] scores = new float[TOGETHER][labels];
        int from = (int) ((long) examples.size() * part / PARTS);
        int to = (int) ((long) examples.size() * (part + 1) / PARTS);
        double unlikely = 0;
        for (int first = from; first < to; first += TOGETHER) {
            int count = Math.min(TOGETHER, to - first);
            addScores(first, count, scores);
            for (int i = 0; i < count; i++) {
                unlikely += leaveErrors(scores[i], examples.get(first + i).label());
            }
            addSlopes(first, count, scores, slopes[part]);
        }
        return unlikely;
    }

    private void addScores(int first, int count, float[][] scores) {
        for (int i = 0; i < TOGETHER; i++) {
            Arrays.fill(scores[i], 0);
            if (i < count) {
                for (int feature : examples.get(first + i).features()) {
                    addRow(presence[feature], weights, feature * labels, scores[i]);
                }
            }
        }
        float[] x0 = vector(first, 0, count);
        float[] x1 = vector(first, 1, count);
        float[] x2 = vector(first, 2, count);
        float[] x3 = vector(first, 3, count);
        float[] s0 = scores[0];
        float[] s1 = scores[1];
        float[] s2 = scores[2];
        float[] s3 = scores[3];
        for (int j = 0; j < x0.length; j++) {
            int row = (features + j) * labels;
            float v0 = x0[j];
            float v1 = x1[j];
            float v2 = x2[j];
            float v3 = x3[j];
            for (int k = 0; k < labels; k++) {
                float weight = weights[row + k];
                s0[k] += v0 * weight;
                s1[k] += v1 * weight;
                s2[k] += v2 * weight;
                s3[k] += v3 * weight;
            }
        }
    }

    /** Zeros behind the last example. */
    private float[] vector(int first, int next, int count) {
        return next < count ? examples.get(first + next).vector() : zeros;
    }

    private static void addRow(float factor, float[] rows, int from, float[] sum) {
        for (int k = 0; k < sum.length; k++) {
            sum[k] += factor * rows[from + k];
        }
    }

    /** Turns scores into probabilities less the truth, and tells how unlikely the truth was. */
    private static double leaveErrors(float[] scores, int label) {
        float highest = Float.NEGATIVE_INFINITY;
        for (float score : scores) {
            highest = Math.max(highest, score);
        }
        double sum = 0;
        double truth = scores[label] - highest;
        for (int k = 0; k < scores.length; k++) {
            double likely = Math.exp(scores[k] - highest);
            scores[k] = (float) likely;
            sum += likely;
        }
        for (int k = 0; k < scores.length; k++) {
            scores[k] /= (float) sum;
        }
        scores[label] -= 1;
        return Math.log(sum) - truth;
    }

    private void addSlopes(int first, int count, float[][] errors, float[] slope) {
        for (int i = 0; i < count; i++) {
            for (int feature : examples.get(first + i).features()) {
                int row = feature * labels;
                float factor = presence[feature];
                for (int k = 0; k < labels; k++) {
                    slope[row + k] += factor * errors[i][k];
                }
            }
        }
        float[] x0 = vector(first, 0, count);
        float[] x1 = vector(first, 1, count);
        float[] x2 = vector(first, 2, count);
        float[] x3 = vector(first, 3, count);
        float[] e0 = errors[0];
        float[] e1 = errors[1];
        float[] e2 = errors[2];
        float[] e3 = errors[3];
        for (int j = 0; j < x0.length; j++) {
            int row = (features + j) * labels;
            float v0 = x0[j];
            float v1 = x1[j];
            float v2 = x2[j];
            float v3 = x3[j];
            for (int k = 0; k < labels; k++) {
                slope[row + k] += v0 * e0[k] + v1 * e1[k] + v2 * e2[k] + v3 * e3[k];
            }
        }
    }
}
