package org.factdesk.question.nlp;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import opennlp.tools.ml.maxent.quasinewton.Function;

/**
 * How unlikely labelled examples are to a maximum-entropy model, and how that changes with its weights: what OpenNLP's
 * quasi-Newton method makes small. OpenNLP's own likelihood walks over every number of an example once for every label;
 * this one takes many examples together. They lie in parts whose number and order never change, so that the same
 * examples give the same model on every machine. Not thread-safe.
 */
final class LabelLikelihood implements Function {
    private static final int PARTS = 4;

    private final LabelWeights weights;
    private final List<LabelSlopes> parts;
    private final double scale;
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

    /**
     * @param presence what each feature counts that is there, beside vectors of about length 1
     * @param scale what an example counts
     */
    LabelLikelihood(List<Example> examples, float[] presence, int labels, double scale) {
        this.scale = scale;
        weights = new LabelWeights(presence, examples.get(0).vector().length, labels);
        parts = IntStream.range(0, PARTS)
                .mapToObj(part ->
                        new LabelSlopes(examples.subList(start(examples, part), start(examples, part + 1)), weights))
                .toList();
    }

    private static int start(List<Example> examples, int part) {
        return (int) ((long) examples.size() * part / PARTS);
    }

    @Override
    public int getDimension() {
        return weights.size();
    }

    @Override
    public double valueAt(double[] point) {
        look(point);
        return value;
    }

    @Override
    public double[] gradientAt(double[] point) {
        look(point);
        double[] gradient = new double[weights.size()];
        parts.forEach(part -> part.addTo(gradient, scale));
        return gradient;
    }

    /** Value and gradient are asked for one after the other, and come together. */
    private void look(double[] point) {
        if (!weights.take(point) || !known) {
            double[] unlikely =
                    parts.parallelStream().mapToDouble(LabelSlopes::look).toArray();
            value = scale * Arrays.stream(unlikely).sum();
            known = true;
        }
    }
}
