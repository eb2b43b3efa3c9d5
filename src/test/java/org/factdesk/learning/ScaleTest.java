package org.factdesk.learning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class ScaleTest {
    private static final List<double[]> ROWS =
            List.of(new double[] {1, 7, -100}, new double[] {2, 7, 0}, new double[] {6, 7, 400});

    private final Scale scale = Scale.of(ROWS);

    @Test
    void bringsEachValueToMeanZeroAndDeviationOne() {
        List<double[]> scaled = ROWS.stream().map(scale::scaled).toList();

        for (int column : List.of(0, 2)) {
            assertThat(scaled.stream().mapToDouble(row -> row[column]).sum()).isCloseTo(0, within(1e-9));
            assertThat(scaled.stream()
                            .mapToDouble(row -> row[column] * row[column])
                            .sum())
                    .isCloseTo(ROWS.size(), within(1e-9));
        }
    }

    @Test
    void keepsTheOrderOfValues() {
        assertThat(ROWS.stream().mapToDouble(row -> scale.scaled(row)[0])).isSorted();
    }

    @Test
    void aValueThatNeverChangesBecomesZeroAndWeighsNothing() {
        assertThat(scale.scaled(new double[] {1, 7, 0})[1]).isZero();
        assertThat(scale.scaled(new double[] {1, 8, 0})[1]).isZero();
        assertThat(scale.unscaled(new double[] {1, 5, 1, 0})[1]).isZero();
    }

    @Test
    void weightsOfScaledValuesGiveTheSameSumAsWeightsOfTheValuesAsTheyAre() {
        double[] weights = {0.7, 3, -2, 0.25};

        double[] plain = scale.unscaled(weights);

        assertThat(ROWS).allSatisfy(row -> assertThat(sum(plain, row))
                .isCloseTo(sum(weights, scale.scaled(row)), within(1e-9)));
    }

    @Test
    void leavesWhatItIsGivenAsItWas() {
        double[] row = {1, 7, -100};

        scale.scaled(row);

        assertThat(row).containsExactly(1, 7, -100);
    }

    private static double sum(double[] weights, double[] values) {
        double sum = weights[values.length];
        for (int i = 0; i < values.length; i++) {
            sum += weights[i] * values[i];
        }
        return sum;
    }
}
