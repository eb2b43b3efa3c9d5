package org.factdesk.question.nlp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CentringTest {
    private static final int LENGTH = 3;
    /** The third and the last two weigh nothing. */
    private static final BlockWeights WEIGHTS = new BlockWeights(List.of(1.0, 0.5, 0.0, 2.0, 0.3, 0.0, 0.0));

    private final List<LabelLikelihood.Example> examples = examples();
    private final Centring centring = new Centring(examples, WEIGHTS.ofBlocks());

    private static List<LabelLikelihood.Example> examples() {
        Random random = new Random(7);
        return IntStream.range(0, 40)
                .mapToObj(i -> {
                    float[] vector = new float[Encoding.BLOCKS * LENGTH];
                    for (int k = 0; k < vector.length; k++) {
                        vector[k] = 5 + k + random.nextFloat();
                    }
                    return new LabelLikelihood.Example(new int[0], vector, 0);
                })
                .toList();
    }

    @Test
    void leavesOutBlocksThatWeighNothing() {
        assertThat(centring.dimensions()).isEqualTo(4 * LENGTH);
        assertThat(IntStream.range(0, centring.dimensions()).map(centring::place))
                .containsExactly(0, 1, 2, 3, 4, 5, 9, 10, 11, 12, 13, 14);
    }

    @Test
    void movesTheMeanToTheOriginAndStretchesEachBlockToItsWeight() {
        double[] sum = new double[centring.dimensions()];
        double[] squares = new double[4];
        for (LabelLikelihood.Example example : examples) {
            float[] centred = centring.of(example.vector());
            assertThat(centred).hasSize(centring.dimensions() + 1).endsWith(1);
            for (int i = 0; i < sum.length; i++) {
                sum[i] += centred[i];
                squares[i / LENGTH] += centred[i] * centred[i] / examples.size();
            }
        }

        for (double each : sum) {
            assertThat(each).isCloseTo(0, within(1e-3));
        }
        double[] weights = {1, 0.5, 2, 0.3};
        for (int block = 0; block < weights.length; block++) {
            assertThat(Math.sqrt(squares[block])).isCloseTo(weights[block], within(1e-3));
        }
    }

    @Test
    void tellsHowItMovedAndStretchedADimension() {
        float[] vector = examples.get(3).vector();

        float[] centred = centring.of(vector);

        for (int i = 0; i < centring.dimensions(); i++) {
            assertThat(centred[i])
                    .isCloseTo((vector[centring.place(i)] - centring.mean(i)) * centring.stretch(i), within(1e-6f));
        }
    }
}
