package org.factdesk.storage;

import static java.util.concurrent.TimeUnit.MILLISECONDS;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Pattern;
import org.factdesk.moderation.Unavailable.Reason;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteException;

/** SQLite: one file, or memory alone for tests. */
final class Sqlite implements Dialect {
    static final String URL = "jdbc:sqlite:";
    static final String IN_MEMORY = URL + ":memory:";
    private static final byte[] HEADER = "SQLite format 3\0".getBytes(StandardCharsets.US_ASCII);
    /** What SQLite writes beside a file while it is in use, by the endings of their names. */
    static final List<String> COMPANIONS = List.of("-wal", "-shm", "-journal");

    private static final int PATIENCE_MILLIS = 3_000;
    private static final int PAUSE_MILLIS = 5;
    private static final int GENERAL = 1;
    /** Every statement is of our own making: where it does not fit, it is put to other tables. */
    private static final Pattern OTHER_TABLES = Pattern.compile("no such (?:table|column)|has no column");

    private static final int BUSY = 5;
    private static final int LOCKED = 6;
    private static final int READ_ONLY = 8;
    private static final int FAILED_TO_READ_OR_WRITE = 10;
    private static final int CORRUPT = 11;
    private static final int FULL = 13;
    private static final int CANNOT_OPEN = 14;
    private static final int NOT_A_DATABASE = 26;

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

    /** A connection to a file that is looked at and not touched: where nobody works with it, nothing appears beside it. */
    static Connection readOnly(Path file) throws SQLException {
        SQLiteConfig config = new SQLiteConfig();
        config.setBusyTimeout(PATIENCE_MILLIS);
        config.setReadOnly(true);
        String address = "file://" + file.toAbsolutePath().toUri().getRawPath();
        return config.createConnection(URL + (hasWriteAheadLog(file) ? file : address + "?immutable=1"));
    }

    /** Whether somebody works with a file, or left work beside it that is not in the file yet. */
    static boolean hasWriteAheadLog(Path file) {
        Path log = file.resolveSibling(file.getFileName() + "-wal");
        return Files.exists(file.resolveSibling(file.getFileName() + "-shm")) && Files.exists(log)
                || log.toFile().length() > 0;
    }

    /**
     * Looks at a file that is to be read and not touched, before SQLite does.
     *
     * @throws StorageException where it cannot be read or is no database
     */
    static void requireReadable(Path file) {
        try {
            if (Files.isDirectory(file)) {
                throw cannotOpen(file, "it is a folder; name a file in it");
            }
            if (!Files.isReadable(file)) {
                throw cannotOpen(file, Files.exists(file) ? "this user may not read it" : "there is no such file");
            }
            if (!startsLikeADatabase(file)) {
                throw cannotOpen(file, "the file is not a database");
            }
        } catch (IOException trouble) {
            throw cannotOpen(file, "it cannot be read");
        }
    }

    /** Whether this user may write to a file and beside it. */
    static boolean isWritable(Path file) {
        Path folder = file.toAbsolutePath().getParent();
        return folder != null && Files.isWritable(folder) && (!Files.exists(file) || Files.isWritable(file));
    }

    /** A connection beside which nobody has another; what others left in the write-ahead log is then in the file. */
    static Connection alone(Path file) throws SQLException {
        Connection connection = new SQLiteConfig().createConnection(URL + file);
        try (Statement statement = connection.createStatement()) {
            statement.execute("PRAGMA locking_mode = EXCLUSIVE");
            statement.execute("PRAGMA journal_mode = DELETE");
            statement.execute("BEGIN EXCLUSIVE");
            return connection;
        } catch (SQLException trouble) {
            connection.close();
            throw trouble;
        }
    }

    /**
     * Every committed edit survives a power cut: FULL syncs the write-ahead log at each commit. What is deleted is
     * overwritten, so that it cannot be read from free pages.
     */
    @Override
    public void prepare(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            writeAhead(statement);
            statement.execute("PRAGMA synchronous = FULL");
            statement.execute("PRAGMA secure_delete = ON");
        }
    }

    /** SQLite does not wait for its turn where two make a database a write-ahead one at once: the second is refused. */
    private static void writeAhead(Statement statement) throws SQLException {
        long start = System.nanoTime();
        while (true) {
            try {
                statement.execute("PRAGMA journal_mode = WAL");
                return;
            } catch (SQLException trouble) {
                if (!isBusy(trouble) || System.nanoTime() - start > MILLISECONDS.toNanos(PATIENCE_MILLIS)) {
                    throw trouble;
                }
                LockSupport.parkNanos(MILLISECONDS.toNanos(PAUSE_MILLIS));
            }
        }
    }

    /**
     * The write-ahead log holds pages as they were; emptied, it holds nothing, and the file what stands. While others read,
     * it can be emptied only in part.
     */
    @Override
    public boolean wipe(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery("PRAGMA wal_checkpoint(TRUNCATE)")) {
            return result.next() && result.getInt("busy") == 0;
        } catch (SQLException trouble) {
            if (isBusy(trouble)) {
                return false;
            }
            throw trouble;
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
        return "CREATE TRIGGER " + table + "_refuses_" + operation.toLowerCase(Locale.ROOT) + " BEFORE "
                + operation + " ON " + table + " BEGIN SELECT RAISE(ABORT, 'the " + table
                + " is only ever added to'); END";
    }

    @Override
    public Reason reason(SQLException cause) {
        if (isDamage(cause)) {
            return Reason.DAMAGED;
        }
        return switch (primary(cause)) {
            case BUSY, LOCKED -> Reason.BUSY;
            case FULL -> Reason.FULL;
            default -> Reason.OTHER;
        };
    }

    @Override
    public String explain(SQLException cause) {
        if (!(cause instanceof SQLiteException known)) {
            return oneLine(cause);
        }
        if (primary(cause) == CORRUPT || isBeyondReading(cause)) {
            return "the database file is damaged; " + StorageException.HOW_TO_RESTORE;
        }
        if (isOfOtherTables(cause)) {
            return "its tables are not those that the desk made (" + oneLine(cause) + "); "
                    + StorageException.HOW_TO_RESTORE;
        }
        return switch (primary(cause)) {
            case BUSY, LOCKED -> "the database is locked by another process; stop it or try again later";
            case READ_ONLY -> "the database is read-only; give this user the right to write to the file and its folder";
            case FAILED_TO_READ_OR_WRITE -> "the disk failed to read or write (" + known.getResultCode() + ")";
            case FULL -> "the disk is full";
            case CANNOT_OPEN ->
                "the database file cannot be opened; check that its folder exists and can be written to";
            case NOT_A_DATABASE -> "the file is not a database";
            default -> oneLine(cause);
        };
    }

    private static int primary(SQLException cause) {
        return cause instanceof SQLiteException known ? known.getResultCode().code & 0xFF : 0;
    }

    static boolean isBusy(SQLException cause) {
        return primary(cause) == BUSY || primary(cause) == LOCKED;
    }

    /** Whether it is the file itself that is wrong. */
    static boolean isDamage(SQLException cause) {
        return primary(cause) == CORRUPT || primary(cause) == NOT_A_DATABASE || isBeyondReading(cause);
    }

    /** Whether its tables are not those that the desk makes. */
    static boolean isOfOtherTables(SQLException cause) {
        return primary(cause) == GENERAL && OTHER_TABLES.matcher(oneLine(cause)).find();
    }

    /** SQLite has no code of its own for a header that it cannot make sense of. */
    private static boolean isBeyondReading(SQLException cause) {
        return primary(cause) == GENERAL && oneLine(cause).contains("unsupported file format");
    }

    private static String oneLine(SQLException cause) {
        return String.valueOf(cause.getMessage()).replaceAll("\\s+", " ");
    }

    /** Looks at the file before SQLite does, which would make a missing file and could touch a foreign one. */
    static void requireUsable(Path file) {
        Path folder = file.toAbsolutePath().getParent();
        if (Files.isDirectory(file) || folder == null) {
            throw cannotOpen(file, "it is a folder; name a file in it");
        }
        try {
            Files.createDirectories(folder);
            if (Files.exists(file) && !Files.isReadable(file)) {
                throw cannotOpen(file, "this user may not read it");
            }
            if (Files.exists(file) && !startsLikeADatabase(file)) {
                throw cannotOpen(file, "the file is not a database");
            }
        } catch (FileAlreadyExistsException noFolder) {
            throw cannotOpen(file, noFolder.getFile() + " is a file, where its folder should be");
        } catch (IOException trouble) {
            throw new StorageException("open the database " + file, FileBeside.why(trouble, file), trouble);
        }
        if (!isWritable(file)) {
            throw cannotOpen(file, "it is read-only; give this user the right to write to the file and its folder");
        }
    }

    static boolean startsLikeADatabase(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] start = in.readNBytes(HEADER.length);
            return start.length == 0 || Arrays.equals(start, HEADER);
        }
    }

    private static StorageException cannotOpen(Path file, String why) {
        return new StorageException("open the database " + file, why);
    }

    static void requireSound(Connection connection, String file) throws SQLException {
        Optional<String> fault = firstFault(connection, "quick_check");
        if (fault.isPresent()) {
            throw new StorageException(
                    "open the database " + file,
                    "the database file is damaged (" + fault.get() + "); " + StorageException.HOW_TO_RESTORE);
        }
    }

    /** What is wrong inside a database, were it a single index entry; empty where all of it is sound. */
    static Optional<String> fault(Connection connection) throws SQLException {
        return firstFault(connection, "integrity_check");
    }

    private static Optional<String> firstFault(Connection connection, String check) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery("PRAGMA " + check + "(1)")) {
            String verdict = result.next() ? result.getString(1) : "ok";
            return verdict.equals("ok") ? Optional.empty() : Optional.of(verdict.replaceAll("\\s+", " "));
        }
    }
}
