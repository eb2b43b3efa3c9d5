package org.factdesk.storage;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.factdesk.audit.GivenAnswer;

/** Answers as the chain keeps them: what was answered is a deed, what was asked are words. */
final class GivenAnswers {
    private static final String FIND = "SELECT entry.number, entry.incident, entry.guild, entry.actor, deed.body,"
            + " words.sealed FROM asked"
            + " JOIN entry ON entry.number = asked.number"
            + " JOIN deed ON deed.number = asked.number"
            + " LEFT JOIN words ON words.number = asked.number";
    private static final String BY_ID = FIND + " WHERE asked.id = ?";
    private static final String BY_ENTRY = FIND + " WHERE asked.number = ?";

    private GivenAnswers() {}

    static ObjectNode deed(GivenAnswer answer) {
        GivenAnswer.Basis basis = answer.basis();
        ObjectNode deed = Payloads.object()
                .put("id", answer.id())
                .put("at", answer.at().toString())
                .put("as_of", answer.asOf())
                .put("revision", basis.revision())
                .put("settings", basis.settings())
                .put("outcome", answer.outcome())
                .put("reason", answer.reason())
                .put("confidence", answer.confidence());
        if (!basis.makeup().isEmpty()) {
            deed.put("with", basis.makeup());
        }
        answer.claims().forEach(deed.putArray("claims")::add);
        return deed;
    }

    /** What the asker said; a thread in which others spoke too is sealed for each of them. */
    static ObjectNode words(Connection connection, Persons persons, GivenAnswer answer) throws SQLException {
        ObjectNode words = Payloads.object().put("question", answer.question()).put("channel", answer.channel());
        if (answer.thread().others().isEmpty()) {
            return words.set("thread", SharedThread.turns(answer.thread().turns()));
        }
        return words.set("shared", new SharedThread(connection, persons, answer.id()).sealed(answer.thread()));
    }

    /** The answer of an id; empty where there is none, or where its question or what it goes on from was erased. */
    static Optional<GivenAnswer> find(Connection connection, Persons persons, String id) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(BY_ID)) {
            select.setString(1, id);
            return first(connection, persons, select);
        }
    }

    /** The same by the number of the entry. */
    static Optional<GivenAnswer> find(Connection connection, Persons persons, long entry) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(BY_ENTRY)) {
            select.setLong(1, entry);
            return first(connection, persons, select);
        }
    }

    private static Optional<GivenAnswer> first(Connection connection, Persons persons, PreparedStatement select)
            throws SQLException {
        try (ResultSet row = select.executeQuery()) {
            return row.next() ? read(connection, persons, row) : Optional.empty();
        }
    }

    private static Optional<GivenAnswer> read(Connection connection, Persons persons, ResultSet row)
            throws SQLException {
        JsonNode words = SaidWords.read(connection, persons, row);
        Optional<String> user = persons.user(connection, row.getString("actor"));
        if (!words.has("question") || user.isEmpty()) {
            return Optional.empty();
        }
        JsonNode deed = Payloads.parse(row.getString("body"));
        String id = deed.path("id").asText();
        Optional<GivenAnswer.Thread> thread = words.has("shared")
                ? new SharedThread(connection, persons, id).opened(words.path("shared"))
                : Optional.of(new GivenAnswer.Thread(SharedThread.turns(words.path("thread")), Set.of()));
        if (thread.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new GivenAnswer(
                id,
                Instant.parse(deed.path("at").asText()),
                row.getString("incident"),
                row.getString("guild"),
                words.path("channel").asText(),
                user.get(),
                words.path("question").asText(),
                deed.path("as_of").asText(),
                thread.get(),
                basis(deed, row.getLong("number")),
                deed.path("outcome").asText(),
                deed.path("reason").asText(),
                deed.path("confidence").asDouble(),
                Payloads.texts(deed.path("claims"))));
    }

    /** Entries of earlier versions name no settings; theirs were those that stood when they were written. */
    private static GivenAnswer.Basis basis(JsonNode deed, long number) {
        return new GivenAnswer.Basis(
                deed.path("revision").asLong(),
                deed.path("settings").asLong(number),
                deed.path("with").asText());
    }
}
