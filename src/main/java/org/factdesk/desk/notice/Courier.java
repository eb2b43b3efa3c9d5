package org.factdesk.desk.notice;

import java.util.concurrent.CompletableFuture;

/** Brings notices through the channel that is open; before one is, and on a terminal, nobody is told. Thread-safe. */
public final class Courier implements Notices {
    private static final Notices NOBODY = new Notices() {
        @Override
        public boolean isOpen() {
            return false;
        }

        @Override
        public CompletableFuture<Delivery> tell(Reader reader, Notice notice) {
            return CompletableFuture.completedFuture(Delivery.FAILED);
        }

        @Override
        public CompletableFuture<Delivery> post(Place place, Notice notice) {
            return CompletableFuture.completedFuture(Delivery.FAILED);
        }
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
    public CompletableFuture<Delivery> tell(Reader reader, Notice notice) {
        return channel.tell(reader, notice);
    }

    @Override
    public CompletableFuture<Delivery> post(Place place, Notice notice) {
        return channel.post(place, notice);
    }
}
