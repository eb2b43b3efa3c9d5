package org.factdesk.storage;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import org.factdesk.audit.Action;
import org.factdesk.audit.Entry;
import org.factdesk.claim.Slug;
import org.jspecify.annotations.Nullable;

/** Enters the rows of the ledger of version 1 into the chain, in their order and under their numbers. */
final class OldLedger {
    private static final String ROWS =
            "SELECT number, batch, recorded_at, origin, incident, guild, actor, action, kind,"
                    + " subject, why, payload FROM ledger ORDER BY number";

    private OldLedger() {}

    static void chain(Connection connection, Persons persons) throws SQLException {
        Instant last = Instant.MIN;
        try (Chain chain = new Chain(connection, persons);
                EditRows edits = new EditRows(connection);
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(ROWS)) {
            while (row.next()) {
                Instant at = Instant.parse(row.getString("recorded_at"));
                last = at.isBefore(last) ? last : at;
                Entry entry = chain.add(entry(row, last));
                if (entry.action() == Action.EDIT) {
                    edits.add(entry, deed(row));
                }
            }
            chain.end();
            edits.end();
        }
    }

    private static NewEntry entry(ResultSet row, Instant at) throws SQLException {
        String incident = row.getString("incident");
        String why = row.getString("why");
        boolean isEdit = row.getString("kind") != null;
        ObjectNode words = isEdit ? Payloads.object() : refused(row);
        if (!why.isEmpty()) {
            words.put("why", why);
        }
        return new NewEntry(
                isEdit ? Action.EDIT : Action.REFUSAL,
                at,
                Slug.fits(incident) ? incident : "",
                row.getString("guild"),
                row.getString("actor"),
                isEdit ? deed(row) : reason(row),
                words);
    }

    private static ObjectNode deed(ResultSet row) throws SQLException {
        ObjectNode deed = Payloads.object()
                .put("batch", row.getLong("batch"))
                .put("origin", row.getString("origin"))
                .put("action", row.getString("action"))
                .put("kind", row.getString("kind"))
                .put("subject", row.getString("subject"));
        String content = row.getString("payload");
        return content == null ? deed : deed.set("content", parsed(content));
    }

    private static ObjectNode reason(ResultSet row) throws SQLException {
        return Payloads.object()
                .put("origin", row.getString("origin"))
                .put("reason", parsed(row.getString("payload")).path("reason").asText());
    }

    private static ObjectNode refused(ResultSet row) throws SQLException {
        return parsed(row.getString("payload")) instanceof ObjectNode all ? all.without("reason") : Payloads.object();
    }

    private static JsonNode parsed(@Nullable String json) {
        try {
            return Payloads.parse(json == null ? "{}" : json);
        } catch (IllegalArgumentException damaged) {
            throw new StorageException("bring the database up to date", "an old entry cannot be understood", damaged);
        }
    }
}
