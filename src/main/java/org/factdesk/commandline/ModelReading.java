package org.factdesk.commandline;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.factdesk.answer.Answerer;
import org.factdesk.claim.FactBase;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The reading of the models, in a thread of its own beside other work. It begins when it is first asked for; the
 * answerer may be asked for in any thread.
 */
final class ModelReading implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(ModelReading.class);
    /** Reading them takes a second or two, at the first start on a busy machine half a minute. */
    private static final Duration LONGEST = Duration.ofMinutes(2);

    private final Supplier<Answerer> make;
    private volatile @Nullable CompletableFuture<Answerer> answerer;

    /** @param make reads the models */
    ModelReading(Supplier<Answerer> make) {
        this.make = make;
    }

    /** Begins it, where it has not begun, and returns at once. */
    void begin() {
        begun();
    }

    private synchronized CompletableFuture<Answerer> begun() {
        CompletableFuture<Answerer> known = answerer;
        if (known == null) {
            CompletableFuture<Answerer> reading = new CompletableFuture<>();
            Thread reader = new Thread(() -> read(reading), "models");
            reader.setDaemon(true);
            reader.start();
            known = reading;
            answerer = reading;
        }
        return known;
    }

    private void read(CompletableFuture<Answerer> reading) {
        try {
            reading.complete(make.get());
        } catch (Throwable trouble) {
            reading.completeExceptionally(trouble);
        }
    }

    /** Has the answerer get ready for questions about a base once the models are read, and returns at once. */
    void thenPrepare(FactBase base) {
        answerer = begun().thenApply(ready -> {
            ready.prepare(base);
            ProcessMemory.handBack();
            return ready;
        });
    }

    /** The answerer, waiting for its models where they are not read yet. */
    Answerer answerer() {
        try {
            return begun().join();
        } catch (CompletionException trouble) {
            if (trouble.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            if (trouble.getCause() instanceof Error cause) {
                throw cause;
            }
            throw trouble;
        }
    }

    /** The answerer where its models are read already. */
    Optional<Answerer> ready() {
        CompletableFuture<Answerer> reading = answerer;
        return reading == null || !reading.isDone() || reading.isCompletedExceptionally()
                ? Optional.empty()
                : Optional.of(reading.join());
    }

    /**
     * Waits until it is over, for ten seconds at most: a process that ends while native code opens a model crashes, and
     * a crash looks as if what was done had failed.
     */
    @Override
    public void close() {
        CompletableFuture<Answerer> reading = answerer;
        if (reading != null) {
            try {
                reading.get(LONGEST.toSeconds(), TimeUnit.SECONDS);
            } catch (ExecutionException | TimeoutException nobodyAsks) {
                log.debug("The models are not read, and nobody asks for them any more", nobodyAsks);
            } catch (InterruptedException ending) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
