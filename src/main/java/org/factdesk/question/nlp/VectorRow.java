package org.factdesk.question.nlp;

/**
 * Sentence vectors of length 1 in whole steps of 1/32,767, one after another in one row. A vector is rounded to steps before
 * it is used, so that kept and fresh ones are the same. The compiler multiplies several whole numbers at a time, which it
 * does not with a sum of fractions.
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

    int count() {
        return steps.length / SIZE;
    }

    /** Copies a vector, in fractions, into another row of numbers. */
    void copy(int number, float[] into, int at) {
        for (int i = 0; i < SIZE; i++) {
            into[at + i] = steps[number * SIZE + i] / STEPS;
        }
    }

    /** The first vector in fractions. */
    float[] vector() {
        float[] vector = new float[SIZE];
        for (int i = 0; i < SIZE; i++) {
            vector[i] = steps[i] / STEPS;
        }
        return vector;
    }

    /** The cosine of each vector with the first one of another row. */
    double[] cosines(VectorRow other) {
        double[] cosines = new double[count()];
        for (int i = 0; i < cosines.length; i++) {
            cosines[i] = dot(other.steps, steps, i * SIZE) / ((double) STEPS * STEPS);
        }
        return cosines;
    }

    /** The sum holds: vectors of length 1 have products of at most 1, which is 2^30 square steps. */
    private static int dot(short[] one, short[] row, int from) {
        int sum = 0;
        for (int i = 0; i < SIZE; i++) {
            sum += one[i] * row[from + i];
        }
        return sum;
    }
}
