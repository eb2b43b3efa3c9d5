package org.factdesk.storage;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Looks for drafts in which something stands that somebody said. All drafts are many and each must be opened: that is
 * done before the transaction in which they are to go, in steps between which others get to the database. Within it
 * only what came since is looked at.
 */
final class DraftSearch {
    private static final int STEP = 500;
    private static final String NEXT = "SELECT id, sealed, owner FROM draft WHERE id > ? ORDER BY id LIMIT " + STEP;
    private static final String SINCE = "SELECT id, sealed, owner FROM draft WHERE kept_on >= ?";

    private final SqliteDrafts drafts;
    private final Said said;
    private final String begun;
    private final Set<String> seen = new HashSet<>();
    private final Set<String> found = new HashSet<>();

    private record Row(String id, byte[] sealed, String owner) {}

    private DraftSearch(SqliteDrafts drafts, Said said) {
        this.drafts = drafts;
        this.said = said;
        this.begun = drafts.today().toString();
    }

    static DraftSearch of(Database database, SqliteDrafts drafts, Said said) {
        DraftSearch search = new DraftSearch(drafts, said);
        if (!said.isEmpty()) {
            search.through(database);
        }
        return search;
    }

    private void through(Database database) {
        String after = "";
        List<Row> step;
        do {
            String from = after;
            step = database.read("look through drafts", connection -> rows(connection, NEXT, from));
            for (Row row : step) {
                look(row);
                after = row.id();
            }
        } while (step.size() == STEP);
    }

    /** Deletes, within a transaction, what was found, and what came meanwhile and would have been. */
    void forget(Connection connection) throws SQLException {
        if (!said.isEmpty()) {
            for (Row row : rows(connection, SINCE, begun)) {
                if (!seen.contains(row.id())) {
                    look(row);
                }
            }
            drafts.forget(connection, found);
        }
    }

    private void look(Row row) {
        seen.add(row.id());
        drafts.open(row.id(), row.sealed())
                .filter(text -> said.isIn(row.owner(), text))
                .ifPresent(text -> found.add(row.id()));
    }

    private static String owner(ResultSet row) throws SQLException {
        return Optional.ofNullable(row.getString("owner")).orElse("");
    }

    private static List<Row> rows(Connection connection, String sql, String value) throws SQLException {
        List<Row> rows = new ArrayList<>();
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            select.setString(1, value);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    rows.add(new Row(row.getString("id"), row.getBytes("sealed"), owner(row)));
                }
            }
        }
        return rows;
    }
}
