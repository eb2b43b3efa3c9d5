package org.factdesk.desk.notice;

import org.factdesk.rendering.Listing;

/**
 * Brings people what they did not ask for just now. Never pings anybody, never fails its caller, and returns before the
 * message is there.
 */
public interface Notices {
    /** Whether there is a way to tell people at the moment; what would be told once is kept for later else. */
    default boolean isOpen() {
        return true;
    }

    /** Tells one person alone, where they let the desk do so; else nobody is told. */
    void tell(String user, Listing message);

    /** Tells everybody in a channel. */
    void post(String channel, Listing message);
}
