package org.factdesk.question.nlp;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Chooses what the blocks of vectors weigh by examples that are held out: learned from the others, whichever weights
 * leave them the least unlikely. Likelihood, since by how many it gets right, weights hardly differ on so few. The same
 * examples in the same order give the same choice. Not thread-safe.
 */
final class BlockChoice {
    /** Examples looked at, drawn evenly from all. Differences that matter show on so many. */
    private static final int MOST_EXAMPLES = 3_000;
    /** Of each label one in so many is held out. */
    private static final int HELD_OUT = 5;
    /** On fewer the choice would be chance. */
    private static final int LEAST_HELD_OUT = 50;
    /** Far from the end of learning, where weights stand apart already. */
    private static final int ROUNDS = 20;

    private static final int MOST_LOOKS = 50;

    private final List<LabelLikelihood.Example> learned = new ArrayList<>();
    private final List<LabelLikelihood.Example> heldOut = new ArrayList<>();
    private final int labels;
    private final FeatureNumbers numbers;

    /**
     * @param labels how many labels there are
     * @param numbers of the features that are looked at beside the vectors
     */
    BlockChoice(List<LabelLikelihood.Example> examples, int labels, FeatureNumbers numbers) {
        this.labels = labels;
        this.numbers = numbers;
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

    private double unlikely(BlockWeights weights) {
        LabelFit fit = new LabelFit(LabelTrainer.COST, numbers, new Centring(learned, weights.ofBlocks()), labels);
        double[] fitted = fit.weights(learned.stream().map(fit::prepared).toList(), ROUNDS, MOST_LOOKS);
        return fit.unlikely(heldOut.stream().map(fit::prepared).toList(), fitted);
    }
}
