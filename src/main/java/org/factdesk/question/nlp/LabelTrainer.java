package org.factdesk.question.nlp;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import opennlp.tools.ml.maxent.quasinewton.QNModel;
import opennlp.tools.ml.model.Context;
import org.factdesk.arithmetic.Threads;

/**
 * Trains an OpenNLP maximum-entropy model on features and vectors together, and a network beside it where that helps.
 * Whether it does, and what the blocks of the vectors weigh, the examples themselves tell. Serves once; not thread-safe.
 */
final class LabelTrainer {
    /** The name of the feature that every text has. */
    static final String BIAS = "bias";
    /** Chosen with a look at two public data sets, TREC and CLINC150, so figures on these are a little kind. */
    static final double COST = 0.3;

    private static final int MOST_FEATURES = 20_000;
    /** Of features beside many labels; the method holds some twenty numbers for each weight. */
    private static final int MOST_WEIGHTS = 1_500_000;
    /** The same while the weights of the blocks are chosen, which fewer features tell as well. */
    private static final int MOST_WEIGHTS_OF_CHOICE = 400_000;

    private static final int ROUNDS = 60;
    private static final int MOST_LOOKS = 150;
    /** Weights are rounded to this, so that a kept model is small. */
    private static final double STEPS = 4_096;

    private static final String[] NAMES = IntStream.range(0, Encoding.BLOCKS * VectorRow.SIZE)
            .mapToObj(dimension -> "vector " + dimension)
            .toArray(String[]::new);

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
    LabelCategorizer train() {
        try (Threads threads = new Threads(Runtime.getRuntime().availableProcessors())) {
            BlockChoice choice = new BlockChoice(examples, labels.size(), numbers(MOST_WEIGHTS_OF_CHOICE));
            BlockWeights blocks = choice.best(BlockWeights.CHOICES);
            Pool pool = choice.pool(blocks, threads);
            if (pool.network() == 0) {
                return new LabelCategorizer(entropy(blocks), pool, null);
            }
            LabelNetwork network = LabelNetworkTrainer.fit(examples, labels.size(), threads);
            return new LabelCategorizer(entropy(blocks), pool, network);
        }
    }

    private QNModel entropy(BlockWeights blocks) {
        FeatureNumbers numbers = numbers(MOST_WEIGHTS);
        Centring centring = new Centring(examples, blocks.ofBlocks());
        LabelFit fit = new LabelFit(COST, numbers, centring, labels.size());
        examples.replaceAll(fit::prepared);
        return model(fit.weights(examples, ROUNDS, MOST_LOOKS), fit.order(), numbers.names(), centring);
    }

    private FeatureNumbers numbers(int mostWeights) {
        return count.kept(Math.min(MOST_FEATURES, mostWeights / labels.size()));
    }

    /**
     * Centring and stretching are worked into the weights, so that the model can be asked about vectors as they are.
     */
    private QNModel model(double[] weights, LabelWeights order, List<String> features, Centring centring) {
        int[] all = IntStream.range(0, labels.size()).toArray();
        List<Context> contexts = new ArrayList<>();
        List<String> names = new ArrayList<>(features);
        for (int i = 0; i < features.size(); i++) {
            int feature = i;
            contexts.add(
                    new Context(all, row(label -> weights[order.ofFeature(feature, label)] * order.presence(feature))));
        }
        double[] bias = row(label -> weights[order.ofDimension(centring.dimensions(), label)]);
        for (int i = 0; i < centring.dimensions(); i++) {
            int dimension = i;
            double[] row = row(label -> weights[order.ofDimension(dimension, label)] * centring.stretch(dimension));
            for (int k = 0; k < bias.length; k++) {
                bias[k] -= row[k] * centring.mean(i);
            }
            names.add(name(centring.place(i)));
            contexts.add(new Context(all, row));
        }
        names.add(BIAS);
        contexts.add(new Context(all, bias));
        return new QNModel(
                contexts.toArray(Context[]::new), names.toArray(String[]::new), labels.toArray(String[]::new));
    }

    /** The name of a dimension of the vectors as a feature. */
    static String name(int dimension) {
        return NAMES[dimension];
    }

    private double[] row(IntToDoubleFunction ofLabel) {
        return IntStream.range(0, labels.size())
                .mapToDouble(label -> Math.rint(ofLabel.applyAsDouble(label) * STEPS) / STEPS)
                .toArray();
    }
}
