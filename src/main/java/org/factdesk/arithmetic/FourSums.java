package org.factdesk.arithmetic;

/**
 * The innermost loop of products of matrices. It reads four rows for each number that it writes, and writes to one row
 * only: such loops the Java compiler turns into those that work on many numbers at a time; those that write to several
 * rows, or read eight, it left as they were, and they took four times as long (JDK 17).
 */
public final class FourSums {
    private FourSums() {}

    /** The next multiple of four. */
    public static int padded(int count) {
        return count + 3 & ~3;
    }

    /** Adds four rows of numbers to another, each times its factor, from one place to another. */
    public static void add(
            float[] sum,
            int from,
            int to,
            float factor0,
            float[] row0,
            float factor1,
            float[] row1,
            float factor2,
            float[] row2,
            float factor3,
            float[] row3) {
        for (int i = from; i < to; i++) {
            sum[i] = Math.fma(
                    factor3,
                    row3[i],
                    Math.fma(factor2, row2[i], Math.fma(factor1, row1[i], Math.fma(factor0, row0[i], sum[i]))));
        }
    }
}
