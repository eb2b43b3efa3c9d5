package org.factdesk.question.nlp;

import java.util.List;

/**
 * What the blocks of an {@link Encoding} weigh beside each other where a classifier learns from them. The longer they
 * are together, the less the cost of learning keeps a classifier from following its examples closely.
 *
 * @param ofBlocks for each block its weight; one that weighs nothing is left out
 */
record BlockWeights(List<Double> ofBlocks) {
    private static final BlockWeights WHOLE_TEXTS = new BlockWeights(List.of(1.4, 1.0, 1.4, 0.0, 0.0, 0.0, 0.0));

    /** For a {@link LabelNetwork}: whole texts as four layers read them, and long, so that it bends where it must. */
    static final BlockWeights OF_NETWORK = new BlockWeights(List.of(12.0, 0.0, 12.0, 0.0, 0.0, 12.0, 12.0));

    /** Where there are too few examples to choose by. */
    static final BlockWeights ALL = new BlockWeights(List.of(1.4, 1.0, 1.4, 1.0, 1.0, 0.0, 0.0));

    private static final BlockWeights WHAT_IS_ASKED = new BlockWeights(List.of(1.4, 1.0, 1.4, 1.4, 1.4, 0.0, 0.0));

    /** What may be chosen: some labels are told best by whole texts alone, others by what is asked for. */
    static final List<BlockWeights> CHOICES = List.of(WHOLE_TEXTS, ALL, WHAT_IS_ASKED);

    BlockWeights {
        if (ofBlocks.size() != Encoding.BLOCKS) {
            throw new IllegalArgumentException(
                    "weights for " + ofBlocks.size() + " blocks instead of " + Encoding.BLOCKS);
        }
        ofBlocks = List.copyOf(ofBlocks);
    }
}
