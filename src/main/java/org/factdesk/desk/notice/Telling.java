package org.factdesk.desk.notice;

import org.factdesk.claim.FactBase;
import org.jspecify.annotations.Nullable;

/**
 * How far people are told of one incident: one change after the other. Where telling failed, the next change is told at
 * once and the same one again after a while, each time after a longer one. Not thread-safe.
 */
final class Telling {
    /** In looks. */
    private static final int FIRST_PAUSE = 30;

    private static final int LONGEST_PAUSE = 3_600;

    private FactBase told;
    private @Nullable FactBase tried;
    private boolean isUnderWay;
    private int pause;
    private int left;

    Telling(FactBase told) {
        this.told = told;
    }

    /** The record that everybody was told of. */
    FactBase told() {
        return told;
    }

    /** Whether there is something to tell now; asked once for each look. */
    boolean isDue(FactBase now) {
        if (isUnderWay) {
            return false;
        }
        if (tried != now) {
            return true;
        }
        left = Math.max(0, left - 1);
        return pause > 0 && left == 0;
    }

    void begin(FactBase now) {
        isUnderWay = true;
        tried = now;
    }

    void end(FactBase now, boolean isTold) {
        isUnderWay = false;
        if (isTold) {
            told = now;
            pause = 0;
        } else {
            pause = Math.min(LONGEST_PAUSE, Math.max(FIRST_PAUSE, 2 * pause));
            left = pause;
        }
    }
}
