package org.factdesk.tuning;

/**
 * The exponential function and the Gaussian error linear unit (GELU, Hendrycks and Gimpel 2016) in single precision.
 * They are written out because {@link Math#exp} may differ from one machine to the next, and {@link StrictMath} is
 * slow.
 */
final class Curves {
    private static final float LEAST = -87;
    private static final float LOG2_E = 1.442695041f;
    /** The logarithm of 2 in two parts, of which a multiple of the first is exact. */
    private static final float LN2_HIGH = 0.693359375f;

    private static final float LN2_LOW = -2.12194440e-4f;
    private static final float SQRT_HALF = 0.70710678f;
    private static final float NORMAL_DENSITY = 0.39894228f;

    private Curves() {}

    /** e to a power of at most 88, to single precision (the polynomial of Moshier's Cephes). */
    static float exp(float power) {
        if (power < LEAST) {
            return 0;
        }
        int twos = (int) (power * LOG2_E + (power < 0 ? -0.5f : 0.5f));
        float rest = power - twos * LN2_HIGH - twos * LN2_LOW;
        float sum = 1.9875691500e-4f;
        sum = sum * rest + 1.3981999507e-3f;
        sum = sum * rest + 8.3334519073e-3f;
        sum = sum * rest + 4.1665795894e-2f;
        sum = sum * rest + 1.6666665459e-1f;
        sum = sum * rest + 5.0000001201e-1f;
        return (sum * rest * rest + rest + 1) * Float.intBitsToFloat(twos + 127 << 23);
    }

    /** Replaces values by their GELU, by the error function of Abramowitz and Stegun 7.1.26, and writes its slopes. */
    static void gelu(float[] values, float[] slopes) {
        for (int i = 0; i < values.length; i++) {
            float value = values[i];
            float bell = exp(-0.5f * value * value);
            float t = 1 / (1 + 0.3275911f * SQRT_HALF * Math.abs(value));
            float series =
                    ((((1.061405429f * t - 1.453152027f) * t + 1.421413741f) * t - 0.284496736f) * t + 0.254829592f);
            float tail = 0.5f * series * t * bell;
            float share = value < 0 ? tail : 1 - tail;
            values[i] = value * share;
            slopes[i] = share + value * NORMAL_DENSITY * bell;
        }
    }

    /** Replaces values by their exponentials times a factor, divided by the sum of these. */
    static void softmax(float[] values, float factor) {
        float most = values[0];
        for (float value : values) {
            most = Math.max(most, value);
        }
        float sum = 0;
        for (int i = 0; i < values.length; i++) {
            values[i] = exp(factor * (values[i] - most));
            sum += values[i];
        }
        float share = 1 / sum;
        for (int i = 0; i < values.length; i++) {
            values[i] *= share;
        }
    }
}
