package org.factdesk.desk.notice;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What is told together because of one change. Each part is noted as told once it is there, so that a part that fails
 * is told again without the others. Used by one thread.
 */
final class Round {
    private static final Logger log = LoggerFactory.getLogger(Round.class);

    private final List<CompletableFuture<Boolean>> parts = new ArrayList<>();

    /** Does something that tells people; where it fails, the other parts go on. */
    void attempt(Runnable part) {
        try {
            part.run();
        } catch (Throwable trouble) {
            failed(trouble);
        }
    }

    /**
     * A part that is under way. What another process tells is not told yet: the next round finds it noted.
     *
     * @param done notes that nobody need be told this any more
     */
    void on(CompletableFuture<Delivery> notice, Runnable done) {
        parts.add(notice.thenApply(delivery -> {
            if (delivery.isSettled()) {
                done.run();
            }
            return delivery.isSettled();
        }));
    }

    private void failed(Throwable trouble) {
        log.error("Could not tell people of a change; it is tried again", trouble);
        parts.add(CompletableFuture.completedFuture(false));
    }

    /** Whether all of it is told, once nothing is under way any more. Never fails. */
    CompletableFuture<Boolean> isTold() {
        return CompletableFuture.allOf(parts.toArray(CompletableFuture[]::new))
                .thenApply(all -> parts.stream().allMatch(CompletableFuture::join))
                .exceptionally(trouble -> {
                    log.error("Could not note that people were told; they may be told again", trouble);
                    return false;
                });
    }
}
