package org.factdesk.storage;

import java.time.Clock;
import org.factdesk.audit.AuditLog;
import org.jspecify.annotations.Nullable;

/** An open database with its chain alone: what its entries add up to is not looked at, and may be damaged. */
public final class SqliteLog implements AutoCloseable {
    private final Database database;
    private final AuditLog log;

    private SqliteLog(Database database, @Nullable Anchors anchors) {
        this.database = database;
        Notary notary = new Notary(anchors);
        notary.lookAfter(database);
        this.log = new StoredLog(database, database.persons(), notary, Clock.systemUTC());
    }

    /**
     * Opens a database by its JDBC address or its file name.
     *
     * @param anchors what holds its log fast; null where nothing does
     * @throws StorageException where it is not fit for use; it is then left as it is
     */
    public static SqliteLog open(String address, KeySource keys, @Nullable Anchors anchors) {
        return new SqliteLog(SqliteStore.database(address, keys, anchors), anchors);
    }

    public AuditLog auditLog() {
        return log;
    }

    @Override
    public void close() {
        database.close();
    }
}
