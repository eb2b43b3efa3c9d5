package org.factdesk.answer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class NetworkTest {
    /** The first less the second, and the second less one; threefold the one and twice the other, and a half. */
    private final Network network =
            new Network(List.of(new double[][] {{1, 0}, {-1, 1}, {0, -1}}, new double[][] {{3}, {2}, {0.5}}));

    @Test
    void ofOneUnitItIsAWeightedSumWithABias() {
        Network sum = Network.sum(2, -1, 0.5);

        assertThat(sum.value(new double[] {3, 4})).isEqualTo(2.5);
        assertThat(sum.units(new double[] {3, 4})).containsExactly(3, 4);
        assertThat(sum.inputs()).isEqualTo(2);
        assertThat(sum.units()).isEqualTo(2);
    }

    @Test
    void aUnitCountsWhereItIsAboveNought() {
        assertThat(network.value(new double[] {5, 3})).isEqualTo(3 * 2 + 2 * 2 + 0.5);
        assertThat(network.value(new double[] {1, 3})).isEqualTo(2 * 2 + 0.5);
        assertThat(network.value(new double[] {5, 0})).isEqualTo(3 * 5 + 0.5);
        assertThat(network.value(new double[] {0, 0.5})).isEqualTo(0.5);
    }

    @Test
    void tellsTheUnitsThatItsValueIsMadeOf() {
        assertThat(network.units(new double[] {5, 3})).containsExactly(2, 2);
        assertThat(network.units(new double[] {1, 3})).containsExactly(0, 2);
        assertThat(network.units()).isEqualTo(2);
    }

    @Test
    void theValueItselfMayBeBelowNought() {
        assertThat(Network.sum(1, -3).value(new double[] {1})).isEqualTo(-2);
    }

    @Test
    void staysWhatItWasWhenTheNumbersItWasMadeFromChange() {
        double[][] rows = {{2}, {1}};
        Network made = new Network(List.<double[][]>of(rows));

        Arrays.fill(rows[0], 7);

        assertThat(made.value(new double[] {1})).isEqualTo(3);
    }

    @Test
    void refusesRowsOfAnotherNumberOfUnits() {
        assertRefused(new double[][] {{1}, {1, 2}});
    }

    @Test
    void refusesALayerThatTakesInOtherThanWasMade() {
        assertRefused(new double[][] {{1, 2}, {1, 2}}, new double[][] {{1}, {1}});
    }

    @Test
    void refusesToMakeMoreThanOneValue() {
        assertRefused(new double[][] {{1, 2}, {1, 2}});
    }

    private static void assertRefused(double[][]... layers) {
        assertThatThrownBy(() -> new Network(List.of(layers))).isInstanceOf(IllegalArgumentException.class);
    }
}
