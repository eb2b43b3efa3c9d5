package org.factdesk.question.nlp;

import java.util.List;

/**
 * What the blocks of {@link AskedVectors} weigh beside each other where a classifier learns from them. The
 * longer they are together, the less the cost of learning keeps a classifier from following its examples closely.
 *
 * @param ofBlocks for each block its weight; one that weighs nothing is left out
 */
record BlockWeights(List<Double> ofBlocks) {
    /** Where there are too few examples to choose by. */
    static final BlockWeights ALL = new BlockWeights(each(1, 0.7, 0.4, 0.3));

    /**
     * What may be chosen, in round numbers and equally long, so that cost bears on all alike. Some labels are told best by
     * whole texts alone, others by what is asked for.
     */
    static final List<BlockWeights> CHOICES = List.of(asLongAsAll(1, 0, 0, 0), ALL, asLongAsAll(1, 0.7, 0.8, 0.6));

    BlockWeights {
        if (ofBlocks.size() != AskedVectors.BLOCKS) {
            throw new IllegalArgumentException(
                    "weights for " + ofBlocks.size() + " blocks instead of " + AskedVectors.BLOCKS);
        }
        ofBlocks = List.copyOf(ofBlocks);
    }

    BlockWeights times(double factor) {
        return new BlockWeights(ofBlocks.stream().map(weight -> factor * weight).toList());
    }

    private static BlockWeights asLongAsAll(double sentence, double peaks, double asking, double head) {
        List<Double> weights = each(sentence, peaks, asking, head);
        return new BlockWeights(weights).times(length(ALL.ofBlocks) / length(weights));
    }

    /** Both encoders weigh the same. */
    private static List<Double> each(double sentence, double peaks, double asking, double head) {
        return List.of(sentence, sentence, peaks, peaks, asking, asking, head, head);
    }

    private static double length(List<Double> weights) {
        return Math.sqrt(weights.stream().mapToDouble(weight -> weight * weight).sum());
    }
}
