package org.factdesk.question.nlp;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import opennlp.tools.ml.maxent.quasinewton.QNMinimizer;
import opennlp.tools.ml.maxent.quasinewton.QNModel;
import opennlp.tools.ml.model.Context;

/**
 * Trains an OpenNLP maximum-entropy model on features and vectors together, by OpenNLP's quasi-Newton method with an L2 cost.
 * Costs, weights and rounds were chosen by cross-validation on training files alone.
 */
final class LabelTrainer {
    /** The name of the feature that every text has. */
    static final String BIAS = "bias";

    private static final double COST = 0.05;
    /** What a feature counts that is there. */
    private static final float PRESENCE = 0.22f;

    private static final int ROUNDS = 60;
    private static final int UPDATES_KEPT = 5;
    private static final int MOST_LOOKS = 1_000;
    /** Weights are rounded to this, so that a kept model is small. */
    private static final double STEPS = 4_096;

    private final List<String> labels;
    private final FeatureNumbers numbers;
    private final Centring centring;
    private final float[] presence;

    private LabelTrainer(List<TextFeatures> texts, List<String> labels) {
        this.labels = labels;
        numbers = FeatureNumbers.of(texts);
        centring = new Centring(texts, AskedVectors.WEIGHTS);
        presence = new float[numbers.names().size()];
        for (int i = 0; i < presence.length; i++) {
            presence[i] = PRESENCE * IntentFeatures.weight(numbers.names().get(i));
        }
    }

    /** @param told the label of each text */
    static QNModel train(List<TextFeatures> texts, List<String> told) {
        List<String> labels = told.stream().distinct().toList();
        LabelTrainer trainer = new LabelTrainer(texts, labels);
        LabelLikelihood.Example[] examples = IntStream.range(0, texts.size())
                .mapToObj(i -> trainer.example(texts.get(i), labels.indexOf(told.get(i))))
                .toArray(LabelLikelihood.Example[]::new);
        LabelLikelihood likelihood = new LabelLikelihood(examples, trainer.presence, labels.size());
        QNMinimizer minimizer = new QNMinimizer(0, COST, ROUNDS, UPDATES_KEPT, MOST_LOOKS);
        return trainer.model(minimizer.minimize(likelihood));
    }

    private LabelLikelihood.Example example(TextFeatures text, int label) {
        return new LabelLikelihood.Example(numbers.of(text.names()), centring.of(text.vector()), label);
    }

    /** Centring and stretching are worked into the weights, so that the model can be asked about vectors as they are. */
    private QNModel model(double[] weights) {
        int features = numbers.names().size();
        int size = weights.length / labels.size() - features - 1;
        int[] all = IntStream.range(0, labels.size()).toArray();
        List<Context> contexts = new ArrayList<>();
        List<String> names = new ArrayList<>(numbers.names());
        for (int i = 0; i < features; i++) {
            contexts.add(new Context(all, row(weights, i, presence[i])));
        }
        double[] bias = row(weights, features + size, 1);
        for (int i = 0; i < size; i++) {
            double[] row = row(weights, features + i, centring.stretch(i));
            for (int k = 0; k < bias.length; k++) {
                bias[k] -= row[k] * centring.mean(i);
            }
            names.add(AskedVectors.name(i));
            contexts.add(new Context(all, row));
        }
        names.add(BIAS);
        contexts.add(new Context(all, bias));
        return new QNModel(
                contexts.toArray(Context[]::new), names.toArray(String[]::new), labels.toArray(String[]::new));
    }

    private double[] row(double[] weights, int row, float factor) {
        double[] values = new double[labels.size()];
        for (int k = 0; k < values.length; k++) {
            values[k] = Math.rint(weights[row * values.length + k] * factor * STEPS) / STEPS;
        }
        return values;
    }
}
