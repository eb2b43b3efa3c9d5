package org.factdesk.tuning;

import org.factdesk.arithmetic.Matrices;

/** Brings vectors to length 1, and slopes back through it. */
final class Lengths {
    private static final double LEAST = 1e-9;

    private Lengths() {}

    static float length(float[] vector) {
        return (float) (Math.sqrt(Matrices.dot(vector, vector)) + LEAST);
    }

    static float[] divided(float[] vector, float length) {
        float[] unit = vector.clone();
        for (int k = 0; k < unit.length; k++) {
            unit[k] /= length;
        }
        return unit;
    }

    /** The slope of a vector, by that of its unit vector. */
    static float[] back(float[] slope, float[] unit, float length) {
        float along = (float) Matrices.dot(slope, unit);
        float[] back = new float[slope.length];
        for (int k = 0; k < back.length; k++) {
            back[k] = (slope[k] - unit[k] * along) / length;
        }
        return back;
    }
}
