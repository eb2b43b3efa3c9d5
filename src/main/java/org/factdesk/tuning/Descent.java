package org.factdesk.tuning;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Goes down the slopes of changes step by step, each number at a pace of its own (Adam, Kingma and Ba 2015). The pace
 * rises over the first steps and falls to nothing by the last; steeper slopes than length 1 are taken as that long.
 */
final class Descent {
    private static final double RATE = 1e-3;
    private static final int WARM_UP = 20;
    private static final float FIRST_MOMENT = 0.9f;
    private static final float SECOND_MOMENT = 0.98f;
    private static final float LEAST = 1e-8f;
    private static final double LEVEL_RATE = 0.05;
    private static final double LEVEL_STEEPNESS = 10;

    private final int steps;
    private final List<float[]> values = new ArrayList<>();
    private final List<float[]> slopes = new ArrayList<>();
    private final List<float[]> firsts = new ArrayList<>();
    private final List<float[]> seconds = new ArrayList<>();
    private final Level level;
    private int taken;

    /** A number of its own that is learned along. */
    static final class Level {
        private double value;
        private double slope;

        Level(double value) {
            this.value = value;
        }

        double value() {
            return value;
        }

        void pull(double more) {
            slope += more;
        }

        private void step(double pace) {
            value -= LEVEL_RATE * pace * Math.max(-1, Math.min(1, LEVEL_STEEPNESS * slope));
            slope = 0;
        }
    }

    /** @param steps how many will be taken */
    Descent(List<LowRank> changes, Level level, int steps) {
        this.level = level;
        this.steps = steps;
        for (LowRank change : changes) {
            values.addAll(List.of(change.down()));
            values.addAll(List.of(change.up()));
            slopes.addAll(List.of(change.downSlopes()));
            slopes.addAll(List.of(change.upSlopes()));
        }
        for (float[] row : values) {
            firsts.add(new float[row.length]);
            seconds.add(new float[row.length]);
        }
    }

    /** Takes a step, and begins the slopes anew. */
    void step() {
        taken++;
        double pace = Math.min(1, (double) taken / WARM_UP) * Math.max(0, 1 - (double) taken / (steps + 1));
        double squares = 0;
        for (float[] row : slopes) {
            squares += Matrices.dot(row, row);
        }
        float shortened = (float) Math.min(1, 1 / (Math.sqrt(squares) + 1e-9));
        float firstSeen = (float) (1 - StrictMath.pow(FIRST_MOMENT, taken));
        float secondSeen = (float) (1 - StrictMath.pow(SECOND_MOMENT, taken));
        float rate = (float) (RATE * pace / firstSeen);
        for (int i = 0; i < values.size(); i++) {
            float[] value = values.get(i);
            float[] first = firsts.get(i);
            float[] second = seconds.get(i);
            float[] slope = slopes.get(i);
            for (int k = 0; k < value.length; k++) {
                float now = slope[k] * shortened;
                first[k] += (1 - FIRST_MOMENT) * (now - first[k]);
                second[k] += (1 - SECOND_MOMENT) * (now * now - second[k]);
                value[k] -= rate * first[k] / ((float) Math.sqrt(second[k] / secondSeen) + LEAST);
            }
            Arrays.fill(slope, 0);
        }
        level.step(pace);
    }
}
