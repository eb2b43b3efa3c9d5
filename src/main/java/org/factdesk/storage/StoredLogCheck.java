package org.factdesk.storage;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import org.factdesk.audit.KnownCheckpoints;
import org.factdesk.audit.LogCheck;
import org.factdesk.audit.LogFault;
import org.factdesk.audit.LoggedEntry;
import org.factdesk.audit.Verification;

/** Verifies the chain in a database, and every table that follows from it. */
final class StoredLogCheck {
    private final Connection connection;
    private final Persons persons;
    private final LogCheck check;
    private final Head head;
    private Head replayed = Head.START;
    private boolean isReadable = true;

    StoredLogCheck(Connection connection, Persons persons, KnownCheckpoints known) throws SQLException {
        this.connection = connection;
        this.persons = persons;
        this.check = new LogCheck(known);
        this.head = Head.read(connection);
    }

    /** Tells of a fault that others found, if they did. */
    StoredLogCheck telling(Optional<LogFault> fault) {
        fault.ifPresent(check::tell);
        return this;
    }

    /** Looks first whether the file holds together, down to indexes that do not fit their tables. */
    Verification verifyWithFile(Instant now) throws SQLException {
        Sqlite.fault(connection).ifPresent(fault -> check.tell(new LogFault(LogFault.Kind.DAMAGED_FILE, 0, fault)));
        return verify(now);
    }

    Verification verify(Instant now) throws SQLException {
        new SchemaCheck(connection, check::tell).compare();
        try (ViewCheck views = new ViewCheck(connection, persons, check::tell)) {
            entries(views);
            if (check.isWhole() && !head.equals(replayed)) {
                check.tell(new LogFault(LogFault.Kind.VIEW_CHANGED, check.entries(), "head"));
            }
            if (isReadable) {
                views.compare();
            }
        }
        Verification verification = check.end(now);
        return persons.areSealed() ? verification.without(Verification.Unseen.WORDS) : verification;
    }

    /**
     * Which rows an entry should have that cannot be read nobody can tell: the tables are compared where all can be.
     */
    private void entries(ViewCheck views) throws SQLException {
        new LogRows(connection, persons).each(LogRows.ALL, new LogRows.Reader() {
            @Override
            public void read(LoggedEntry logged) throws SQLException {
                check.next(logged);
                views.meet(Told.of(logged));
                replayed = new Head(
                        logged.entry().number(),
                        logged.entry().at(),
                        logged.digest(),
                        check.tree().peaks());
            }

            @Override
            public void unreadable(long number, String why) {
                isReadable = false;
                check.unreadable(number, why);
            }
        });
    }

    static long count(Connection connection, String table) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("SELECT COUNT(*) FROM " + table);
                ResultSet row = select.executeQuery()) {
            return row.next() ? row.getLong(1) : 0;
        }
    }
}
