package org.factdesk.desk;

import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.factdesk.claim.FactBase;
import org.factdesk.moderation.ClaimBook;
import org.factdesk.moderation.Correction;
import org.factdesk.moderation.Outcome;
import org.factdesk.moderation.Revision;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What follows when something comes on record: those who wait for an answer are told, and what was said before is
 * corrected. Done after one another, beside everything else, so that no edit waits for it.
 */
public final class Aftermath implements Consumer<Outcome.Recorded>, AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(Aftermath.class);
    private static final int PATIENCE_SECONDS = 10;

    private final ClaimBook book;
    private final TellingAskers askers;
    private final Corrections corrections;
    private final ExecutorService worker;

    public Aftermath(ClaimBook book, TellingAskers askers, Corrections corrections) {
        this.book = book;
        this.askers = askers;
        this.corrections = corrections;
        this.worker = Executors.newSingleThreadExecutor(work -> {
            Thread thread = new Thread(work, "aftermath");
            thread.setDaemon(true);
            return thread;
        });
    }

    @Override
    public void accept(Outcome.Recorded recorded) {
        List<Revision> said = recorded.made().stream()
                .filter(step -> step.subject().isOnRecord())
                .toList();
        if (!said.isEmpty()) {
            worker.execute(() -> follow(said));
        }
    }

    private void follow(List<Revision> made) {
        try {
            book.current(made.get(0).incident()).ifPresent(base -> follow(made, base));
        } catch (RuntimeException trouble) {
            log.error("Could not tell people of revision {}", made.get(0).number(), trouble);
        }
    }

    private void follow(List<Revision> made, FactBase base) {
        List<Correction> found = Correction.in(made, base);
        if (!found.isEmpty()) {
            corrections.tell(found, base);
        }
        askers.tell(base);
    }

    /** Ends what is under way. */
    @Override
    public void close() {
        worker.shutdown();
        try {
            if (!worker.awaitTermination(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                worker.shutdownNow();
            }
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
    }
}
