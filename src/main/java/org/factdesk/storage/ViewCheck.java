package org.factdesk.storage;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import org.factdesk.audit.Digest;
import org.factdesk.audit.LogFault;
import org.jspecify.annotations.Nullable;

/** Compares the tables that follow from the chain with what its entries tell. */
final class ViewCheck implements AutoCloseable {
    private final Connection connection;
    private final LogRows log;
    private final Consumer<LogFault> faults;
    private final List<DerivedTable> tables = List.of(DerivedTable.values());
    private final List<TableCheck> checks;
    private final UnansweredCheck unanswered;
    private final PersonsCheck people;
    private long deeds;
    private long words;

    ViewCheck(Connection connection, Persons persons, Consumer<LogFault> faults) throws SQLException {
        this.connection = connection;
        this.log = new LogRows(connection, persons);
        this.faults = faults;
        this.checks =
                tables.stream().map(table -> new TableCheck(table, connection)).toList();
        this.unanswered = new UnansweredCheck(connection, number -> tell(number, "unanswered"));
        this.people = new PersonsCheck(connection, persons, number -> tell(number, "person"));
    }

    /** Notes what an entry must have in the tables. */
    void meet(Told told) throws SQLException {
        deeds += told.entry().deed().isNone() ? 0 : 1;
        words += told.entry().words().isNone() ? 0 : 1;
        checks.forEach(check -> check.meet(told));
        unanswered.meet(told);
        people.meet(told);
    }

    /** Compares the tables, once all entries were met. */
    void compare() throws SQLException {
        compareCount("deed", deeds);
        compareCount("words", words);
        for (int i = 0; i < checks.size(); i++) {
            String table = tables.get(i).word();
            checks.get(i).compare(log).forEach(number -> tell(number, table));
        }
        unanswered.compare();
        people.compare();
    }

    /** That every entry has its row is found with its digest; here it is whether there are more. */
    private void compareCount(String table, long expected) throws SQLException {
        if (StoredLogCheck.count(connection, table) == expected) {
            return;
        }
        boolean isNamed = false;
        try (PreparedStatement select = connection.prepareStatement("SELECT " + table + ".number, entry." + table
                        + " AS digest FROM " + table + " LEFT JOIN entry ON entry.number = " + table + ".number");
                ResultSet row = select.executeQuery()) {
            while (row.next()) {
                if (isNone(row.getBytes("digest"))) {
                    isNamed = true;
                    tell(row.getLong("number"), table);
                }
            }
        }
        if (!isNamed) {
            tell(0, table);
        }
    }

    private static boolean isNone(byte @Nullable [] digest) {
        return digest == null || Arrays.equals(digest, Digest.NONE.bytes());
    }

    private void tell(long number, String table) {
        faults.accept(new LogFault(LogFault.Kind.VIEW_CHANGED, number, table));
    }

    @Override
    public void close() throws SQLException {
        unanswered.close();
    }
}
