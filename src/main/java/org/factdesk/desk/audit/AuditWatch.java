package org.factdesk.desk.audit;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.factdesk.audit.Action;
import org.factdesk.audit.AuditLog;
import org.factdesk.audit.Happening;
import org.factdesk.audit.Journal;
import org.factdesk.audit.Verification;
import org.factdesk.desk.notice.Notice;
import org.factdesk.desk.notice.Notices;
import org.factdesk.desk.notice.Place;
import org.factdesk.rendering.AuditWords;
import org.factdesk.rendering.Listing;
import org.factdesk.rendering.Phrases;
import org.factdesk.rendering.Troubles;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Verifies the whole audit log when the desk opens and at a rhythm, in a thread of its own: where it is sound, gives a
 * checkpoint to everybody in the channels for alarms, who then keep it; where it is not, or cannot be verified, raises
 * the alarm there. A channel that is named for alarms meanwhile is given the last of these a moment later.
 *
 * <p>No answer waits for it. Before the desk opens, what must be found then is found by opening the database: a file that
 * does not hold together or is cut short, tables that are not ours, another master key, a record that does not add up, an
 * end of the log that cannot be read; each ends the program with one line. What only the whole log can tell, such as an
 * entry that was changed together with its digests, is told by the first verification, which begins at once and takes about
 * half a minute for a million entries. To verify at the opening only what came after the last own checkpoint would not
 * find that sooner: whoever changes the past changes it before that checkpoint. Until then answers come from a record that
 * may have been changed; they are entered with the revision that they rest on, so that they can be found afterwards.
 */
public final class AuditWatch implements AutoCloseable {
    private static final Logger logger = LoggerFactory.getLogger(AuditWatch.class);
    private static final int PATIENCE_SECONDS = 5;
    /** Before whoever could not be told is told again. */
    private static final Duration PAUSE = Duration.ofSeconds(30);
    /** Whoever names a channel for alarms wants to see soon that it works. */
    private static final Duration BETWEEN_NEWCOMERS = Duration.ofSeconds(10);

    private final AuditLog log;
    private final Journal journal;
    private final Bulletins bulletins;
    private final Bulletins otherAlarms;
    private final AuditWords logged = new AuditWords(Phrases.english());
    private final ScheduledThreadPoolExecutor watch;

    /** @param places where alarms and checkpoints are posted */
    public AuditWatch(AuditLog log, Journal journal, Supplier<Collection<Place>> places, Notices notices) {
        this.log = log;
        this.journal = journal;
        this.watch = new ScheduledThreadPoolExecutor(1, AuditWatch::thread, new ThreadPoolExecutor.DiscardPolicy());
        watch.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
        this.bulletins = new Bulletins(places, notices, watch, PAUSE);
        this.otherAlarms = new Bulletins(places, notices, watch, PAUSE);
    }

    private static Thread thread(Runnable work) {
        Thread thread = new Thread(work, "audit-watch");
        thread.setDaemon(true);
        thread.setPriority(Thread.MIN_PRIORITY);
        return thread;
    }

    /** Begins, with a first verification at once; another follows at once whenever there is reason to doubt the log. */
    public AuditWatch begin(Duration every) {
        return begin(every, BETWEEN_NEWCOMERS);
    }

    AuditWatch begin(Duration every, Duration newcomers) {
        log.onDoubt(() -> watch.execute(this::look));
        watch.scheduleWithFixedDelay(this::look, 0, every.toMillis(), TimeUnit.MILLISECONDS);
        watch.scheduleWithFixedDelay(
                this::tellNewcomers, newcomers.toMillis(), newcomers.toMillis(), TimeUnit.MILLISECONDS);
        return this;
    }

    private void tellNewcomers() {
        try {
            bulletins.tellNewcomers();
        } catch (RuntimeException unsaid) {
            // What keeps it from being told is told by everything else; this comes again in a moment.
            logger.debug("A new channel for alarms could not be told yet", unsaid);
        }
    }

    /** Raises an alarm about something else, in the same channels and a moment later. */
    public void raise(Notice alarm) {
        watch.execute(() -> {
            try {
                otherAlarms.post(alarm);
            } catch (RuntimeException unsaid) {
                logger.error("Nobody could be told of an alarm: {}", unsaid.getMessage(), unsaid);
            }
        });
    }

    private void look() {
        try {
            Verification verification = log.verify();
            note(verification);
            if (verification.isSound()) {
                log.checkpoint().ifPresent(this::giveOut);
            } else {
                alarm(verification);
            }
        } catch (Throwable trouble) {
            logger.error("The audit log could not be verified: {}", trouble.getMessage(), trouble);
            tellThatNothingIsKnown(trouble);
        }
    }

    /** Whatever goes wrong here too, the next look comes. */
    private void tellThatNothingIsKnown(Throwable trouble) {
        try {
            List<String> why = List.of(Troubles.logged(trouble));
            bulletins.post(phrases -> new Listing(phrases.say("audit.alarm.unverified"), why, ""));
        } catch (Throwable unsaid) {
            logger.error("Nobody could be told of it: {}", unsaid.getMessage(), unsaid);
        }
    }

    private void note(Verification verification) {
        Map<String, String> details = Map.of(
                "sound", String.valueOf(verification.isSound()),
                "entries", String.valueOf(verification.entries()),
                "faults", String.valueOf(verification.faultCount()));
        journal.note(new Happening(Action.VERIFICATION, "", "", "", details));
    }

    private void giveOut(String note) {
        List<String> exact = note.lines().toList();
        bulletins.post(phrases -> new Listing(
                phrases.say("audit.checkpoint.title"), List.of(), exact, phrases.say("audit.checkpoint.keep")));
    }

    private void alarm(Verification verification) {
        logged.of(verification).forEach(logger::error);
        bulletins.post(phrases -> {
            List<String> lines = new ArrayList<>(new AuditWords(phrases).of(verification));
            lines.add(phrases.say("audit.alarm.what-to-do"));
            return new Listing(phrases.say("audit.alarm"), lines, "");
        });
    }

    /** Stops looking; a look that is soon over is waited for. */
    @Override
    public void close() {
        watch.shutdown();
        try {
            if (!watch.awaitTermination(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                watch.shutdownNow();
            }
        } catch (InterruptedException hurried) {
            watch.shutdownNow();
            Thread.currentThread().interrupt();
        }
    }
}
