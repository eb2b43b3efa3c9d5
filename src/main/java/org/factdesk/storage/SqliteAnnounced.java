package org.factdesk.storage;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.util.OptionalLong;
import org.factdesk.moderation.Announced;

/** One row an incident: what people were told of. */
final class SqliteAnnounced implements Announced {
    private final Database database;

    SqliteAnnounced(Database database) {
        this.database = database;
    }

    @Override
    public OptionalLong revision(String incident) {
        return database.read("find what was announced", connection -> {
            try (PreparedStatement select =
                    connection.prepareStatement("SELECT revision FROM announced WHERE incident = ?")) {
                select.setString(1, incident);
                try (ResultSet row = select.executeQuery()) {
                    return row.next() ? OptionalLong.of(row.getLong(1)) : OptionalLong.empty();
                }
            }
        });
    }

    @Override
    public void note(String incident, long revision) {
        database.transaction("note what was announced", connection -> {
            try (PreparedStatement put = connection.prepareStatement("INSERT INTO announced (incident, revision)"
                    + " VALUES (?, ?) ON CONFLICT (incident) DO UPDATE SET revision = excluded.revision")) {
                put.setString(1, incident);
                put.setLong(2, revision);
                return put.executeUpdate();
            }
        });
    }
}
