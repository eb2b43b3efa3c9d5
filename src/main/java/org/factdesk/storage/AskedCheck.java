package org.factdesk.storage;

import com.fasterxml.jackson.databind.JsonNode;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.factdesk.audit.Action;
import org.factdesk.audit.Fault;
import org.factdesk.audit.LoggedEntry;
import org.factdesk.audit.Payload;

/**
 * Compares the tables by which answers are found again with what the entries tell: who is told of a correction, and which
 * gaps moderators see, stands on them. What leads to an erased question is gone with it.
 */
final class AskedCheck implements AutoCloseable {
    private static final String ASKED = "SELECT asked.id, asked.number, entry.incident, deed.body, words.erased_by"
            + " FROM asked"
            + " LEFT JOIN entry ON entry.number = asked.number AND entry.action = 'question'"
            + " LEFT JOIN deed ON deed.number = entry.number"
            + " LEFT JOIN words ON words.number = asked.number"
            + " ORDER BY asked.number";
    private static final String RESTING = "SELECT answer, incident, claim, given_at FROM resting";
    private static final String UNANSWERED = "SELECT unanswered.answer, unanswered.incident, unanswered.given_at,"
            + " deed.body, words.erased_by FROM unanswered"
            + " JOIN asked ON asked.id = unanswered.answer"
            + " JOIN deed ON deed.number = asked.number"
            + " LEFT JOIN words ON words.number = asked.number";
    /** A question that is kept and that feedback should have put among the unanswered ones. */
    private static final String OVERLOOKED = "SELECT 1 FROM asked LEFT JOIN words ON words.number = asked.number"
            + " WHERE asked.id = ? AND words.erased_by IS NULL"
            + " AND NOT EXISTS (SELECT 1 FROM unanswered WHERE unanswered.answer = asked.id)";

    private final Connection connection;
    private final Consumer<Fault> faults;
    private final PreparedStatement overlooked;

    AskedCheck(Connection connection, Consumer<Fault> faults) throws SQLException {
        this.connection = connection;
        this.faults = faults;
        this.overlooked = connection.prepareStatement(OVERLOOKED);
    }

    /** Looks whether what feedback complains of is among the unanswered questions. */
    void meet(LoggedEntry logged) throws SQLException {
        Payload words = logged.words();
        if (logged.entry().action() != Action.FEEDBACK || words == null) {
            return;
        }
        overlooked.setString(1, AnswerRows.complainedOf(Payloads.parse(words.text())));
        try (ResultSet row = overlooked.executeQuery()) {
            if (row.next()) {
                tell(logged.entry().number(), "unanswered");
            }
        }
    }

    /** Compares the tables, once all entries were met. */
    void compare() throws SQLException {
        RowSet resting = RowSet.empty();
        RowSet unanswered = RowSet.empty();
        each(asked -> {
            asked.resting().forEach(row -> resting.add(asked.id(), row));
            asked.unanswered().forEach(row -> unanswered.add(asked.id(), row));
            if (!asked.isAsEntered()) {
                tell(asked.number(), "asked");
            }
        });
        if (!resting.hasTheRowsOf(found(RESTING, resting.other(), row -> true))) {
            name("resting", "SELECT incident, claim, given_at FROM resting WHERE answer = ?", Asked::resting);
        }
        if (!unanswered.hasTheRowsOf(found(UNANSWERED, unanswered.other(), AskedCheck::isWanting))) {
            name("unanswered", "SELECT incident, given_at FROM unanswered WHERE answer = ?", Asked::unanswered);
        }
    }

    /** A question, and what the entries say of it. */
    private record Asked(String id, long number, String incident, JsonNode deed, boolean isKept) {
        boolean isAsEntered() {
            return id.equals(deed.path("id").asText());
        }

        Set<String> resting() {
            Set<String> rows = new TreeSet<>();
            if (isKept) {
                deed.path("claims").forEach(claim -> rows.add(row(incident, claim.asText(), at())));
            }
            return rows;
        }

        Set<String> unanswered() {
            return isKept && AnswerRows.isWanting(deed) ? Set.of(row(incident, at())) : Set.of();
        }

        private String at() {
            return deed.path("at").asText();
        }
    }

    /** Looks at a question. */
    @FunctionalInterface
    private interface Look {
        void at(Asked asked) throws SQLException;
    }

    private void each(Look look) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(ASKED);
                ResultSet row = select.executeQuery()) {
            while (row.next()) {
                String incident = row.getString("incident");
                look.at(new Asked(
                        row.getString("id"),
                        row.getLong("number"),
                        incident == null ? "" : incident,
                        deed(row),
                        isKept(row)));
            }
        }
    }

    /** Which rows of a table count. */
    @FunctionalInterface
    private interface Choice {
        boolean counts(ResultSet row) throws SQLException;
    }

    private RowSet found(String sql, RowSet rows, Choice choice) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(sql);
                ResultSet row = select.executeQuery()) {
            int columns = sql.equals(RESTING) ? 4 : 3;
            while (row.next()) {
                if (choice.counts(row)) {
                    rows.add(row.getString(1), text(row, 2, columns));
                }
            }
        }
        return rows;
    }

    /** What a question leads to in a table. */
    @FunctionalInterface
    private interface Rows {
        Set<String> of(Asked asked);
    }

    /** Something in a table is wrong: says where. */
    private void name(String table, String sql, Rows rows) throws SQLException {
        long[] told = {0};
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            int columns = select.getMetaData().getColumnCount();
            each(asked -> {
                Set<String> expected = rows.of(asked);
                boolean isOpen = table.equals("unanswered") && expected.isEmpty();
                if (!isOpen && !expected.equals(found(select, asked.id(), columns))) {
                    told[0]++;
                    tell(asked.number(), table);
                }
            });
        }
        if (told[0] == 0) {
            tell(0, table);
        }
    }

    private static Set<String> found(PreparedStatement select, String id, int columns) throws SQLException {
        Set<String> found = new TreeSet<>();
        select.setString(1, id);
        try (ResultSet row = select.executeQuery()) {
            while (row.next()) {
                found.add(text(row, 1, columns));
            }
        }
        return found;
    }

    private static String text(ResultSet row, int first, int last) throws SQLException {
        String[] values = new String[last - first + 1];
        for (int column = first; column <= last; column++) {
            values[column - first] = String.valueOf(row.getString(column));
        }
        return row(values);
    }

    private static String row(String... values) {
        return String.join("\n", values);
    }

    private static boolean isWanting(ResultSet row) throws SQLException {
        return isKept(row) && AnswerRows.isWanting(deed(row));
    }

    private static boolean isKept(ResultSet row) throws SQLException {
        return row.getLong("erased_by") == 0;
    }

    private static JsonNode deed(ResultSet row) throws SQLException {
        String body = row.getString("body");
        try {
            return Payloads.parse(body == null ? "{}" : body);
        } catch (IllegalArgumentException unreadable) {
            return Payloads.object();
        }
    }

    private void tell(long number, String table) {
        faults.accept(new Fault(Fault.Kind.VIEW_CHANGED, number, table));
    }

    @Override
    public void close() throws SQLException {
        overlooked.close();
    }
}
