package org.factdesk.question.nlp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class StepMatrixTest {
    @Test
    void isNearestToItsValuesColumnByColumn() {
        StepMatrix matrix = StepMatrix.of(2, 3, new float[] {1, 0, 100, -0.25f, 0, 50});

        assertThat(matrix.steps()).containsExactly(64, 0, 64, -16, 0, 32);
        assertThat(matrix.values()[0]).isEqualTo(1, within(1e-6f));
        assertThat(matrix.values()[3]).isEqualTo(-0.25f, within(0.008f));
        assertThat(matrix.values()[5]).isEqualTo(50, within(0.8f));
    }

    @Test
    void givesItsOwnValuesBack() {
        StepMatrix matrix = new StepMatrix(2, 2, new byte[] {64, -3, 5, 64}, new float[] {0.25f, 0.5f});

        StepMatrix again = StepMatrix.of(2, 2, matrix.values());

        assertThat(again.steps()).containsExactly(matrix.steps());
        assertThat(again.lengths()).containsExactly(matrix.lengths());
    }
}
