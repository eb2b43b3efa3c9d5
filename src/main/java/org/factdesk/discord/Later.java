package org.factdesk.discord;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;

/**
 * Does things after a while, without a thread that waits. They must be quick, since all of them share the one that
 * counts the time: the common pool may be busy for long with a large pack.
 */
final class Later {
    private Later() {}

    static Executor after(Duration pause) {
        return CompletableFuture.delayedExecutor(pause.toMillis(), TimeUnit.MILLISECONDS, Runnable::run);
    }
}
