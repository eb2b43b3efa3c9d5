package org.factdesk.tuning;

import java.util.function.IntPredicate;

/**
 * How far a choice among values is from the right ones: the logarithm of the share that they have together of the
 * softmax.
 *
 * @param loss 0 where they have all of it
 * @param slopes those of the values
 */
record ChoiceLoss(double loss, double[] slopes) {
    private static final double LEAST_SHARE = 1e-20;

    /** @param right which values are right, at least one of them */
    static ChoiceLoss among(double[] values, IntPredicate right) {
        double most = Double.NEGATIVE_INFINITY;
        for (double value : values) {
            most = Math.max(most, value);
        }
        double[] parts = new double[values.length];
        double all = 0;
        double rights = 0;
        for (int i = 0; i < parts.length; i++) {
            parts[i] = StrictMath.exp(values[i] - most);
            all += parts[i];
            rights += right.test(i) ? parts[i] : 0;
        }
        rights = Math.max(rights, all * LEAST_SHARE);
        double[] slopes = new double[parts.length];
        for (int i = 0; i < parts.length; i++) {
            slopes[i] = parts[i] / all - (right.test(i) ? parts[i] / rights : 0);
        }
        return new ChoiceLoss(-StrictMath.log(rights / all), slopes);
    }
}
