package org.factdesk.storage;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import org.factdesk.audit.Entry;

/** Adds the rows by which edits are found, each as its deed says, within one transaction. */
final class EditRows implements AutoCloseable {
    private static final String ADD = "INSERT INTO edit (number, batch, incident, guild, origin, action, kind, subject)"
            + " VALUES (?, ?, ?, ?, ?, ?, ?, ?)";

    private final PreparedStatement insert;

    EditRows(Connection connection) throws SQLException {
        this.insert = connection.prepareStatement(ADD);
    }

    void add(Entry entry, ObjectNode deed) throws SQLException {
        insert.setLong(1, entry.number());
        insert.setLong(2, deed.path("batch").asLong());
        insert.setString(3, entry.incident());
        insert.setString(4, entry.guild());
        insert.setString(5, deed.path("origin").asText());
        insert.setString(6, deed.path("action").asText());
        insert.setString(7, deed.path("kind").asText());
        insert.setString(8, deed.path("subject").asText());
        insert.addBatch();
    }

    void end() throws SQLException {
        insert.executeBatch();
    }

    @Override
    public void close() throws SQLException {
        insert.close();
    }
}
