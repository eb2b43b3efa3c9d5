package org.factdesk.question.nlp;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.factdesk.arithmetic.Threads;
import org.junit.jupiter.api.Test;

class BlockChoiceTest {
    private static final int LENGTH = 4;
    private static final BlockWeights FIRST = only(0);
    private static final BlockWeights LAST = only(Encoding.BLOCKS - 1);

    private static BlockWeights only(int block) {
        return new BlockWeights(IntStream.range(0, Encoding.BLOCKS)
                .mapToObj(i -> i == block ? 1.0 : 0.0)
                .toList());
    }

    /** Two labels, one after the other, that one block of the vectors tells apart; the others are noise. */
    private static List<LabelLikelihood.Example> examples(int count, int telling) {
        Random random = new Random(11);
        return IntStream.range(0, count)
                .mapToObj(i -> {
                    int label = 2 * i / count;
                    float[] vector = new float[Encoding.BLOCKS * LENGTH];
                    for (int k = 0; k < vector.length; k++) {
                        boolean tells = k / LENGTH == telling;
                        vector[k] = (float) random.nextGaussian() + (tells ? 3 * label : 0);
                    }
                    return new LabelLikelihood.Example(new int[0], vector, label);
                })
                .toList();
    }

    private static boolean looksOnlyAt(int block, BlockWeights weights) {
        return IntStream.range(0, Encoding.BLOCKS)
                .allMatch(i -> weights.ofBlocks().get(i) > 0 == (i == block));
    }

    private static BlockChoice choice(int count, int telling) {
        FeatureNumbers.Count features = new FeatureNumbers.Count();
        features.add(Set.of("crane"));
        features.add(Set.of("crane"));
        return new BlockChoice(examples(count, telling), 2, features.kept(1));
    }

    @Test
    void choosesTheBlocksThatTellTheLabelsOfExamplesHeldOut() {
        assertThat(looksOnlyAt(0, choice(300, 0).best(List.of(LAST, FIRST)))).isTrue();
        assertThat(looksOnlyAt(
                        Encoding.BLOCKS - 1, choice(300, Encoding.BLOCKS - 1).best(List.of(LAST, FIRST))))
                .isTrue();
    }

    @Test
    void choosesFromManyExamplesByEachOfTheirLabels() {
        assertThat(looksOnlyAt(0, choice(8_000, 0).best(List.of(LAST, FIRST)))).isTrue();
    }

    @Test
    void takesAllBlocksWhereThereAreTooFewExamplesToTell() {
        assertThat(choice(200, 0).best(List.of(LAST, FIRST))).isEqualTo(BlockWeights.ALL);
    }

    @Test
    void leavesItToTheMaximumEntropyWhereThereAreTooFewExamplesToTell() {
        try (Threads threads = new Threads(1)) {
            assertThat(choice(200, 0).pool(FIRST, threads)).isEqualTo(Pool.ENTROPY);
        }
    }

    @Test
    void takesTheNetworkWhereNoWeightedSumTellsTheLabels() {
        try (Threads threads = new Threads(2)) {
            BlockChoice choice = new BlockChoice(LabelNetworkTest.examples(4_000), 2, FeatureNumbers.NONE);

            assertThat(choice.pool(FIRST, threads)).isEqualTo(Pool.BOTH);
        }
    }
}
