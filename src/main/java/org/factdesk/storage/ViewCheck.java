package org.factdesk.storage;

import com.fasterxml.jackson.databind.JsonNode;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Objects;
import java.util.function.Consumer;
import org.factdesk.audit.Action;
import org.factdesk.audit.Digest;
import org.factdesk.audit.Fault;
import org.factdesk.audit.LoggedEntry;
import org.jspecify.annotations.Nullable;

/** Compares the tables that follow from the chain with what its entries tell: the current claims stand on them. */
final class ViewCheck {
    private static final String EDITS = "SELECT edit.number, edit.batch, edit.incident, edit.guild, edit.origin,"
            + " edit.action, edit.kind, edit.subject, entry.incident AS own_incident, entry.guild AS own_guild, deed.body"
            + " FROM edit"
            + " LEFT JOIN entry ON entry.number = edit.number AND entry.action = 'edit'"
            + " LEFT JOIN deed ON deed.number = edit.number"
            + " ORDER BY edit.number";
    private static final String WITHOUT_EDIT = "SELECT entry.number FROM entry"
            + " LEFT JOIN edit ON edit.number = entry.number WHERE entry.action = 'edit' AND edit.number IS NULL";
    private static final String WITHOUT_QUESTION = "SELECT entry.number FROM entry"
            + " LEFT JOIN asked ON asked.number = entry.number WHERE entry.action = 'question' AND asked.number IS NULL";

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
        compareCount("deed", deeds, beyond("deed"));
        compareCount("words", words, beyond("words"));
        compareCount("edit", edits, WITHOUT_EDIT);
        compareCount("asked", questions, WITHOUT_QUESTION);
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

    /** Rows of a table that belong to no entry, or to one that has nothing there. */
    private static String beyond(String table) {
        return "SELECT " + table + ".number, entry." + table + " AS digest FROM " + table
                + " LEFT JOIN entry ON entry.number = " + table + ".number";
    }

    /** @param places tells, where the count is another, the numbers of rows that are missing or too many */
    private void compareCount(String table, long expected, String places) throws SQLException {
        if (StoredLogCheck.count(connection, table) == expected) {
            return;
        }
        boolean isNamed = false;
        try (PreparedStatement select = connection.prepareStatement(places);
                ResultSet row = select.executeQuery()) {
            boolean hasDigest = row.getMetaData().getColumnCount() > 1;
            while (row.next()) {
                if (!hasDigest || isNone(row.getBytes("digest"))) {
                    isNamed = true;
                    faults.accept(new Fault(Fault.Kind.VIEW_CHANGED, row.getLong("number"), table));
                }
            }
        }
        if (!isNamed) {
            faults.accept(new Fault(Fault.Kind.VIEW_CHANGED, 0, table));
        }
    }

    private static boolean isNone(byte @Nullable [] digest) {
        return digest == null || Arrays.equals(digest, Digest.NONE.bytes());
    }
}
