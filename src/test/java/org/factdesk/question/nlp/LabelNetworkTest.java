package org.factdesk.question.nlp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.factdesk.arithmetic.Threads;
import org.junit.jupiter.api.Test;

class LabelNetworkTest {
    private static final int LENGTH = 4;

    /** Whether the first two numbers are of one sign: no weighted sum tells that. */
    static List<LabelLikelihood.Example> examples(int count) {
        Random random = new Random(5);
        return IntStream.range(0, count)
                .mapToObj(i -> {
                    float[] vector = new float[Encoding.BLOCKS * LENGTH];
                    for (int k = 0; k < vector.length; k++) {
                        vector[k] = (float) random.nextGaussian() / 10;
                    }
                    vector[0] = random.nextBoolean() ? 1 : -1;
                    vector[1] = random.nextBoolean() ? 1 : -1;
                    return new LabelLikelihood.Example(new int[0], vector, vector[0] == vector[1] ? 1 : 0);
                })
                .toList();
    }

    private static LabelNetwork taught(int threads) {
        try (Threads shared = new Threads(threads)) {
            return LabelNetworkTrainer.fit(examples(400), 2, shared);
        }
    }

    @Test
    void tellsWhatNoWeightedSumTells() {
        LabelNetwork network = taught(2);

        long right = examples(600).stream()
                .filter(example -> {
                    double[] logs = network.logProbabilities(example.vector());
                    return logs[example.label()] > logs[1 - example.label()];
                })
                .count();
        assertThat(right).isGreaterThan(580);
    }

    @Test
    void leavesALittleToAllLabels() {
        LabelNetwork network = taught(2);

        assertThat(examples(50)).allSatisfy(example -> {
            double[] logs = network.logProbabilities(example.vector());
            assertThat(Math.exp(logs[0]) + Math.exp(logs[1])).isCloseTo(1, within(1e-9));
            assertThat(Math.exp(Math.max(logs[0], logs[1]))).isLessThan(0.995);
        });
    }

    @Test
    void isTheSameHoweverManyThreadsTeachIt() throws IOException {
        assertThat(written(taught(1))).isEqualTo(written(taught(3)));
    }

    @Test
    void tellsTheSameWhenItWasWrittenAndReadBack() throws IOException {
        LabelNetwork network = taught(2);

        LabelNetwork back = LabelNetwork.read(new DataInputStream(new ByteArrayInputStream(written(network))));

        for (LabelLikelihood.Example example : examples(20)) {
            assertThat(back.logProbabilities(example.vector())).isEqualTo(network.logProbabilities(example.vector()));
        }
    }

    @Test
    void ofSeveralTellsTheirMiddle() {
        LabelNetwork first = new LabelNetwork(
                new float[][] {{1}, {}}, new float[] {0.5f}, new float[][] {{2, 0}}, new float[] {0, 1});
        LabelNetwork second =
                new LabelNetwork(new float[][] {{-1}, {}}, new float[] {3}, new float[][] {{0, 4}}, new float[] {1, 1});

        double[] joined = LabelNetwork.joined(List.of(first, second)).logProbabilities(new float[] {1, 7});

        double[] middle = LogOdds.normalized(new double[] {(2 * 1.5 + 1) / 2, (1 + 4 * 2 + 1) / 2.0});
        assertThat(joined).containsExactly(middle, within(1e-6));
        assertThat(Arrays.stream(joined).map(Math::exp).sum()).isCloseTo(1, within(1e-9));
    }

    private static byte[] written(LabelNetwork network) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        network.write(new DataOutputStream(out));
        return out.toByteArray();
    }
}
