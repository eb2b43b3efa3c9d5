package org.factdesk.arithmetic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class RowAdamTest {
    @Test
    void goesWhereThePreciseOneGoes() {
        float[][] rows = {{1, -2}, {0.5f}};
        float[][] slopes = {{0, 0}, {0}};
        double[] precise = {1, -2, 0.5};
        Adam adam = new Adam(precise.length);
        RowAdam rowAdam = new RowAdam(List.of(rows), List.of(slopes), 0.999f);

        try (Threads threads = new Threads(2)) {
            for (int step = 0; step < 40; step++) {
                adam.step(precise, precise.clone(), 0.1);
                slopes[0] = follow(rows[0], slopes[0]);
                slopes[1] = follow(rows[1], slopes[1]);
                rowAdam.step(0.1, 1, threads);
            }
        }

        assertThat(rows[0][0]).isCloseTo((float) precise[0], within(1e-4f));
        assertThat(rows[0][1]).isCloseTo((float) precise[1], within(1e-4f));
        assertThat(rows[1][0]).isCloseTo((float) precise[2], within(1e-4f));
        assertThat(slopes[0]).containsOnly(0);
    }

    /** The slope of half the square of a number is the number. */
    private static float[] follow(float[] row, float[] slope) {
        System.arraycopy(row, 0, slope, 0, row.length);
        return slope;
    }
}
