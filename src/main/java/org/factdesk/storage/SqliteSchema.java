package org.factdesk.storage;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What a SQLite database is made of. */
final class SqliteSchema {
    /** What SQLite calls a value in a column of a type. */
    private static final Map<String, String> KINDS = Map.of("TEXT", "text", "BYTEA", "blob", "BIGINT", "integer");

    private SqliteSchema() {}

    /** What SQLite makes by itself, where nobody can hide anything: indexes of keys, and statistics. */
    private static final String NOT_ITS_OWN =
            "sql IS NOT NULL AND NOT (type = 'table' AND name LIKE 'sqlite\\_stat_'" + " ESCAPE '\\')";

    /**
     * The tables, indexes, triggers and views of a database, with how they were made. A trigger may have the name of a
     * table; both are then told under that name.
     */
    static Map<String, String> of(Connection connection) throws SQLException {
        Map<String, String> schema = new TreeMap<>();
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(
                        "SELECT name, sql FROM sqlite_master WHERE " + NOT_ITS_OWN + " ORDER BY type, sql")) {
            while (row.next()) {
                schema.merge(
                        row.getString("name"),
                        row.getString("sql").replaceAll("\\s+", " "),
                        (one, other) -> one + "; " + other);
            }
        }
        return schema;
    }

    /** Takes the number of a row in a table, or 0 where its rows have none. */
    @FunctionalInterface
    interface RowTaker {
        void take(String table, long number);
    }

    /**
     * Tells the rows that hold a value of another kind than their column is meant for, which a column does not forbid.
     */
    static void mistyped(Connection connection, RowTaker taker) throws SQLException {
        for (Map.Entry<String, String> made : of(connection).entrySet()) {
            if (!made.getValue().startsWith("CREATE TABLE")) {
                continue;
            }
            String table = made.getKey();
            try (PreparedStatement select = connection.prepareStatement(mistyped(connection, table));
                    ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    taker.take(table, row.getLong(1));
                }
            }
        }
    }

    private static String mistyped(Connection connection, String table) throws SQLException {
        String number = "0";
        List<String> conditions = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet column = statement.executeQuery("PRAGMA table_info(" + quoted(table) + ")")) {
            while (column.next()) {
                String name = quoted(column.getString("name"));
                String kind = KINDS.getOrDefault(column.getString("type"), "none");
                String orNull = column.getBoolean("notnull") ? "" : ", 'null'";
                conditions.add("typeof(" + name + ") NOT IN ('" + kind + "'" + orNull + ")");
                number = column.getString("name").equals("number") ? name : number;
            }
        }
        return "SELECT " + number + " FROM " + quoted(table) + " WHERE " + String.join(" OR ", conditions);
    }

    private static String quoted(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }
}
