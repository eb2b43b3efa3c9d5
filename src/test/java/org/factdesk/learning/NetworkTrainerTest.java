package org.factdesk.learning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.factdesk.answer.Network;
import org.junit.jupiter.api.Test;

class NetworkTrainerTest {
    @Test
    void learnsWhatNoWeightedSumTells() {
        Network network = NetworkTrainer.fit(eitherOr(1));

        assertThat(probability(network, 1, 0)).isGreaterThan(0.8);
        assertThat(probability(network, 0, 1)).isGreaterThan(0.8);
        assertThat(probability(network, 1, 1)).isLessThan(0.2);
        assertThat(probability(network, 0, 0)).isLessThan(0.2);
    }

    @Test
    void learnsHowOftenSomethingHappens() {
        List<Sample> samples = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            samples.add(new Sample(new double[] {1, i % 3}, true, 0.3));
            samples.add(new Sample(new double[] {1, i % 3}, false, 0.7));
            samples.add(new Sample(new double[] {0, i % 3}, true, 0.9));
            samples.add(new Sample(new double[] {0, i % 3}, false, 0.1));
        }

        Network network = NetworkTrainer.fit(samples);

        assertThat(probability(network, 1, 1)).isCloseTo(0.3, within(0.07));
        assertThat(probability(network, 0, 1)).isCloseTo(0.9, within(0.07));
    }

    @Test
    void aValueThatNeverChangesWeighsNothing() {
        List<Sample> samples = eitherOr(1).stream()
                .map(sample -> new Sample(
                        new double[] {sample.values()[0], 5, sample.values()[1]}, sample.happened(), sample.weight()))
                .toList();

        Network network = NetworkTrainer.fit(samples);

        assertThat(network.weights()[1]).containsOnly(0);
        assertThat(network.weights()[0]).isNotEqualTo(network.weights()[1]);
    }

    @Test
    void aSampleOfNoWeightTeachesNothing() {
        List<Sample> samples = eitherOr(1);
        eitherOr(0).forEach(sample -> samples.add(new Sample(sample.values(), !sample.happened(), 0)));

        Network network = NetworkTrainer.fit(samples);

        assertThat(probability(network, 1, 0)).isGreaterThan(0.8);
        assertThat(probability(network, 1, 1)).isLessThan(0.2);
    }

    @Test
    void theSameSamplesGiveTheSameNetwork() {
        Network one = NetworkTrainer.fit(eitherOr(1));
        Network other = NetworkTrainer.fit(eitherOr(1));

        assertThat(one.weights()).isDeepEqualTo(other.weights());
        assertThat(one.adds()).containsExactly(other.adds());
    }

    /** Happens where one of two things is so and the other is not. */
    private static List<Sample> eitherOr(double weight) {
        List<Sample> samples = new ArrayList<>();
        for (int i = 0; i < 400; i++) {
            int one = i % 2;
            int other = i / 2 % 2;
            samples.add(new Sample(new double[] {one, other}, one != other, weight));
        }
        return samples;
    }

    private static double probability(Network network, double... values) {
        return 1 / (1 + Math.exp(-network.value(values)));
    }
}
