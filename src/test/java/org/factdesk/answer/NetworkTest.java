package org.factdesk.answer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.factdesk.testing.Samples;
import org.junit.jupiter.api.Test;

class NetworkTest {
    /** Twice the first less the second and a half; a unit of the first less one, counting threefold. */
    private final Network network = new Network(new double[][] {{2, 1}, {-1, 0}, {0.5, -1}}, new double[] {1, 3});

    @Test
    void withoutUnitsItIsAWeightedSumWithABias() {
        assertThat(Network.sum(2, -1, 0.5).value(new double[] {3, 4})).isEqualTo(2.5);
    }

    @Test
    void aUnitCountsWhereItIsAboveNought() {
        assertThat(network.value(new double[] {3, 4})).isEqualTo(2.5 + 3 * 2);
        assertThat(network.value(new double[] {1, 4})).isEqualTo(-1.5);
        assertThat(network.value(new double[] {-2, 4})).isEqualTo(-7.5);
    }

    @Test
    void anInputGivenAWeightOfItsOwnCountsThatMuchWhateverTheOthersAre() {
        Samples.forEach(100, samples -> {
            Network given = network.withWeight(0, 10);
            double second = samples.upTo(100) / 7.0;
            double from = samples.upTo(100) - 50;
            double to = samples.upTo(100) - 50;

            double difference = given.value(new double[] {to, second}) - given.value(new double[] {from, second});

            assertThat(difference).isCloseTo(10 * (to - from), within(1e-9));
        });
    }

    @Test
    void staysWhatItWasWhenTheNumbersItWasMadeFromChange() {
        double[][] rows = {{2}, {1}};
        double[] adds = {1};
        Network made = new Network(rows, adds);

        Arrays.fill(rows[0], 7);
        Arrays.fill(adds, 7);

        assertThat(made.value(new double[] {1})).isEqualTo(3);
    }

    @Test
    void refusesRowsOfAnotherNumberOfUnits() {
        assertThatThrownBy(() -> new Network(new double[][] {{1}, {1, 2}}, new double[] {1}))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
