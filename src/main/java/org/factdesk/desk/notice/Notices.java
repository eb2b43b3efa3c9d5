package org.factdesk.desk.notice;

import java.util.concurrent.CompletableFuture;

/**
 * Brings people what they did not ask for just now. Never pings anybody, never fails its caller, and returns before the
 * message is there; what is returned says what became of it, and never fails either. Each is in the language of the one
 * it is for, which the channel knows, or else in English. The same message to the same place within a few minutes
 * counts as one, so that what may have been said can be said again.
 */
public interface Notices {
    /** Whether there is a way to tell people at the moment; what would be told once is kept for later else. */
    default boolean isOpen() {
        return true;
    }

    /**
     * Tells one person alone, where they let the desk do so: in their language, where it is known, else their guild's.
     */
    CompletableFuture<Delivery> tell(Reader reader, Notice notice);

    /** Tells everybody in a channel, in the language of its guild. */
    CompletableFuture<Delivery> post(Place place, Notice notice);
}
