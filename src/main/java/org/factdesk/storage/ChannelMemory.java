package org.factdesk.storage;

import java.time.Clock;

/** What a channel remembers over restarts; nothing of it is part of the record. */
final class ChannelMemory implements AutoCloseable {
    private final WriteBehind writer;
    private final SqliteDrafts drafts;
    private final SqliteExchanges exchanges;
    private final SqliteTongues tongues;
    private final SqliteWaitingFiles waitingFiles;

    ChannelMemory(Database database, SqliteTongues tongues, Clock clock) {
        this.tongues = tongues;
        this.writer = new WriteBehind(database, "keep messages");
        this.drafts = new SqliteDrafts(database, writer, clock);
        this.exchanges = new SqliteExchanges(database, writer, clock);
        this.waitingFiles = new SqliteWaitingFiles(database, writer, clock);
        forgetOld();
    }

    /** Begins to delete what nobody asked for in a long time. */
    void forgetOld() {
        drafts.forgetOld();
        exchanges.forgetOld();
        waitingFiles.forgetOld();
    }

    SqliteDrafts drafts() {
        return drafts;
    }

    SqliteExchanges exchanges() {
        return exchanges;
    }

    SqliteTongues tongues() {
        return tongues;
    }

    SqliteWaitingFiles waitingFiles() {
        return waitingFiles;
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
