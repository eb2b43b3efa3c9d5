package org.factdesk.desk.notice;

import java.util.concurrent.CompletableFuture;
import org.factdesk.rendering.Listing;

/**
 * Brings people what they did not ask for just now. Never pings anybody, never fails its caller, and returns before the
 * message is there; what is returned says what became of it, and never fails either. The same message to the same place
 * within a few minutes counts as one, so that what may have been said can be said again.
 */
public interface Notices {
    /** Whether there is a way to tell people at the moment; what would be told once is kept for later else. */
    default boolean isOpen() {
        return true;
    }

    /** Tells one person alone, where they let the desk do so. */
    CompletableFuture<Delivery> tell(String user, Listing message);

    /** Tells everybody in a channel. */
    CompletableFuture<Delivery> post(String channel, Listing message);
}
