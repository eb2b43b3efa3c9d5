package org.factdesk.question.nlp;

/** Arithmetic on vectors. */
final class Vectors {
    private Vectors() {}

    /**
     * The inner product; the cosine where both have length 1. Four sums at a time, which the compiler runs side by
     * side.
     */
    static float dot(float[] a, float[] b) {
        float s0 = 0;
        float s1 = 0;
        float s2 = 0;
        float s3 = 0;
        int i = 0;
        for (; i + 3 < a.length; i += 4) {
            s0 += a[i] * b[i];
            s1 += a[i + 1] * b[i + 1];
            s2 += a[i + 2] * b[i + 2];
            s3 += a[i + 3] * b[i + 3];
        }
        for (; i < a.length; i++) {
            s0 += a[i] * b[i];
        }
        return s0 + s1 + s2 + s3;
    }

    /** The same direction with length 1; a vector of zeros stays as it is. */
    static float[] normalized(float[] vector) {
        double square = 0;
        for (float value : vector) {
            square += value * value;
        }
        float scale = square == 0 ? 1 : (float) (1 / Math.sqrt(square));
        float[] unit = new float[vector.length];
        for (int i = 0; i < vector.length; i++) {
            unit[i] = vector[i] * scale;
        }
        return unit;
    }
}
