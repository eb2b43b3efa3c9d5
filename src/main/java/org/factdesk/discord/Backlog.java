package org.factdesk.discord;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/**
 * What was written while the desk did not hear it, taken as fast as there is room. However much it is, nobody is turned
 * away for it: neither those who asked then, nor those who ask now. Guards what waits with a lock.
 */
final class Backlog {
    private static final Duration PAUSE = Duration.ofMillis(200);

    private final Workers workers;
    private final Deque<Runnable> waiting = new ArrayDeque<>();
    private boolean isGoing;

    Backlog(Workers workers) {
        this.workers = workers;
    }

    /** Adds what is to be taken, in order; each is quick, and gives further work to the workers. */
    void add(Collection<Runnable> more) {
        if (added(more)) {
            go();
        }
    }

    /** Whether somebody has to begin with it. */
    private synchronized boolean added(Collection<Runnable> more) {
        waiting.addAll(more);
        boolean begins = !isGoing && !waiting.isEmpty();
        isGoing |= begins;
        return begins;
    }

    private void go() {
        if (!workers.later(this::take) && !workers.isClosed()) {
            goLater();
        }
    }

    private void goLater() {
        Later.after(PAUSE).execute(this::go);
    }

    private void take() {
        try {
            while (workers.haveRoom()) {
                Runnable next = next();
                if (next == null) {
                    return;
                }
                next.run();
            }
        } finally {
            if (isGoing()) {
                goLater();
            }
        }
    }

    private synchronized @Nullable Runnable next() {
        Runnable next = waiting.poll();
        isGoing = next != null;
        return next;
    }

    private synchronized boolean isGoing() {
        return isGoing;
    }
}
