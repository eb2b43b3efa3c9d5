package org.factdesk.commandline;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.factdesk.answer.Answerer;
import org.factdesk.claim.FactBase;

/**
 * The reading of a base's claims, which takes long where they are new, beside other work. What was found out is kept, so that
 * their first question need not wait.
 */
final class ReadingAhead implements AutoCloseable {
    private final ProgressLine progress;
    private final CompletableFuture<Void> reading;

    /** @param premises expects questions already */
    ReadingAhead(FactBase base, Premises premises) {
        progress = ProgressLine.of(
                premises.where(),
                "Reading the claims of " + base.incident().id(),
                base.claims().size());
        reading = CompletableFuture.runAsync(() -> {
            Answerer answerer = premises.answerer();
            ProcessMemory.handBack();
            answerer.prepare(base, progress::step);
        });
    }

    /** Waits until all is read. */
    void finish() {
        try {
            reading.join();
        } catch (CompletionException trouble) {
            if (trouble.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw trouble;
        }
    }

    @Override
    public void close() {
        progress.close();
    }
}
