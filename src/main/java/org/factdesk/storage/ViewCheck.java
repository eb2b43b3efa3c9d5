package org.factdesk.storage;

import com.fasterxml.jackson.databind.JsonNode;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Objects;
import java.util.function.Consumer;
import org.factdesk.audit.Action;
import org.factdesk.audit.Fault;
import org.factdesk.audit.LoggedEntry;

/** Compares the tables that follow from the chain with what its entries tell: the current claims stand on them. */
final class ViewCheck {
    private static final String EDITS = "SELECT edit.number, edit.batch, edit.incident, edit.guild, edit.origin,"
            + " edit.action, edit.kind, edit.subject, entry.incident AS own_incident, entry.guild AS own_guild, deed.body"
            + " FROM edit"
            + " LEFT JOIN entry ON entry.number = edit.number AND entry.action = 'edit'"
            + " LEFT JOIN deed ON deed.number = edit.number"
            + " ORDER BY edit.number";
    private static final String ASKED = "SELECT asked.id, asked.number, deed.body FROM asked"
            + " LEFT JOIN entry ON entry.number = asked.number AND entry.action = 'question'"
            + " LEFT JOIN deed ON deed.number = entry.number"
            + " ORDER BY asked.number";

    private final Connection connection;
    private final Consumer<Fault> faults;
    private long deeds;
    private long words;
    private long edits;
    private long questions;

    ViewCheck(Connection connection, Consumer<Fault> faults) {
        this.connection = connection;
        this.faults = faults;
    }

    /** Counts what an entry must have in the tables. */
    void count(LoggedEntry logged) {
        deeds += logged.entry().deed().isNone() ? 0 : 1;
        words += logged.entry().words().isNone() ? 0 : 1;
        edits += logged.entry().action() == Action.EDIT ? 1 : 0;
        questions += logged.entry().action() == Action.QUESTION ? 1 : 0;
    }

    /** Compares the tables, once all entries were counted. */
    void compare() throws SQLException {
        each(EDITS, "edit", ViewCheck::isAsEntered);
        each(
                ASKED,
                "asked",
                row -> Objects.equals(row.getString("id"), deed(row).path("id").asText()));
        compareCount("deed", deeds);
        compareCount("words", words);
        compareCount("edit", edits);
        compareCount("asked", questions);
    }

    /** Looks at a row. */
    @FunctionalInterface
    private interface Look {
        boolean isSound(ResultSet row) throws SQLException;
    }

    private void each(String sql, String table, Look look) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(sql);
                ResultSet row = select.executeQuery()) {
            while (row.next()) {
                if (!isSound(look, row)) {
                    faults.accept(new Fault(Fault.Kind.VIEW_CHANGED, row.getLong("number"), table));
                }
            }
        }
    }

    private static boolean isSound(Look look, ResultSet row) throws SQLException {
        try {
            return look.isSound(row);
        } catch (IllegalArgumentException unreadable) {
            return false;
        }
    }

    private static boolean isAsEntered(ResultSet row) throws SQLException {
        JsonNode deed = deed(row);
        return row.getLong("batch") == deed.path("batch").asLong()
                && Objects.equals(row.getString("incident"), row.getString("own_incident"))
                && Objects.equals(row.getString("guild"), row.getString("own_guild"))
                && Objects.equals(row.getString("origin"), deed.path("origin").asText())
                && Objects.equals(row.getString("action"), deed.path("action").asText())
                && Objects.equals(row.getString("kind"), deed.path("kind").asText())
                && Objects.equals(row.getString("subject"), deed.path("subject").asText());
    }

    private static JsonNode deed(ResultSet row) throws SQLException {
        String body = row.getString("body");
        return Payloads.parse(body == null ? "{}" : body);
    }

    private void compareCount(String table, long expected) throws SQLException {
        if (StoredLogCheck.count(connection, table) != expected) {
            faults.accept(new Fault(Fault.Kind.VIEW_CHANGED, 0, table));
        }
    }
}
