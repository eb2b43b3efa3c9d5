package org.factdesk.storage;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.OptionalLong;
import org.factdesk.moderation.Announced;

/** What people were told of: one row an incident, one for each guild that is ahead, one for each decision. */
final class SqliteAnnounced implements Announced {
    private static final String TOLD = "SELECT revision FROM announced WHERE incident = ?";
    private static final String AHEAD = "SELECT revision FROM announced_ahead WHERE incident = ? AND guild = ?";
    private static final String KNOWN = "SELECT 1 FROM known_decision WHERE incident = ? AND proposal = ?";
    private static final String CAUGHT_UP = "DELETE FROM announced_ahead WHERE incident = ? AND revision <= ?";
    private static final String TELL = "INSERT INTO announced (incident, revision)"
            + " VALUES (?, ?) ON CONFLICT (incident) DO UPDATE SET revision = excluded.revision";
    private static final String TELL_AHEAD = "INSERT INTO announced_ahead (incident, guild, revision)"
            + " VALUES (?, ?, ?) ON CONFLICT (incident, guild) DO UPDATE SET revision = excluded.revision";
    private static final String KNOW =
            "INSERT INTO known_decision (incident, proposal) VALUES (?, ?) ON CONFLICT DO NOTHING";

    private final Database database;

    SqliteAnnounced(Database database) {
        this.database = database;
    }

    @Override
    public OptionalLong revision(String incident) {
        return read(TOLD, List.of(incident));
    }

    @Override
    public OptionalLong revision(String incident, String guild) {
        return read(AHEAD, List.of(incident, guild));
    }

    @Override
    public void note(String incident, long revision) {
        database.transaction("note what was announced", connection -> {
            write(connection, TELL, List.of(incident, revision));
            return write(connection, CAUGHT_UP, List.of(incident, revision));
        });
    }

    @Override
    public void note(String incident, String guild, long revision) {
        database.transaction(
                "note what was announced",
                connection -> write(connection, TELL_AHEAD, List.of(incident, guild, revision)));
    }

    @Override
    public boolean isKnown(String incident, String proposal) {
        return read(KNOWN, List.of(incident, proposal)).isPresent();
    }

    @Override
    public void noteKnown(String incident, String proposal) {
        database.transaction(
                "note what was announced", connection -> write(connection, KNOW, List.of(incident, proposal)));
    }

    private OptionalLong read(String sql, List<Object> values) {
        return database.read("find what was announced", connection -> {
            try (PreparedStatement select = prepared(connection, sql, values);
                    ResultSet row = select.executeQuery()) {
                return row.next() ? OptionalLong.of(row.getLong(1)) : OptionalLong.empty();
            }
        });
    }

    private static int write(Connection connection, String sql, List<Object> values) throws SQLException {
        try (PreparedStatement put = prepared(connection, sql, values)) {
            return put.executeUpdate();
        }
    }

    private static PreparedStatement prepared(Connection connection, String sql, List<Object> values)
            throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        for (int i = 0; i < values.size(); i++) {
            statement.setObject(i + 1, values.get(i));
        }
        return statement;
    }
}
