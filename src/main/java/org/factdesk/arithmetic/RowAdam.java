package org.factdesk.arithmetic;

import java.util.Arrays;
import java.util.List;

/** What {@link Adam} does, of rows of 32-bit numbers that lie anywhere. Not thread-safe. */
public final class RowAdam {
    private static final float FIRST_MOMENT = 0.9f;
    private static final float LEAST = 1e-8f;

    private final List<float[]> values;
    private final List<float[]> slopes;
    private final float[][] firsts;
    private final float[][] seconds;
    private final float secondMoment;
    private int taken;

    /**
     * @param values what is changed, in place
     * @param slopes for each row of values one of the same length; read by a step, and begun anew by it
     * @param secondMoment how much of what was known of the steepness stays at each step, below 1
     */
    public RowAdam(List<float[]> values, List<float[]> slopes, float secondMoment) {
        this.values = List.copyOf(values);
        this.slopes = List.copyOf(slopes);
        this.secondMoment = secondMoment;
        firsts = values.stream().map(row -> new float[row.length]).toArray(float[][]::new);
        seconds = values.stream().map(row -> new float[row.length]).toArray(float[][]::new);
    }

    /**
     * Takes a step.
     *
     * @param rate about how far a number goes
     * @param shortened what the slopes are multiplied with
     */
    public void step(double rate, float shortened, Threads threads) {
        taken++;
        float firstSeen = (float) (1 - StrictMath.pow(FIRST_MOMENT, taken));
        float secondSeen = (float) (1 - StrictMath.pow(secondMoment, taken));
        float length = (float) (rate / firstSeen);
        threads.each(firsts.length, i -> {
            step(values.get(i), slopes.get(i), firsts[i], seconds[i], length, secondSeen, shortened);
            Arrays.fill(slopes.get(i), 0);
        });
    }

    private void step(
            float[] value,
            float[] slope,
            float[] first,
            float[] second,
            float length,
            float secondSeen,
            float shortened) {
        for (int k = 0; k < value.length; k++) {
            float now = slope[k] * shortened;
            first[k] += (1 - FIRST_MOMENT) * (now - first[k]);
            second[k] += (1 - secondMoment) * (now * now - second[k]);
            value[k] -= length * first[k] / ((float) Math.sqrt(second[k] / secondSeen) + LEAST);
        }
    }
}
