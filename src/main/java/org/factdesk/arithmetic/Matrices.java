package org.factdesk.arithmetic;

/** Products of matrices, each an array of equally long rows. */
public final class Matrices {
    /**
     * So many rows of a product are made together, so that four rows of the second factor are read from the nearest
     * cache.
     */
    private static final int ROWS = 16;

    private static final int COLUMNS = 192;
    private static final int FOUR = 4;

    private Matrices() {}

    public static float[][] zeros(int rows, int columns) {
        return new float[rows][columns];
    }

    /** Rows out of numbers that lie row after row. */
    public static float[][] rows(float[] numbers, int columns) {
        float[][] rows = new float[numbers.length / columns][columns];
        for (int i = 0; i < rows.length; i++) {
            System.arraycopy(numbers, i * columns, rows[i], 0, columns);
        }
        return rows;
    }

    /** The numbers row after row. */
    public static float[] flat(float[][] rows) {
        int columns = rows[0].length;
        float[] numbers = new float[rows.length * columns];
        for (int i = 0; i < rows.length; i++) {
            System.arraycopy(rows[i], 0, numbers, i * columns, columns);
        }
        return numbers;
    }

    public static float[][] transposed(float[][] matrix) {
        int columns = matrix[0].length;
        float[][] turned = new float[columns][matrix.length];
        for (int from = 0; from < columns; from += ROWS) {
            int to = Math.min(columns, from + ROWS);
            for (int i = 0; i < matrix.length; i++) {
                float[] row = matrix[i];
                for (int j = from; j < to; j++) {
                    turned[j][i] = row[j];
                }
            }
        }
        return turned;
    }

    /** Adds left · right to a sum. */
    public static void addProduct(float[][] left, float[][] right, float[][] sum, Threads threads) {
        threads.each(
                (left.length + ROWS - 1) / ROWS,
                block -> addProduct(left, right, sum, block * ROWS, Math.min(left.length, (block + 1) * ROWS)));
    }

    /** Adds left · right to a sum, in this thread. */
    public static void addProduct(float[][] left, float[][] right, float[][] sum) {
        addProduct(left, right, sum, 0, left.length);
    }

    private static void addProduct(float[][] left, float[][] right, float[][] sum, int from, int to) {
        int columns = sum[0].length;
        int k = 0;
        for (; k + FOUR <= right.length; k += FOUR) {
            for (int i = from; i < to; i++) {
                float[] factors = left[i];
                addFour(sum[i], 0, columns, factors[k], factors[k + 1], factors[k + 2], factors[k + 3], right, k);
            }
        }
        for (; k < right.length; k++) {
            for (int i = from; i < to; i++) {
                addOne(sum[i], 0, columns, left[i][k], right[k]);
            }
        }
    }

    /** Adds leftᵀ · right to a sum of few rows: all its rows are added to together, some columns at a time. */
    public static void addTransposedProduct(float[][] left, float[][] right, float[][] sum, Threads threads) {
        int columns = sum[0].length;
        threads.each(
                (columns + COLUMNS - 1) / COLUMNS,
                block -> addTransposedProduct(
                        left, right, sum, block * COLUMNS, Math.min(columns, (block + 1) * COLUMNS)));
    }

    /** Adds leftᵀ · right to a sum, in this thread. */
    public static void addTransposedProduct(float[][] left, float[][] right, float[][] sum) {
        addTransposedProduct(left, right, sum, 0, sum[0].length);
    }

    private static void addTransposedProduct(float[][] left, float[][] right, float[][] sum, int from, int to) {
        int k = 0;
        for (; k + FOUR <= right.length; k += FOUR) {
            for (int i = 0; i < sum.length; i++) {
                addFour(sum[i], from, to, left[k][i], left[k + 1][i], left[k + 2][i], left[k + 3][i], right, k);
            }
        }
        for (; k < right.length; k++) {
            for (int i = 0; i < sum.length; i++) {
                addOne(sum[i], from, to, left[k][i], right[k]);
            }
        }
    }

    private static void addFour(
            float[] sum,
            int from,
            int to,
            float factor0,
            float factor1,
            float factor2,
            float factor3,
            float[][] rows,
            int at) {
        FourSums.add(
                sum, from, to, factor0, rows[at], factor1, rows[at + 1], factor2, rows[at + 2], factor3, rows[at + 3]);
    }

    private static void addOne(float[] sum, int from, int to, float factor, float[] row) {
        for (int j = from; j < to; j++) {
            sum[j] = Math.fma(factor, row[j], sum[j]);
        }
    }

    /** Adds a row times a factor to another. */
    public static void add(float[] sum, float factor, float[] row) {
        addOne(sum, 0, sum.length, factor, row);
    }

    /** Adds rows to rows. */
    public static void add(float[][] sum, float[][] more, Threads threads) {
        threads.each(sum.length, i -> add(sum[i], 1, more[i]));
    }

    public static double dot(float[] left, float[] right) {
        double sum = 0;
        for (int i = 0; i < left.length; i++) {
            sum += (double) left[i] * right[i];
        }
        return sum;
    }
}
