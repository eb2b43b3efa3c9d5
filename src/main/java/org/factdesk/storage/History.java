package org.factdesk.storage;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.factdesk.moderation.Content;
import org.factdesk.moderation.Ledger;
import org.factdesk.moderation.Revision;
import org.factdesk.moderation.Subject;
import org.factdesk.moderation.Submission;

/** Reads what was done before. */
final class History {
    private static final String STEPS = "SELECT number, recorded_at, origin, guild, actor, kind, subject, why, payload"
            + " FROM ledger WHERE incident = ? AND kind = ? AND subject = ? AND action <> 'acknowledge'"
            + " ORDER BY number";
    private static final String BROUGHT =
            "SELECT kind, subject, number, payload, last_origin FROM brought WHERE incident = ? ORDER BY number";

    private History() {}

    /** Every step of one subject, oldest first. */
    static List<Revision> of(Connection connection, String incident, Subject subject) throws SQLException {
        List<Revision> steps = new ArrayList<>();
        try (PreparedStatement select = connection.prepareStatement(STEPS)) {
            select.setString(1, incident);
            select.setString(2, subject.kind().word());
            select.setString(3, subject.id());
            Optional<Content> before = Optional.empty();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    Optional<Content> after = Row.content(row);
                    steps.add(
                            new Revision(row.getLong("number"), incident, subject, before, after, circumstances(row)));
                    before = after;
                }
            }
        }
        return steps;
    }

    static Map<Subject, Ledger.Brought> brought(Connection connection, String incident) throws SQLException {
        Map<Subject, Ledger.Brought> brought = new LinkedHashMap<>();
        try (PreparedStatement select = connection.prepareStatement(BROUGHT)) {
            select.setString(1, incident);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    boolean touched = origin(row.getString("last_origin")) == Submission.Origin.COMMAND;
                    Subject subject = Row.subject(row);
                    Row.content(row).ifPresent(content -> brought.put(subject, new Ledger.Brought(content, touched)));
                }
            }
        }
        return brought;
    }

    private static Revision.Circumstances circumstances(ResultSet row) throws SQLException {
        return new Revision.Circumstances(
                row.getString("actor"),
                row.getString("guild"),
                Instant.parse(row.getString("recorded_at")),
                origin(row.getString("origin")),
                row.getString("why"));
    }

    private static Submission.Origin origin(String word) {
        return Submission.Origin.valueOf(word.toUpperCase(Locale.ROOT));
    }
}
