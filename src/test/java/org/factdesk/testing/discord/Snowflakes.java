package org.factdesk.testing.discord;

/** Ids as Discord gives them out: growing numbers that hold the time of their making. */
final class Snowflakes {
    private static final long DISCORD_BEGAN = 1_420_070_400_000L;
    private static final int BITS_BELOW_THE_TIME = 22;

    private long last;

    synchronized String next() {
        last = Math.max(last + 1, System.currentTimeMillis() - DISCORD_BEGAN << BITS_BELOW_THE_TIME);
        return Long.toUnsignedString(last);
    }
}
