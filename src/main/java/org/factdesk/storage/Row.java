package org.factdesk.storage;

import com.fasterxml.jackson.databind.JsonNode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Optional;
import org.factdesk.moderation.Content;
import org.factdesk.moderation.Dossier;
import org.factdesk.moderation.Subject;
import org.factdesk.moderation.Submission;

/** Reads the columns that edits and the views of them have in common. */
final class Row {
    private Row() {}

    static Subject subject(ResultSet row) throws SQLException {
        return new Subject(
                Subject.Kind.valueOf(row.getString("kind").toUpperCase(Locale.ROOT)), row.getString("subject"));
    }

    static Optional<Content> content(ResultSet row) throws SQLException {
        try {
            JsonNode content = Payloads.parse(row.getString("body")).path("content");
            return content.isMissingNode() ? Optional.empty() : Optional.of(Payloads.content(subject(row), content));
        } catch (IllegalArgumentException unreadable) {
            throw new StorageException(
                    "read the ledger",
                    "entry " + row.getLong("number") + " cannot be understood (" + unreadable.getMessage() + "); "
                            + StorageException.HOW_TO_RESTORE,
                    unreadable);
        }
    }

    static Dossier.Step step(ResultSet row) throws SQLException {
        return new Dossier.Step(
                row.getLong("number"),
                subject(row),
                content(row),
                row.getString("guild"),
                origin(row.getString("origin")));
    }

    static Submission.Origin origin(String word) {
        return Submission.Origin.valueOf(word.toUpperCase(Locale.ROOT));
    }
}
