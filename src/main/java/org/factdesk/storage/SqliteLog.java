package org.factdesk.storage;

import java.time.Clock;
import org.factdesk.audit.AuditLog;
import org.jspecify.annotations.Nullable;

/**
 * A database whose chain alone is looked at: what its entries add up to is not, and may be damaged. Nothing is written, not
 * even to a file beside it, and no key is made; whoever has no right to write can look, and without its keys as far as that
 * goes.
 */
public final class SqliteLog implements AutoCloseable {
    private final Database database;
    private final AuditLog log;
    private final boolean isRestoreOpen;

    private SqliteLog(Database database, @Nullable Anchors anchors) {
        this.database = database;
        Notary notary = Notary.looking(anchors);
        this.isRestoreOpen = new Handover(anchors, notary).isOpen();
        notary.lookAfter(database);
        this.log = new StoredLog(database, database.persons(), notary, Clock.systemUTC());
    }

    /**
     * Opens a database by its JDBC address or its file name.
     *
     * @param anchors what holds its log fast; null where nothing does
     * @throws StorageException where it cannot be looked at
     */
    public static SqliteLog open(String address, KeySource keys, @Nullable Anchors anchors) {
        return new SqliteLog(Database.look(SqliteStore.url(address), keys), anchors);
    }

    /** Whether a restore was interrupted: checkpoints may then have seen more than there is, until the desk ends it. */
    public boolean isRestoreOpen() {
        return isRestoreOpen;
    }

    public AuditLog auditLog() {
        return log;
    }

    @Override
    public void close() {
        database.close();
    }
}
