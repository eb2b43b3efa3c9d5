package org.factdesk.console;

import java.time.Duration;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.factdesk.desk.order.Progress;

/** Shows on a screen how far a long order is, not oftener than eyes can follow. Guards its state with a lock. */
final class ScreenProgress implements Progress {
    private static final long BETWEEN = Duration.ofMillis(200).toNanos();

    private final Screen screen;
    private final LongSupplier nanoTime;
    private long shownAt;
    private boolean isBegun;

    /** @param nanoTime tells time as {@link System#nanoTime()} does */
    ScreenProgress(Screen screen, LongSupplier nanoTime) {
        this.screen = screen;
        this.nanoTime = nanoTime;
    }

    @Override
    public synchronized void tell(Supplier<String> words) {
        long now = nanoTime.getAsLong();
        if (!isBegun || now - shownAt >= BETWEEN) {
            isBegun = true;
            shownAt = now;
            screen.tell(words.get());
        }
    }
}
