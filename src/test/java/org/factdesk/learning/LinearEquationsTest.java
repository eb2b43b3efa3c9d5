package org.factdesk.learning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.factdesk.testing.Samples;
import org.junit.jupiter.api.Test;

class LinearEquationsTest {
    @Test
    void solvesOneEquation() {
        assertThat(LinearEquations.solve(new double[][] {{4}}, new double[] {2}))
                .containsExactly(0.5);
    }

    @Test
    void solvesThreeEquations() {
        double[][] matrix = {{4, 1, 0}, {1, 3, -1}, {0, -1, 2}};

        double[] solution = LinearEquations.solve(matrix, new double[] {6, 4, 4});

        assertThat(solution).containsExactly(new double[] {1, 2, 3}, within(1e-12));
    }

    @Test
    void solvesEverySymmetricPositiveDefiniteSystem() {
        Samples.forEach(200, samples -> {
            double[][] matrix = positiveDefinite(samples, 1 + samples.upTo(7));
            double[] solution = numbers(samples, matrix.length);
            double[] right = times(matrix, solution);

            assertThat(LinearEquations.solve(matrix, right)).containsExactly(solution, within(1e-6));
        });
    }

    @Test
    void givesNumbersEvenWhereTwoEquationsAreTheSame() {
        double[] solution = LinearEquations.solve(new double[][] {{1, 1}, {1, 1}}, new double[] {2, 2});

        assertThat(solution[0] + solution[1]).isCloseTo(2, within(1e-6));
    }

    /** Some matrix times itself turned over, and one added on the diagonal. */
    private static double[][] positiveDefinite(Samples samples, int size) {
        double[][] factor = new double[size][];
        for (int i = 0; i < size; i++) {
            factor[i] = numbers(samples, size);
        }
        double[][] matrix = new double[size][size];
        for (int i = 0; i < size; i++) {
            for (int j = 0; j < size; j++) {
                matrix[i][j] = i == j ? 1 : 0;
                for (int k = 0; k < size; k++) {
                    matrix[i][j] += factor[i][k] * factor[j][k];
                }
            }
        }
        return matrix;
    }

    private static double[] times(double[][] matrix, double[] vector) {
        double[] product = new double[vector.length];
        for (int i = 0; i < vector.length; i++) {
            for (int j = 0; j < vector.length; j++) {
                product[i] += matrix[i][j] * vector[j];
            }
        }
        return product;
    }

    private static double[] numbers(Samples samples, int count) {
        double[] numbers = new double[count];
        java.util.Arrays.setAll(numbers, i -> (samples.upTo(200) - 100) / 25.0);
        return numbers;
    }
}
