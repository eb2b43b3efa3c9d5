package org.factdesk.desk.notice;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.factdesk.claim.FactBase;
import org.factdesk.claim.Incident;
import org.factdesk.moderation.Announced;
import org.factdesk.moderation.ClaimBook;
import org.factdesk.moderation.Correction;
import org.factdesk.moderation.PastRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What follows when the record changes, whoever changed it, in whichever process and be it while the desk was closed: what
 * was said before is corrected, and those who wait for an answer are told. Looks now and then, in a thread of its own, so that no edit waits for it.
 */
public final class Aftermath implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(Aftermath.class);
    private static final int LOOK_EVERY_SECONDS = 1;
    private static final int PATIENCE_SECONDS = 10;

    private final Records records;
    private final TellingAskers askers;
    private final Corrections corrections;
    private final Notices notices;
    private final Map<String, FactBase> seen = new HashMap<>();
    private final ScheduledExecutorService watch;

    /**
     * The record at different times.
     *
     * @param now as it stands
     * @param then as it stood
     * @param told when people were last told of changes
     */
    public record Records(ClaimBook now, PastRecord then, Announced told) {}

    public Aftermath(Records records, TellingAskers askers, Corrections corrections, Notices notices) {
        this.records = records;
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
        for (Incident incident : records.now().incidents()) {
            records.now().current(incident.id()).ifPresent(this::follow);
        }
    }

    private void follow(FactBase now) {
        FactBase before = seen.put(now.incident().id(), now);
        if (before == now) {
            return;
        }
        try {
            List<Correction> found = Optional.ofNullable(before)
                    .or(() -> lastTold(now))
                    .map(then -> Correction.between(then, now))
                    .orElse(List.of());
            if (!found.isEmpty()) {
                corrections.tell(found, now);
            }
            askers.tell(now);
            records.told().note(now.incident().id(), now.revision());
        } catch (RuntimeException trouble) {
            log.error("Could not tell people of revision {}", now.revision(), trouble);
        }
    }

    /** The record as people knew it when nobody could be told of changes any more. */
    private Optional<FactBase> lastTold(FactBase now) {
        String incident = now.incident().id();
        OptionalLong told = records.told().revision(incident);
        return told.isEmpty() || told.getAsLong() == now.revision()
                ? Optional.empty()
                : records.then().incident(incident, told.getAsLong());
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
