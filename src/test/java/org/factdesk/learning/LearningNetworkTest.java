package org.factdesk.learning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.factdesk.answer.Network;
import org.factdesk.arithmetic.LearningLayer;
import org.factdesk.arithmetic.Threads;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class LearningNetworkTest {
    private static final float STEP = 0.01f;
    private static final int INPUTS = 5;
    private static final float[] FACTORS = {1, -2, 0.5f};

    private final Threads threads = new Threads(2);
    private final SplittableRandom random = new SplittableRandom(3);
    private final LearningNetwork network = begun(0);
    private final float[][] batch = numbers(FACTORS.length, INPUTS);
    /** How much a unit adds to what is to become less, beside what the value does. */
    private final float[][] ofUnits = numbers(FACTORS.length, network.units());

    @AfterEach
    void stopThreads() {
        threads.close();
    }

    @Test
    void makesNothingOfAnythingUntilItLearns() {
        LearningNetwork.Pass pass = new LearningNetwork(INPUTS, List.of(4, 3), 0, random, threads).forward(batch);

        assertThat(pass.value(0)).isZero();
        assertThat(pass.units(0)).hasSize(3);
    }

    @Test
    void theSlopesAreHowSteepItIs() {
        network.backward(network.forward(batch), FACTORS, ofUnits);

        network.layers().forEach(layer -> {
            for (int i = 0; i < layer.weights().length; i++) {
                for (int k = 0; k < layer.weights()[i].length; k++) {
                    float[] row = layer.weights()[i];
                    assertThat((double) layer.slopes()[i][k]).isCloseTo(steepness(row, k), within(2e-3));
                }
            }
        });
    }

    @Test
    void tellsHowSteepItIsByTheInputs() {
        float[][] ofInputs = network.backward(network.forward(batch), FACTORS, ofUnits);

        for (int i = 0; i < batch.length; i++) {
            for (int k = 0; k < INPUTS; k++) {
                assertThat((double) ofInputs[i][k]).isCloseTo(steepness(batch[i], k), within(2e-3));
            }
        }
    }

    @Test
    void leavesAPartOutWhileItLearns() {
        LearningNetwork thinning = begun(0.5);

        List<Double> seen = thinning.forward(batch).seen().stream()
                .flatMap(Arrays::stream)
                .flatMap(row -> doubles(row).stream())
                .toList();

        assertThat(seen.stream().filter(number -> number == 0).count())
                .isBetween(seen.size() / 5L, 4L * seen.size() / 5);
        assertThat(thinning.forward(batch).made().get(0)[0])
                .isNotEqualTo(thinning.forward(batch).made().get(0)[0]);
    }

    @Test
    void theNetworkThatWasLearnedMakesTheSame() {
        Network learned = network.network();

        for (int i = 0; i < batch.length; i++) {
            LearningNetwork.Pass pass = network.forward(batch);
            assertThat(learned.value(array(batch[i]))).isCloseTo(pass.value(i), within(1e-5));
            assertThat(learned.units(array(batch[i]))).containsExactly(array(pass.units(i)), within(1e-5));
        }
    }

    @Test
    void theNetworkForInputsAsTheyAreMakesTheSameOfTheseAsOfScaledOnes() {
        Scale scale = Scale.of(List.of(new double[] {1, 2, 3, 4, 5}, new double[] {3, 7, 3.5, 0, 5.5}));
        double[] plain = {2, 3, 5, 1, 7};

        assertThat(network.network(scale).value(plain))
                .isCloseTo(network.network().value(scale.scaled(plain)), within(1e-5));
    }

    /** One whose last layer is not silent. */
    private LearningNetwork begun(double leftOut) {
        LearningNetwork begun = new LearningNetwork(INPUTS, List.of(4, 3), leftOut, random, threads);
        List<LearningLayer> layers = begun.layers().toList();
        float[][] last = layers.get(layers.size() - 1).weights();
        for (float[] row : last) {
            row[0] = (float) random.nextDouble(-1, 1);
        }
        return begun;
    }

    /** How much what is to become less grows with a number. */
    private double steepness(float[] row, int at) {
        float was = row[at];
        row[at] = was + STEP;
        double above = loss();
        row[at] = was - STEP;
        double below = loss();
        row[at] = was;
        return (above - below) / (2 * STEP);
    }

    private double loss() {
        LearningNetwork.Pass pass = network.forward(batch);
        double loss = 0;
        for (int i = 0; i < batch.length; i++) {
            loss += FACTORS[i] * pass.value(i);
            for (int k = 0; k < ofUnits[i].length; k++) {
                loss += ofUnits[i][k] * pass.units(i)[k];
            }
        }
        return loss;
    }

    private float[][] numbers(int rows, int columns) {
        float[][] numbers = new float[rows][columns];
        for (float[] row : numbers) {
            for (int i = 0; i < columns; i++) {
                row[i] = (float) random.nextDouble(-1, 1);
            }
        }
        return numbers;
    }

    private static double[] array(float[] numbers) {
        return doubles(numbers).stream().mapToDouble(Double::doubleValue).toArray();
    }

    private static List<Double> doubles(float[] numbers) {
        Double[] doubles = new Double[numbers.length];
        Arrays.setAll(doubles, i -> (double) numbers[i]);
        return List.of(doubles);
    }
}
