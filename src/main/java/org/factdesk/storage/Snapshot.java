package org.factdesk.storage;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.factdesk.moderation.Dossier;
import org.factdesk.moderation.Subject;

/**
 * All dossiers as they stood after one entry of the ledger.
 *
 * @param entry the number of the last edit that is in it, acknowledgements included
 */
record Snapshot(long entry, Map<String, Dossier> dossiers) {
    private static final String LAST_EDIT = "SELECT COALESCE(MAX(number), 0) FROM edit";
    private static final String STANDING = "SELECT incident, kind, subject, number, origin, body,"
            + " CASE WHEN kind = 'incident'"
            + " THEN (SELECT guild FROM edit WHERE edit.number = standing.first_number) ELSE '' END AS guild"
            + " FROM standing ORDER BY first_number";
    private static final String SINCE =
            "SELECT edit.incident, edit.kind, edit.subject, edit.number, edit.origin, edit.guild,"
                    + " deed.body FROM edit JOIN deed ON deed.number = edit.number"
                    + " WHERE edit.number > ? AND edit.action <> 'acknowledge' ORDER BY edit.number";

    private static final String PAST =
            "SELECT edit.incident, edit.kind, edit.subject, edit.number, edit.origin, edit.guild,"
                    + " deed.body FROM edit JOIN deed ON deed.number = edit.number"
                    + " WHERE edit.incident = ? AND edit.number <= ? AND edit.action <> 'acknowledge' ORDER BY edit.number";

    /** What an import brought of a claim, where that is not what came of it last. */
    private static final String BROUGHT = "SELECT edit.incident, edit.kind, edit.subject, edit.number, edit.origin,"
            + " edit.guild, deed.body FROM (SELECT MAX(number) AS last_number,"
            + " MAX(CASE WHEN origin = 'import' AND action = 'put' THEN number ELSE 0 END) AS last_import FROM edit"
            + " WHERE kind = 'claim' AND action <> 'acknowledge' GROUP BY incident, subject) span"
            + " JOIN edit ON edit.number = span.last_import JOIN deed ON deed.number = edit.number"
            + " WHERE span.last_import < span.last_number ORDER BY edit.number";

    /** Under which the dossier of no incident is found. */
    static final String HOUSE = "";

    static final Snapshot EMPTY = new Snapshot(0, Map.of());

    Snapshot {
        dossiers = Map.copyOf(dossiers);
    }

    Dossier dossier(String incident) {
        Dossier known = dossiers.get(incident);
        return known == null ? Dossier.empty(incident) : known;
    }

    /** The dossier of one incident as it was after an edit. */
    static Dossier past(Connection connection, String incident, long edit) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(PAST)) {
            select.setString(1, incident);
            select.setLong(2, edit);
            List<Dossier.Step> steps = steps(select).getOrDefault(incident, List.of());
            return Dossier.empty(incident).with(steps);
        }
    }

    /** The dossier of no incident, with the settings of all guilds. */
    Dossier house() {
        return dossier(HOUSE);
    }

    /** This snapshot with the edits that came after it. */
    Snapshot caughtUp(Connection connection) throws SQLException {
        long last = lastEdit(connection);
        if (last == entry) {
            return this;
        }
        return with(entry == 0 ? standing(connection) : since(connection), last);
    }

    private Map<String, List<Dossier.Step>> since(Connection connection) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(SINCE)) {
            select.setLong(1, entry);
            return steps(select);
        }
    }

    /** The last step of each subject, and before it what an import brought of it before that. */
    private static Map<String, List<Dossier.Step>> standing(Connection connection) throws SQLException {
        try (PreparedStatement standing = connection.prepareStatement(STANDING);
                PreparedStatement brought = connection.prepareStatement(BROUGHT)) {
            Map<String, List<Dossier.Step>> steps = steps(standing);
            steps(brought).forEach((incident, imports) -> {
                Map<Subject, Dossier.Step> earlier = new HashMap<>();
                imports.forEach(step -> earlier.put(step.subject(), step));
                steps.computeIfPresent(incident, (id, last) -> last.stream()
                        .flatMap(step -> Stream.concat(Stream.ofNullable(earlier.get(step.subject())), Stream.of(step)))
                        .toList());
            });
            return steps;
        }
    }

    /** This snapshot with steps of some incidents. */
    Snapshot with(Map<String, List<Dossier.Step>> steps, long lastEntry) {
        Map<String, Dossier> now = new LinkedHashMap<>(dossiers);
        steps.forEach((incident, own) -> now.put(incident, dossier(incident).with(own)));
        long newest = now.values().stream().mapToLong(Dossier::revision).max().orElse(0);
        return new Snapshot(Math.max(lastEntry, newest), now);
    }

    static long lastEdit(Connection connection) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(LAST_EDIT);
                ResultSet result = select.executeQuery()) {
            return result.next() ? result.getLong(1) : 0;
        }
    }

    private static Map<String, List<Dossier.Step>> steps(PreparedStatement select) throws SQLException {
        Map<String, List<Dossier.Step>> steps = new LinkedHashMap<>();
        try (ResultSet row = select.executeQuery()) {
            while (row.next()) {
                steps.computeIfAbsent(row.getString("incident"), id -> new ArrayList<>())
                        .add(Row.step(row));
            }
        }
        return steps;
    }
}
