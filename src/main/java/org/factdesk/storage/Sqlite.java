package org.factdesk.storage;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.List;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteException;

/** SQLite: one file, or memory alone for tests. */
final class Sqlite implements Dialect {
    static final String URL = "jdbc:sqlite:";
    static final String IN_MEMORY = URL + ":memory:";
    private static final byte[] HEADER = "SQLite format 3\0".getBytes(StandardCharsets.US_ASCII);
    private static final int PATIENCE_MILLIS = 3_000;

    @Override
    public Connection connect(String url) throws SQLException {
        if (!url.equals(IN_MEMORY)) {
            requireUsable(Path.of(url.substring(URL.length())));
        }
        SQLiteConfig config = new SQLiteConfig();
        config.setBusyTimeout(PATIENCE_MILLIS);
        config.enforceForeignKeys(true);
        Connection connection = config.createConnection(url);
        try {
            requireSound(connection, url.substring(URL.length()));
        } catch (SQLException | RuntimeException trouble) {
            connection.close();
            throw trouble;
        }
        return connection;
    }

    /** Every committed edit survives a power cut: FULL syncs the write-ahead log at each commit. */
    @Override
    public void prepare(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("PRAGMA journal_mode = WAL");
            statement.execute("PRAGMA synchronous = FULL");
        }
    }

    @Override
    public String begin() {
        return "BEGIN IMMEDIATE";
    }

    @Override
    public List<String> appendOnly(String table) {
        return List.of(guard(table, "UPDATE"), guard(table, "DELETE"));
    }

    private static String guard(String table, String operation) {
        return "CREATE TRIGGER " + table + "_refuses_" + operation.toLowerCase(java.util.Locale.ROOT) + " BEFORE "
                + operation + " ON " + table + " BEGIN SELECT RAISE(ABORT, 'the " + table
                + " is only ever added to'); END";
    }

    @Override
    public String explain(SQLException cause) {
        if (!(cause instanceof SQLiteException known)) {
            return oneLine(cause);
        }
        int primary = known.getResultCode().code & 0xFF;
        return switch (primary) {
            case 5, 6 -> "the database is locked by another process; stop it or try again later";
            case 8 -> "the database is read-only; give this user the right to write to the file and its folder";
            case 10 -> "the disk failed to read or write (" + known.getResultCode() + ")";
            case 11 -> "the database file is damaged; restore a backup";
            case 13 -> "the disk is full";
            case 14 -> "the database file cannot be opened; check that its folder exists and can be written to";
            case 26 -> "the file is not a database";
            default -> oneLine(cause);
        };
    }

    private static String oneLine(SQLException cause) {
        return String.valueOf(cause.getMessage()).replaceAll("\\s+", " ");
    }

    /** Looks at the file before SQLite does, which would make a missing file and could touch a foreign one. */
    private static void requireUsable(Path file) {
        Path folder = file.toAbsolutePath().getParent();
        if (Files.isDirectory(file) || folder == null) {
            throw cannotOpen(file, "it is a folder; name a file in it");
        }
        try {
            Files.createDirectories(folder);
            if (Files.exists(file) && !startsLikeADatabase(file)) {
                throw cannotOpen(file, "the file is not a database");
            }
        } catch (IOException trouble) {
            throw new StorageException("open the database " + file, reason(trouble), trouble);
        }
        if (!Files.isWritable(folder) || Files.exists(file) && !Files.isWritable(file)) {
            throw cannotOpen(file, "it is read-only; give this user the right to write to the file and its folder");
        }
    }

    private static boolean startsLikeADatabase(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] start = in.readNBytes(HEADER.length);
            return start.length == 0 || Arrays.equals(start, HEADER);
        }
    }

    private static String reason(IOException trouble) {
        return trouble.getClass()
                        .getSimpleName()
                        .replaceAll("([a-z])([A-Z])", "$1 $2")
                        .replace(" Exception", "")
                        .toLowerCase(java.util.Locale.ROOT)
                + " (" + trouble.getMessage() + ")";
    }

    private static StorageException cannotOpen(Path file, String why) {
        return new StorageException("open the database " + file, why);
    }

    private static void requireSound(Connection connection, String file) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery("PRAGMA quick_check(1)")) {
            if (result.next() && !result.getString(1).equals("ok")) {
                throw new StorageException(
                        "open the database " + file,
                        "the database file is damaged (" + result.getString(1).replaceAll("\\s+", " ")
                                + "); restore a backup");
            }
        }
    }
}
