package org.factdesk.discord;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.factdesk.desk.notice.Delivery;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Holds notices back until there is a way to bring them. Guards what waits with a lock. */
final class HeldNotices {
    private static final Logger log = LoggerFactory.getLogger(HeldNotices.class);
    private static final int MOST = 1_000;

    private final List<Runnable> waiting = new ArrayList<>();
    private boolean isOpen;

    synchronized boolean isOpen() {
        return isOpen;
    }

    /** From now on notices go out, those first that waited. */
    void open() {
        for (List<Runnable> next = due(); !next.isEmpty(); next = due()) {
            next.forEach(Runnable::run);
        }
    }

    /** What waits; where nothing does, nothing waits from now on. */
    private synchronized List<Runnable> due() {
        List<Runnable> due = List.copyOf(waiting);
        waiting.clear();
        isOpen |= due.isEmpty();
        return due;
    }

    /** Brings a notice, now or once there is a way to; where too many wait already, it counts as one that failed. */
    CompletableFuture<Delivery> bring(Supplier<CompletableFuture<Delivery>> notice) {
        return held(notice).orElseGet(() -> attempted(notice));
    }

    /**
     * What becomes of a notice that has to wait. No notice is put into words here: that may ask Discord, which no lock
     * waits for.
     */
    private synchronized Optional<CompletableFuture<Delivery>> held(Supplier<CompletableFuture<Delivery>> notice) {
        if (isOpen) {
            return Optional.empty();
        }
        if (waiting.size() >= MOST) {
            return Optional.of(CompletableFuture.completedFuture(Delivery.FAILED));
        }
        CompletableFuture<Delivery> later = new CompletableFuture<>();
        waiting.add(() -> attempted(notice).thenAccept(later::complete));
        return Optional.of(later);
    }

    /** A notice that cannot be put into words holds nothing else back. */
    private static CompletableFuture<Delivery> attempted(Supplier<CompletableFuture<Delivery>> notice) {
        try {
            return notice.get();
        } catch (Throwable trouble) {
            log.error("Could not bring a notice", trouble);
            return CompletableFuture.completedFuture(Delivery.FAILED);
        }
    }
}
