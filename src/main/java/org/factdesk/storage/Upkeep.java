package org.factdesk.storage;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Carries retention out at the start and at a rhythm, and wipes soon what was left of an erasure, in a thread of its
 * own. What fails is logged and done the next time.
 */
final class Upkeep implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(Upkeep.class);

    private final ScheduledExecutorService thread;

    /**
     * @param retention erases what is kept too long, and says how many entries lost their words
     * @param wiping overwrites what was erased and could not be overwritten at once
     * @param soon how long it waits before it looks again for something to overwrite
     */
    Upkeep(LongSupplier retention, Duration rhythm, Runnable wiping, Duration soon) {
        this.thread = Executors.newSingleThreadScheduledExecutor(work -> {
            Thread made = new Thread(work, "upkeep");
            made.setDaemon(true);
            return made;
        });
        thread.scheduleWithFixedDelay(() -> carryOut(retention), 0, rhythm.toMillis(), TimeUnit.MILLISECONDS);
        thread.scheduleWithFixedDelay(() -> wipe(wiping), soon.toMillis(), soon.toMillis(), TimeUnit.MILLISECONDS);
    }

    private static void wipe(Runnable wiping) {
        try {
            wiping.run();
        } catch (RuntimeException trouble) {
            log.error("{}; it is tried again soon", trouble.getMessage(), trouble);
        }
    }

    private static void carryOut(LongSupplier retention) {
        try {
            long erased = retention.getAsLong();
            if (erased > 0) {
                log.info("The words of {} entries were kept long enough and are erased", erased);
            }
        } catch (RuntimeException trouble) {
            log.error("{}; it is tried again the next time and at the next start", trouble.getMessage(), trouble);
        }
    }

    /** Ends once the step that is being done is done. */
    @Override
    public void close() {
        thread.shutdown();
        try {
            thread.awaitTermination(10, TimeUnit.SECONDS);
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
    }
}
