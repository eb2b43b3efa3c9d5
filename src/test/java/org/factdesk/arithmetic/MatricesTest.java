package org.factdesk.arithmetic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MatricesTest {
    private final SplittableRandom random = new SplittableRandom(1);

    @ParameterizedTest
    @CsvSource({"1, 1, 1", "3, 5, 2", "17, 4, 9", "40, 7, 200"})
    void multiplies(int rows, int inner, int columns) {
        float[][] left = numbers(rows, inner);
        float[][] right = numbers(inner, columns);
        float[][] sum = Matrices.zeros(rows, columns);
        float[][] turnedSum = Matrices.zeros(rows, columns);

        try (Threads threads = new Threads(2)) {
            Matrices.addProduct(left, right, sum, threads);
            Matrices.addTransposedProduct(Matrices.transposed(left), right, turnedSum, threads);
        }

        for (int i = 0; i < rows; i++) {
            for (int j = 0; j < columns; j++) {
                double wanted = 0;
                for (int k = 0; k < inner; k++) {
                    wanted += (double) left[i][k] * right[k][j];
                }
                assertThat((double) sum[i][j]).isEqualTo(wanted, within(1e-4));
                assertThat((double) turnedSum[i][j]).isEqualTo(wanted, within(1e-4));
            }
        }
    }

    private float[][] numbers(int rows, int columns) {
        float[][] numbers = new float[rows][columns];
        for (float[] row : numbers) {
            for (int i = 0; i < columns; i++) {
                row[i] = (float) random.nextGaussian();
            }
        }
        return numbers;
    }
}
