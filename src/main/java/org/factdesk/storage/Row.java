package org.factdesk.storage;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Optional;
import org.factdesk.moderation.Content;
import org.factdesk.moderation.Dossier;
import org.factdesk.moderation.Subject;

/** Reads the columns that the ledger and its views have in common. */
final class Row {
    private Row() {}

    static Subject subject(ResultSet row) throws SQLException {
        return new Subject(
                Subject.Kind.valueOf(row.getString("kind").toUpperCase(Locale.ROOT)), row.getString("subject"));
    }

    static Optional<Content> content(ResultSet row) throws SQLException {
        String payload = row.getString("payload");
        if (payload == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(Payloads.read(subject(row), payload));
        } catch (IllegalArgumentException unreadable) {
            throw new StorageException(
                    "read the ledger",
                    "entry " + row.getLong("number") + " cannot be understood (" + unreadable.getMessage() + ")",
                    unreadable);
        }
    }

    static Dossier.Step step(ResultSet row) throws SQLException {
        return new Dossier.Step(row.getLong("number"), subject(row), content(row), row.getString("guild"));
    }
}
