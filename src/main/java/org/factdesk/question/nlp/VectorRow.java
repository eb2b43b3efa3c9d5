package org.factdesk.question.nlp;

import java.util.List;

/**
 * Sentence vectors of length 1 in whole steps of 1/32,767, one after another in one row. A vector is rounded to steps
 * before it is used, so that kept and fresh ones are the same. The compiler multiplies several whole numbers at a time,
 * which it does not with a sum of fractions.
 */
record VectorRow(short[] steps) {
    /** How many dimensions a vector has. */
    static final int SIZE = 384;

    private static final float STEPS = Short.MAX_VALUE;

    VectorRow {
        if (steps.length % SIZE != 0) {
            throw new IllegalArgumentException(steps.length + " steps are no row of vectors of " + SIZE);
        }
    }

    /** A row of one vector. */
    static VectorRow of(float[] vector) {
        short[] steps = new short[vector.length];
        for (int i = 0; i < vector.length; i++) {
            steps[i] = (short) Math.round(vector[i] * STEPS);
        }
        return new VectorRow(steps);
    }

    /** A row of several vectors. */
    static VectorRow of(List<float[]> vectors) {
        short[] steps = new short[vectors.size() * SIZE];
        for (int i = 0; i < vectors.size(); i++) {
            System.arraycopy(of(vectors.get(i)).steps, 0, steps, i * SIZE, SIZE);
        }
        return new VectorRow(steps);
    }

    /** The mean of all vectors of several rows, as a row of one; zeros where there are none. */
    static VectorRow middle(List<VectorRow> rows) {
        long[] sum = new long[SIZE];
        int count = 0;
        for (VectorRow row : rows) {
            for (int at = 0; at < row.steps.length; at += SIZE) {
                for (int i = 0; i < SIZE; i++) {
                    sum[i] += row.steps[at + i];
                }
            }
            count += row.count();
        }
        short[] middle = new short[SIZE];
        for (int i = 0; i < SIZE && count > 0; i++) {
            middle[i] = (short) Math.round((double) sum[i] / count);
        }
        return new VectorRow(middle);
    }

    int count() {
        return steps.length / SIZE;
    }

    /** One of its vectors in fractions. */
    float[] vector(int number) {
        float[] vector = new float[SIZE];
        for (int i = 0; i < SIZE; i++) {
            vector[i] = steps[number * SIZE + i] / STEPS;
        }
        return vector;
    }

    /** The cosine of each vector with the first one of another row. */
    double[] cosines(VectorRow other) {
        double[] cosines = new double[count()];
        for (int i = 0; i < cosines.length; i++) {
            cosines[i] = dot(i, other, 0);
        }
        return cosines;
    }

    /** The inner product of one of its vectors with one of another row. */
    double dot(int number, VectorRow other, int otherNumber) {
        return dot(steps, number * SIZE, other.steps, otherNumber * SIZE) / ((double) STEPS * STEPS);
    }

    /** The sum holds: vectors of length 1 have products of at most 1, which is 2^30 square steps. */
    private static int dot(short[] one, int from, short[] other, int otherFrom) {
        int sum = 0;
        for (int i = 0; i < SIZE; i++) {
            sum += one[from + i] * other[otherFrom + i];
        }
        return sum;
    }
}
