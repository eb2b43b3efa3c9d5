package org.factdesk.discord;

/** Discord does not let the desk in, for a reason that only people can mend; the message tells them how. */
public final class DiscordException extends RuntimeException {
    private static final long serialVersionUID = 1;

    public DiscordException(String message) {
        super(message);
    }
}
