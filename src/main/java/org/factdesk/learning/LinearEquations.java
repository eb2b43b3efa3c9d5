package org.factdesk.learning;

/** Solves symmetric positive definite systems by Cholesky's decomposition. */
final class LinearEquations {
    private LinearEquations() {}

    /** The x for which {@code matrix} x = {@code right}; of the matrix only the lower half is read, and overwritten. */
    static double[] solve(double[][] matrix, double[] right) {
        int size = right.length;
        for (int i = 0; i < size; i++) {
            for (int j = 0; j <= i; j++) {
                double sum = matrix[i][j];
                for (int k = 0; k < j; k++) {
                    sum -= matrix[i][k] * matrix[j][k];
                }
                matrix[i][j] = i == j ? Math.sqrt(Math.max(sum, 1e-9)) : sum / matrix[j][j];
            }
        }
        double[] half = new double[size];
        for (int i = 0; i < size; i++) {
            double sum = right[i];
            for (int k = 0; k < i; k++) {
                sum -= matrix[i][k] * half[k];
            }
            half[i] = sum / matrix[i][i];
        }
        double[] solution = new double[size];
        for (int i = size - 1; i >= 0; i--) {
            double sum = half[i];
            for (int k = i + 1; k < size; k++) {
                sum -= matrix[k][i] * solution[k];
            }
            solution[i] = sum / matrix[i][i];
        }
        return solution;
    }
}
