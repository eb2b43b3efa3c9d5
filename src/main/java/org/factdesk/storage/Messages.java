package org.factdesk.storage;

import java.time.Clock;

/** What is kept for the sake of messages on a channel; nothing of it is part of the record. */
final class Messages implements AutoCloseable {
    private final WriteBehind writer;
    private final SqliteDrafts drafts;
    private final SqliteExchanges exchanges;

    Messages(Database database, Clock clock) {
        this.writer = new WriteBehind(database, "keep messages");
        this.drafts = new SqliteDrafts(database, writer, clock);
        this.exchanges = new SqliteExchanges(database, writer, clock);
        forgetOld();
    }

    /** Begins to delete what nobody asked for in a long time. */
    void forgetOld() {
        drafts.forgetOld();
        exchanges.forgetOld();
    }

    SqliteDrafts drafts() {
        return drafts;
    }

    SqliteExchanges exchanges() {
        return exchanges;
    }

    /** Waits until all that was kept before is written. */
    void settle() {
        writer.settle();
    }

    @Override
    public void close() {
        writer.close();
    }
}
