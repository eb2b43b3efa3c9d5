package org.factdesk.config;

/**
 * How to reach Discord; both come from the environment alone.
 *
 * @param token the bot's secret, or empty where the desk stays off Discord
 * @param apiBase the address that replaces Discord's own, for tests and proxies, or empty
 */
public record DiscordSettings(String token, String apiBase) {
    /** Whether the desk is to go to Discord. */
    public boolean isWanted() {
        return !token.isEmpty();
    }

    /** A record would print its secret. */
    @Override
    public String toString() {
        return "DiscordSettings[token=" + (token.isEmpty() ? "none" : "…") + ", apiBase=" + apiBase + "]";
    }
}
