package org.factdesk.storage;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.factdesk.claim.Claim;
import org.factdesk.moderation.Content;
import org.factdesk.moderation.Ledger;
import org.factdesk.moderation.Revision;
import org.factdesk.moderation.Subject;
import org.factdesk.moderation.Submission;

/** Reads what was done before. */
final class History {
    private static final String STEPS = "SELECT edit.number, edit.origin, edit.kind, edit.subject, entry.happened_at,"
            + " entry.guild, entry.actor, deed.body, words.sealed FROM edit"
            + " JOIN entry ON entry.number = edit.number"
            + " JOIN deed ON deed.number = edit.number"
            + " LEFT JOIN words ON words.number = edit.number"
            + " WHERE edit.incident = ? AND edit.kind = ? AND edit.subject = ? AND edit.action <> 'acknowledge'"
            + " ORDER BY edit.number";
    /** More than anybody looks through. */
    private static final int MOST_RETRACTED = 500;

    private static final String RETRACTED = "SELECT edit.number, edit.kind, edit.subject, deed.body FROM ("
            + "SELECT subject, MAX(number) AS last_number,"
            + " MAX(CASE WHEN action = 'put' THEN number ELSE 0 END) AS last_put"
            + " FROM edit WHERE incident = ? AND kind = 'claim' AND action <> 'acknowledge' GROUP BY subject) span"
            + " JOIN edit ON edit.number = span.last_put JOIN deed ON deed.number = edit.number"
            + " WHERE span.last_put < span.last_number ORDER BY span.last_number DESC LIMIT " + MOST_RETRACTED;
    private static final String BROUGHT =
            "SELECT kind, subject, number, body, last_origin FROM brought WHERE incident = ? ORDER BY number";

    private History() {}

    /** Every step of one subject, oldest first. */
    static List<Revision> of(Connection connection, Persons persons, String incident, Subject subject)
            throws SQLException {
        List<Revision> steps = new ArrayList<>();
        try (PreparedStatement select = connection.prepareStatement(STEPS)) {
            select.setString(1, incident);
            select.setString(2, subject.kind().word());
            select.setString(3, subject.id());
            Optional<Content> before = Optional.empty();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    Optional<Content> after = Row.content(row);
                    Revision.Circumstances made = circumstances(connection, persons, row);
                    steps.add(new Revision(row.getLong("number"), incident, subject, before, after, made));
                    before = after;
                }
            }
        }
        return steps;
    }

    static List<Claim> retracted(Connection connection, String incident) throws SQLException {
        List<Claim> claims = new ArrayList<>();
        try (PreparedStatement select = connection.prepareStatement(RETRACTED)) {
            select.setString(1, incident);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    Row.content(row).ifPresent(content -> claims.add(((Content.OfClaim) content).claim()));
                }
            }
        }
        return claims;
    }

    static Map<Subject, Ledger.Brought> brought(Connection connection, String incident) throws SQLException {
        Map<Subject, Ledger.Brought> brought = new LinkedHashMap<>();
        try (PreparedStatement select = connection.prepareStatement(BROUGHT)) {
            select.setString(1, incident);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    boolean touched = Row.origin(row.getString("last_origin")) == Submission.Origin.COMMAND;
                    Subject subject = Row.subject(row);
                    Row.content(row).ifPresent(content -> brought.put(subject, new Ledger.Brought(content, touched)));
                }
            }
        }
        return brought;
    }

    private static Revision.Circumstances circumstances(Connection connection, Persons persons, ResultSet row)
            throws SQLException {
        String actor = row.getString("actor");
        return new Revision.Circumstances(
                persons.user(connection, actor).orElse(""),
                row.getString("guild"),
                Instant.parse(row.getString("happened_at")),
                Row.origin(row.getString("origin")),
                SaidWords.read(connection, persons, row).path("why").asText());
    }
}
