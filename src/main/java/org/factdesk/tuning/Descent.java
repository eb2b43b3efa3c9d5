package org.factdesk.tuning;

import java.util.ArrayList;
import java.util.List;
import org.factdesk.arithmetic.Matrices;
import org.factdesk.arithmetic.RowAdam;
import org.factdesk.arithmetic.Threads;

/**
 * Goes down the slopes of changes step by step, each number at a pace of its own (Adam, Kingma and Ba 2015). The pace
 * rises over the first steps and falls to nothing by the last; steeper slopes than length 1 are taken as that long.
 */
final class Descent {
    private static final double RATE = 1e-3;
    private static final int WARM_UP = 20;
    private static final float SECOND_MOMENT = 0.98f;
    private static final double LEVEL_RATE = 0.05;
    private static final double LEVEL_STEEPNESS = 10;

    private final int steps;
    private final List<float[]> slopes = new ArrayList<>();
    private final RowAdam adam;
    private final Threads threads;
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
    Descent(List<LowRank> changes, Level level, int steps, Threads threads) {
        this.level = level;
        this.steps = steps;
        this.threads = threads;
        List<float[]> values = new ArrayList<>();
        for (LowRank change : changes) {
            values.addAll(List.of(change.down()));
            values.addAll(List.of(change.up()));
            slopes.addAll(List.of(change.downSlopes()));
            slopes.addAll(List.of(change.upSlopes()));
        }
        adam = new RowAdam(values, slopes, SECOND_MOMENT);
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
        adam.step(RATE * pace, shortened, threads);
        level.step(pace);
    }
}
