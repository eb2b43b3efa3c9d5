package org.factdesk.discord;

import java.util.function.LongConsumer;
import net.dv8tion.jda.api.utils.ConcurrentSessionController;

/**
 * Keeps connecting to the gateway from becoming a tight loop where it cannot be reached. Guards its count with a lock.
 */
final class Gateway extends ConcurrentSessionController {
    private static final long LONGEST_PAUSE = 60_000;
    private static final long QUIET = 120_000;

    private final String url;
    private final LongConsumer pause;
    private long last;
    private int tries;

    /**
     * @param url as Discord told it at the start
     * @param pause waits for so many milliseconds
     */
    Gateway(String url, LongConsumer pause) {
        this.url = url;
        this.pause = pause;
    }

    /** Is asked for before each try to connect after the first, and waits ever longer. */
    @Override
    public String getGateway() {
        pause.accept(next(System.currentTimeMillis()));
        return url;
    }

    synchronized long next(long now) {
        tries = now - last > QUIET ? 0 : Math.min(tries + 1, 6);
        last = now;
        return Math.min(LONGEST_PAUSE, 1_000L << tries);
    }
}
