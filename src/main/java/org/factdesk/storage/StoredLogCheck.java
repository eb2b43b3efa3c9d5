package org.factdesk.storage;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Map;
import org.factdesk.audit.Fault;
import org.factdesk.audit.KnownCheckpoints;
import org.factdesk.audit.LogCheck;
import org.factdesk.audit.LoggedEntry;
import org.factdesk.audit.Verification;

/** Verifies the chain in a database, and every table that follows from it. */
final class StoredLogCheck {
    private final Connection connection;
    private final Persons persons;
    private final LogCheck check;
    private final Head head;
    private final ViewCheck views;
    private Head replayed = Head.START;

    StoredLogCheck(Connection connection, Persons persons, KnownCheckpoints known) throws SQLException {
        this.connection = connection;
        this.persons = persons;
        this.check = new LogCheck(known);
        this.head = Head.read(connection);
        this.views = new ViewCheck(connection, check::tell);
    }

    /** Looks first whether the file holds together, down to indexes that do not fit their tables. */
    Verification verifyWithFile(Instant now) throws SQLException {
        Sqlite.fault(connection).ifPresent(fault -> check.tell(new Fault(Fault.Kind.DAMAGED_FILE, 0, fault)));
        return verify(now);
    }

    Verification verify(Instant now) throws SQLException {
        guards();
        new LogRows(connection, persons).each(0, new LogRows.Reader() {
            @Override
            public void read(LoggedEntry logged) {
                check.next(logged);
                views.count(logged);
                replayed = new Head(
                        logged.entry().number(),
                        logged.entry().at(),
                        logged.digest(),
                        check.tree().peaks());
            }

            @Override
            public void unreadable(long number, String why) {
                check.unreadable(number, why);
            }
        });
        if (!head.equals(replayed)) {
            check.tell(new Fault(Fault.Kind.VIEW_CHANGED, check.entries(), "head"));
        }
        views.compare();
        if (persons.countDamaged(connection) > 0) {
            check.tell(new Fault(Fault.Kind.VIEW_CHANGED, 0, "person"));
        }
        return check.end(now);
    }

    /** What guards the tables and derives others from them stands in the database too. */
    private void guards() throws SQLException {
        Map<String, String> found = Sqlite.guards(connection);
        Map<String, String> expected = fresh();
        expected.forEach((name, sql) -> {
            if (!sql.equals(found.get(name))) {
                check.tell(new Fault(Fault.Kind.SCHEMA_CHANGED, 0, name));
            }
        });
        found.keySet().stream()
                .filter(name -> !expected.containsKey(name))
                .forEach(name -> check.tell(new Fault(Fault.Kind.SCHEMA_CHANGED, 0, name)));
    }

    private static Map<String, String> fresh() {
        try (Database empty = Database.open(Sqlite.IN_MEMORY)) {
            return empty.read("look at a new database", Sqlite::guards);
        }
    }

    static long count(Connection connection, String table) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("SELECT COUNT(*) FROM " + table);
                ResultSet row = select.executeQuery()) {
            return row.next() ? row.getLong(1) : 0;
        }
    }
}
