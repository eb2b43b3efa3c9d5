package org.factdesk.desk.notice;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.factdesk.claim.FactBase;
import org.factdesk.claim.Incident;
import org.factdesk.moderation.ClaimBook;
import org.factdesk.moderation.Correction;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What follows when the record changes, whoever changed it and in whichever process: what was said before is corrected,
 * and those who wait for an answer are told. Looks now and then, in a thread of its own, so that no edit waits for it.
 */
public final class Aftermath implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(Aftermath.class);
    private static final int LOOK_EVERY_SECONDS = 1;
    private static final int PATIENCE_SECONDS = 10;

    private final ClaimBook book;
    private final TellingAskers askers;
    private final Corrections corrections;
    private final Notices notices;
    private final Map<String, FactBase> seen = new HashMap<>();
    private final ScheduledExecutorService watch;

    public Aftermath(ClaimBook book, TellingAskers askers, Corrections corrections, Notices notices) {
        this.book = book;
        this.askers = askers;
        this.corrections = corrections;
        this.notices = notices;
        this.watch = Executors.newSingleThreadScheduledExecutor(work -> {
            Thread thread = new Thread(work, "aftermath");
            thread.setDaemon(true);
            return thread;
        });
    }

    /** Begins to look; from now on people are told. */
    public Aftermath begin() {
        watch.scheduleWithFixedDelay(this::look, 0, LOOK_EVERY_SECONDS, TimeUnit.SECONDS);
        return this;
    }

    /** Follows what changed since the last look, where people can be told of it. */
    synchronized void look() {
        if (!notices.isOpen()) {
            return;
        }
        for (Incident incident : book.incidents()) {
            book.current(incident.id()).ifPresent(this::follow);
        }
    }

    private void follow(FactBase now) {
        FactBase before = seen.put(now.incident().id(), now);
        if (before == now) {
            return;
        }
        try {
            List<Correction> found = before == null ? List.of() : Correction.between(before, now);
            if (!found.isEmpty()) {
                corrections.tell(found, now);
            }
            askers.tell(now);
        } catch (RuntimeException trouble) {
            log.error("Could not tell people of revision {}", now.revision(), trouble);
        }
    }

    /** Ends what is under way. */
    @Override
    public void close() {
        watch.shutdown();
        try {
            if (!watch.awaitTermination(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                watch.shutdownNow();
            }
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
    }
}
