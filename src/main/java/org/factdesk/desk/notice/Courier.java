package org.factdesk.desk.notice;

import org.factdesk.rendering.Listing;

/** Brings notices through the channel that is open; before one is, and on a terminal, nobody is told. Thread-safe. */
public final class Courier implements Notices {
    private static final Notices NOBODY = new Notices() {
        @Override
        public boolean isOpen() {
            return false;
        }

        @Override
        public void tell(String user, Listing message) {}

        @Override
        public void post(String channel, Listing message) {}
    };

    private volatile Notices channel = NOBODY;

    /** From now on notices go through a channel. */
    public void through(Notices open) {
        channel = open;
    }

    @Override
    public boolean isOpen() {
        return channel.isOpen();
    }

    @Override
    public void tell(String user, Listing message) {
        channel.tell(user, message);
    }

    @Override
    public void post(String place, Listing message) {
        channel.post(place, message);
    }
}
