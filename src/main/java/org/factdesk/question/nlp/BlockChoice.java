package org.factdesk.question.nlp;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.factdesk.arithmetic.Threads;

/**
 * Chooses what the blocks of vectors weigh, and whether a network helps, by examples that are held out: whatever leaves
 * them the least unlikely when it learned from the others. Likelihood, since by how many it gets right, choices hardly
 * differ on so few. The same examples in the same order give the same choice. Not thread-safe.
 */
final class BlockChoice {
    /** Examples looked at, drawn evenly from all. Differences that matter show on so many. */
    private static final int MOST_EXAMPLES = 3_000;
    /** Of each label one in so many is held out. */
    private static final int HELD_OUT = 5;
    /** On fewer the choice would be chance. */
    private static final int LEAST_HELD_OUT = 50;
    /** With fewer examples in all, a network gains little, and makes what is kept ten times as large. */
    private static final int LEAST_FOR_NETWORK = 4_000;

    /** Far from the end of learning, where weights stand apart already. */
    private static final int ROUNDS = 20;

    private static final int MOST_LOOKS = 50;

    private final List<LabelLikelihood.Example> learned = new ArrayList<>();
    private final List<LabelLikelihood.Example> heldOut = new ArrayList<>();
    private final int count;
    private final int labels;
    private final FeatureNumbers numbers;

    /**
     * @param labels how many labels there are
     * @param numbers of the features that are looked at beside the vectors
     */
    BlockChoice(List<LabelLikelihood.Example> examples, int labels, FeatureNumbers numbers) {
        this.labels = labels;
        this.numbers = numbers;
        count = examples.size();
        int[] seen = new int[labels];
        int drawn = Math.min(MOST_EXAMPLES, examples.size());
        for (int i = 0; i < drawn; i++) {
            LabelLikelihood.Example example = examples.get((int) ((long) i * examples.size() / drawn));
            boolean held = ++seen[example.label()] % HELD_OUT == 0;
            (held ? heldOut : learned).add(example);
        }
    }

    /** The best of some weights; where there are too few examples to tell, {@link BlockWeights#ALL}. */
    BlockWeights best(List<BlockWeights> choices) {
        if (heldOut.size() < LEAST_HELD_OUT) {
            return BlockWeights.ALL;
        }
        return choices.stream().min(Comparator.comparingDouble(this::unlikely)).orElse(BlockWeights.ALL);
    }

    /**
     * What leaves the examples held out the least unlikely; of few examples, the maximum entropy alone.
     *
     * @param weights of the blocks for the maximum entropy
     */
    Pool pool(BlockWeights weights, Threads threads) {
        if (count < LEAST_FOR_NETWORK) {
            return Pool.ENTROPY;
        }
        LabelFit fit = fit(weights);
        double[] fitted = fitted(fit);
        LabelNetwork network = LabelNetworkTrainer.fit(learned, labels, threads);
        double[] unlikely = new double[Pool.CHOICES.size()];
        for (LabelLikelihood.Example example : heldOut) {
            double[] ofEntropy = fit.logProbabilities(fit.prepared(example), fitted);
            double[] ofNetwork = network.logProbabilities(example.vector());
            for (int i = 0; i < unlikely.length; i++) {
                unlikely[i] -= Pool.CHOICES.get(i).pooled(ofEntropy, ofNetwork)[example.label()];
            }
        }
        int best = IntStream.range(0, unlikely.length)
                .boxed()
                .min(Comparator.comparingDouble(i -> unlikely[i]))
                .orElseThrow();
        return Pool.CHOICES.get(best);
    }

    private double unlikely(BlockWeights weights) {
        LabelFit fit = fit(weights);
        double[] fitted = fitted(fit);
        return fit.unlikely(heldOut.stream().map(fit::prepared).toList(), fitted);
    }

    private LabelFit fit(BlockWeights weights) {
        return new LabelFit(LabelTrainer.COST, numbers, new Centring(learned, weights.ofBlocks()), labels);
    }

    private double[] fitted(LabelFit fit) {
        return fit.weights(learned.stream().map(fit::prepared).toList(), ROUNDS, MOST_LOOKS);
    }
}
