package org.factdesk.storage;

import java.util.Optional;
import org.factdesk.claim.FactBase;
import org.factdesk.moderation.GuildSettings;
import org.factdesk.moderation.PastRecord;

/**
 * Adds the steps of the ledger up to an earlier one. The bases made last are kept, so that whoever asks twice about one
 * gets the same, whose claims are read already. Thread-safe.
 */
final class SqlitePast implements PastRecord {
    private static final int MOST_KEPT = 4;
    private final Database database;
    private final Latest<Revision, FactBase> kept = new Latest<>(MOST_KEPT);

    private record Revision(String incident, long number) {}

    SqlitePast(Database database) {
        this.database = database;
    }

    @Override
    public Optional<FactBase> incident(String id, long revision) {
        Revision wanted = new Revision(id, revision);
        Optional<FactBase> known = kept.get(wanted);
        if (known.isPresent()) {
            return known;
        }
        Optional<FactBase> read = database.read(
                        "read an earlier record", connection -> Snapshot.past(connection, id, revision))
                .facts();
        read.ifPresent(base -> kept.put(wanted, base));
        return read;
    }

    @Override
    public GuildSettings settings(String guild, long step) {
        return database.read("read earlier settings", connection -> Snapshot.past(connection, Snapshot.HOUSE, step))
                .settings(guild);
    }
}
