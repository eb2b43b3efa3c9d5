package org.factdesk.commandline;

import java.io.PrintStream;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/** Shows on a terminal how far something is that takes over a second, and clears the line when it is done. */
final class ProgressLine implements AutoCloseable {
    private static final long PATIENCE_MILLIS = 1_000;
    private static final long REFRESH_MILLIS = 200;

    private final PrintStream err;
    private final String what;
    private final int all;
    private final AtomicInteger done = new AtomicInteger();
    private final ScheduledExecutorService clock;
    private int shown;

    private ProgressLine(PrintStream err, String what, int all) {
        this.err = err;
        this.what = what;
        this.all = all;
        this.clock = Executors.newSingleThreadScheduledExecutor(work -> {
            Thread thread = new Thread(work, "progress");
            thread.setDaemon(true);
            return thread;
        });
    }

    /**
     * @param what is going on, such as "Reading the packs"
     * @param all how many steps it takes, or 0 where nobody knows
     */
    static ProgressLine of(Surroundings where, String what, int all) {
        ProgressLine progress = new ProgressLine(where.err(), what, all);
        if (where.isAttended()) {
            progress.clock.scheduleAtFixedRate(progress::show, PATIENCE_MILLIS, REFRESH_MILLIS, TimeUnit.MILLISECONDS);
        }
        return progress;
    }

    /** Does something of which nobody knows how many steps it takes, and shows that it goes on. */
    static <T> T during(Surroundings where, String what, Supplier<T> work) {
        ProgressLine progress = of(where, what, 0);
        try {
            return work.get();
        } finally {
            progress.close();
        }
    }

    void step() {
        done.incrementAndGet();
    }

    private synchronized void show() {
        String line = all == 0 ? what + " …" : what + " " + done.get() + " of " + all;
        err.print("\r" + line);
        err.flush();
        shown = Math.max(shown, line.length());
    }

    @Override
    public synchronized void close() {
        clock.shutdownNow();
        if (shown > 0) {
            err.print("\r" + " ".repeat(shown) + "\r");
            err.flush();
        }
    }
}
