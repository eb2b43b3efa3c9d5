package org.factdesk.question.nlp;

import java.util.List;
import opennlp.tools.ml.maxent.quasinewton.QNMinimizer;

/**
 * Fits weights to examples by OpenNLP's quasi-Newton method with an L2 cost. Serves once; not thread-safe.
 */
final class LabelFit {
    /** What a feature counts that is there. */
    private static final float PRESENCE = 0.3f;

    /**
     * What all examples together count. The method's first step is as long as the slope: counting one each, they
     * overshoot.
     */
    private static final double SCALE = 50;

    private static final int UPDATES_KEPT = 10;

    private final double cost;
    private final FeatureNumbers numbers;
    private final Centring centring;
    private final int labels;
    private final float[] presence;

    /**
     * @param cost of weights: the higher, the less closely the examples are followed
     * @param numbers of the features that are looked at beside the vectors
     */
    LabelFit(double cost, FeatureNumbers numbers, Centring centring, int labels) {
        this.cost = cost;
        this.numbers = numbers;
        this.centring = centring;
        this.labels = labels;
        presence = new float[numbers.names().size()];
        for (int i = 0; i < presence.length; i++) {
            presence[i] = PRESENCE * IntentFeatures.weight(numbers.names().get(i));
        }
    }

    /** An example as it is to be learned from: with the features that have numbers, and centred. */
    LabelLikelihood.Example prepared(LabelLikelihood.Example example) {
        return new LabelLikelihood.Example(
                numbers.of(example.features()), centring.of(example.vector()), example.label());
    }

    /**
     * The weights that suit prepared examples best, in the order of {@link #order}.
     *
     * @param rounds steps at most
     * @param looks looks at the examples at most: bounds how long it takes where steps are hardly found any more
     */
    double[] weights(List<LabelLikelihood.Example> prepared, int rounds, int looks) {
        double scale = SCALE / prepared.size();
        return new QNMinimizer(0, cost * scale, rounds, UPDATES_KEPT, looks)
                .minimize(new LabelLikelihood(prepared, presence, labels, scale));
    }

    /** How unlikely prepared examples are with given weights, on average, as a negative log-likelihood. */
    double unlikely(List<LabelLikelihood.Example> prepared, double[] weights) {
        return new LabelLikelihood(prepared, presence, labels, 1.0 / prepared.size()).valueAt(weights);
    }

    /** For each label the logarithm of its probability for a prepared example. */
    double[] logProbabilities(LabelLikelihood.Example prepared, double[] weights) {
        LabelWeights order = order();
        double[] scores = new double[labels];
        for (int label = 0; label < labels; label++) {
            for (int feature : prepared.features()) {
                scores[label] += presence[feature] * weights[order.ofFeature(feature, label)];
            }
            for (int i = 0; i < prepared.vector().length; i++) {
                scores[label] += prepared.vector()[i] * weights[order.ofDimension(i, label)];
            }
        }
        return LogOdds.normalized(scores);
    }

    LabelWeights order() {
        return new LabelWeights(presence, centring.dimensions() + 1, labels);
    }
}
