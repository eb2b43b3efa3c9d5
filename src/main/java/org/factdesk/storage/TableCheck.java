package org.factdesk.storage;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.factdesk.audit.LoggedEntry;

/**
 * Holds the rows of one table against those that the entries tell of. What it remembers does not grow with the log;
 * where anything differs, it goes through the log once more to name the place.
 */
final class TableCheck {
    private final DerivedTable table;
    private final Connection connection;
    private final RowSet expected = RowSet.empty();

    TableCheck(DerivedTable table, Connection connection) {
        this.table = table;
        this.connection = connection;
    }

    void meet(Told told) {
        table.rows(told).forEach(expected::add);
    }

    /**
     * The numbers of the entries whose rows are others than they tell, 0 where no entry can be named; none where all
     * fit.
     */
    List<Long> compare(LogRows log) throws SQLException {
        RowSet found = expected.other();
        try (PreparedStatement select = connection.prepareStatement(table.all());
                ResultSet row = select.executeQuery()) {
            while (row.next()) {
                found.add(values(row));
            }
        }
        return expected.hasTheRowsOf(found) ? List.of() : places(log);
    }

    private List<Long> places(LogRows log) throws SQLException {
        List<Long> places = new ArrayList<>();
        try (PreparedStatement select = connection.prepareStatement(table.ofOne())) {
            log.each(LogRows.ALL, logged -> {
                if (!fits(select, logged)) {
                    places.add(logged.entry().number());
                }
            });
        }
        if (table.isByNumber()) {
            addStrays(places);
        }
        return places.isEmpty() ? List.of(0L) : places;
    }

    private boolean fits(PreparedStatement select, LoggedEntry logged) throws SQLException {
        Told told = Told.of(logged);
        if (!table.bind(select, told)) {
            return true;
        }
        Set<List<String>> found = new HashSet<>();
        try (ResultSet row = select.executeQuery()) {
            while (row.next()) {
                found.add(values(row));
            }
        }
        return found.equals(table.rows(told));
    }

    /** Rows that belong to no entry. */
    private void addStrays(List<Long> places) throws SQLException {
        String name = table.word();
        try (PreparedStatement select = connection.prepareStatement("SELECT number FROM " + name
                        + " WHERE NOT EXISTS (SELECT 1 FROM entry WHERE entry.number = " + name + ".number)");
                ResultSet row = select.executeQuery()) {
            while (row.next()) {
                places.add(row.getLong(1));
            }
        }
    }

    private List<String> values(ResultSet row) throws SQLException {
        List<String> values = new ArrayList<>();
        for (int column = 1; column <= table.columnCount(); column++) {
            values.add(String.valueOf(row.getString(column)));
        }
        return values;
    }
}
