package org.factdesk.config;

/**
 * How to reach Discord. Token and address come from the environment alone.
 *
 * @param token the bot's secret, or empty where the desk stays off Discord
 * @param apiBase the address that replaces Discord's own, for tests and proxies, or empty
 * @param shards which part of the guilds this process serves
 * @param readsMessages whether the desk asks Discord for the words of messages that do not mention it, which takes a
 *     privileged intent
 */
public record DiscordSettings(String token, String apiBase, Shards shards, boolean readsMessages) {
    /**
     * A range of shards.
     *
     * @param total how many shards there are in all processes together; 0 for as many as Discord recommends
     * @param from the first that this process serves, counted from 0
     * @param to the last
     */
    public record Shards(int total, int from, int to) {
        /** As many as Discord recommends, all of them here. */
        public static final Shards RECOMMENDED = new Shards(0, 0, 0);
    }

    /** Whether the desk is to go to Discord. */
    public boolean isWanted() {
        return !token.isEmpty();
    }

    /** A record would print its secret. */
    @Override
    public String toString() {
        return "DiscordSettings[token=" + (token.isEmpty() ? "none" : "…") + ", apiBase=" + apiBase + ", shards="
                + shards + ", readsMessages=" + readsMessages + "]";
    }
}
