package org.factdesk.storage;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.function.Consumer;
import org.factdesk.audit.LogFault;

/**
 * Compares what a database is made of with a new one: its tables, indexes, guards and views, and that each value is of
 * the kind that its column is meant for. A text that is kept as bytes reads the same, but is another to whoever looks
 * for it.
 */
final class SchemaCheck {
    private final Connection connection;
    private final Consumer<LogFault> faults;

    SchemaCheck(Connection connection, Consumer<LogFault> faults) {
        this.connection = connection;
        this.faults = faults;
    }

    void compare() throws SQLException {
        Map<String, String> found = SqliteSchema.of(connection);
        Map<String, String> expected = fresh();
        expected.forEach((name, sql) -> {
            if (!sql.equals(found.get(name))) {
                tell(name);
            }
        });
        found.keySet().stream().filter(name -> !expected.containsKey(name)).forEach(this::tell);
        SqliteSchema.mistyped(
                connection, (table, number) -> faults.accept(new LogFault(LogFault.Kind.VIEW_CHANGED, number, table)));
        if (StoredLogCheck.count(connection, "head") > 1) {
            faults.accept(new LogFault(LogFault.Kind.VIEW_CHANGED, 0, "head"));
        }
    }

    private void tell(String name) {
        faults.accept(new LogFault(LogFault.Kind.SCHEMA_CHANGED, 0, name));
    }

    private static Map<String, String> fresh() {
        try (Database empty = Database.open(Sqlite.IN_MEMORY)) {
            return empty.read("look at a new database", SqliteSchema::of);
        }
    }
}
