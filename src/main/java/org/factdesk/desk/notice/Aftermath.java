package org.factdesk.desk.notice;

import java.util.HashMap;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.factdesk.claim.FactBase;
import org.factdesk.claim.Incident;
import org.factdesk.moderation.Announced;
import org.factdesk.moderation.ClaimBook;
import org.factdesk.moderation.PastRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What follows when the record changes, whoever changed it, in whichever process and be it while the desk was closed:
 * what was said before is corrected, those who wait for an answer are told, and so are those whose proposals were
 * decided. Looks now and then, in a thread of its own, so that no edit waits for it. What could not be told is told
 * later, also after a restart; a change counts as told once all who are to know of it do.
 *
 * <p>A look may ask the channel's service and wait for it. It therefore holds no lock: how telling ended, which that
 * service's threads know, is handed over to the next look, so that they never wait for one.
 */
public final class Aftermath implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(Aftermath.class);
    private static final int LOOK_EVERY_SECONDS = 1;
    private static final int PATIENCE_SECONDS = 10;

    private final Records records;
    private final Told told;
    private final Notices notices;
    /** How far telling is, by incident; used by one thread at a time. */
    private final Map<String, Telling> tellings = new HashMap<>();

    private final Queue<Ended> ended = new ConcurrentLinkedQueue<>();

    private final ScheduledExecutorService watch;

    /**
     * The record at different times.
     *
     * @param now as it stands
     * @param then as it stood
     * @param told what people were told of changes
     */
    public record Records(ClaimBook now, PastRecord then, Announced told) {}

    /** Who is told. */
    public record Told(TellingAskers askers, Corrections corrections, TellingProposers proposers) {}

    /** How telling of a record ended, for the next look. */
    private record Ended(Telling telling, FactBase now, boolean isTold) {}

    public Aftermath(Records records, Told told, Notices notices) {
        this.records = records;
        this.told = told;
        this.notices = notices;
        this.watch = Executors.newSingleThreadScheduledExecutor(work -> {
            Thread thread = new Thread(work, "aftermath");
            thread.setDaemon(true);
            return thread;
        });
    }

    /** Begins to look; what changes from now on is told, be it before anybody can be told. */
    public Aftermath begin() {
        for (Incident incident : records.now().incidents()) {
            records.now().current(incident.id()).ifPresent(this::telling);
        }
        watch.scheduleWithFixedDelay(this::look, 0, LOOK_EVERY_SECONDS, TimeUnit.SECONDS);
        return this;
    }

    /**
     * Follows what changed since the last look, where people can be told of it. Never fails: there would be no next
     * look.
     */
    void look() {
        if (!notices.isOpen()) {
            return;
        }
        try {
            settle();
            for (Incident incident : records.now().incidents()) {
                records.now().current(incident.id()).ifPresent(this::follow);
                told.proposers().look(incident.id());
            }
            settle();
        } catch (Throwable trouble) {
            log.error("Could not look for what people are to be told", trouble);
        }
    }

    private void follow(FactBase now) {
        Telling telling = telling(now);
        if (telling.isDue(now)) {
            Round round = new Round();
            telling.begin(now);
            round.attempt(() -> told.corrections().tell(new News(telling.told(), now, records), round));
            round.attempt(() -> told.askers().tell(now, round));
            round.isTold().thenAccept(isTold -> ended.add(new Ended(telling, now, isTold)));
        }
    }

    private Telling telling(FactBase now) {
        return tellings.computeIfAbsent(now.incident().id(), id -> new Telling(lastTold(now)));
    }

    /** The record as people knew it when nobody could be told of changes any more; at the first start, as it stands. */
    private FactBase lastTold(FactBase now) {
        String incident = now.incident().id();
        OptionalLong revision = records.told().revision(incident);
        return revision.isEmpty() || revision.getAsLong() == now.revision()
                ? now
                : records.then().incident(incident, revision.getAsLong()).orElse(now);
    }

    private void settle() {
        for (Ended one = ended.poll(); one != null; one = ended.poll()) {
            boolean isNoted = one.isTold() && isNoted(one.now());
            one.telling().end(one.now(), isNoted);
        }
    }

    private boolean isNoted(FactBase now) {
        try {
            records.told().note(now.incident().id(), now.revision());
            return true;
        } catch (Throwable trouble) {
            log.error("Could not note that people were told of revision {}", now.revision(), trouble);
            return false;
        }
    }

    /** Ends what is under way, and notes what was told. */
    @Override
    public void close() {
        watch.shutdown();
        try {
            if (watch.awaitTermination(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                settle();
            } else {
                watch.shutdownNow();
            }
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
    }
}
