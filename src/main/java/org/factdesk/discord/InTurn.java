package org.factdesk.discord;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Supplier;

/** Lets what concerns one message happen in turn: its answer, the answer to its edit, its deletion. Thread-safe. */
final class InTurn {
    private final ConcurrentMap<String, CompletableFuture<Void>> last = new ConcurrentHashMap<>();

    /** Begins once all that was begun for the same message has ended, well or not. */
    void begin(String message, Supplier<CompletableFuture<Void>> work) {
        CompletableFuture<Void> mine = last.compute(message, (id, before) -> {
            CompletableFuture<Void> previous = before == null ? CompletableFuture.completedFuture(null) : before;
            return previous.exceptionally(trouble -> null).thenCompose(nothing -> work.get());
        });
        mine.whenComplete((result, trouble) -> last.remove(message, mine));
    }

    /** How many messages are being worked on. */
    int size() {
        return last.size();
    }
}
