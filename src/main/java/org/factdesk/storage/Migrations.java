package org.factdesk.storage;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Brings a database to the newest version, one numbered script after the other. */
final class Migrations {
    /** The scripts, oldest first; one that was ever delivered does not change any more. */
    private static final List<String> SCRIPTS = List.of(
            "001_ledger",
            "002_chain",
            "010_messages",
            "030_gaps",
            "040_privacy",
            "050_forgetting",
            "060_announced",
            "070_told",
            "080_languages",
            "090_waiting_files",
            "100_private_replies",
            "110_draft_owners",
            "120_guilds_of_answers",
            "130_waiting_file_owners");

    private static final String TABLE = "factdesk_migration";
    private static final Pattern APPEND_ONLY = Pattern.compile("APPEND ONLY (\\w+)");
    private static final String CHAIN_OLD_LEDGER = "CHAIN the old ledger";

    private final Dialect dialect;
    private final String opening;

    /** @param opening what is being done, to complete "Could not" */
    Migrations(Dialect dialect, String opening) {
        this.dialect = dialect;
        this.opening = opening;
    }

    /**
     * The number of the last script that was run on a database. Changes nothing.
     *
     * @throws StorageException where another program or a newer version of this one made it
     */
    int version(Connection connection) throws SQLException {
        Set<String> tables = tables(connection);
        if (tables.isEmpty()) {
            return 0;
        }
        if (!tables.contains(TABLE)) {
            throw new StorageException(opening, "another program made it; name another file");
        }
        int version = lastRun(connection);
        if (version > SCRIPTS.size()) {
            throw new StorageException(
                    opening,
                    "a newer version of Fact Desk made it (its schema is " + version + ", this version knows "
                            + SCRIPTS.size() + "); use that version");
        }
        return version;
    }

    /**
     * Looks whether a database is of this very version, for whoever must not bring it up to date.
     *
     * @throws StorageException where it is of another
     */
    void requireCurrent(Connection connection) throws SQLException {
        int version = version(connection);
        if (version < SCRIPTS.size()) {
            throw new StorageException(
                    opening,
                    version == 0
                            ? "it is empty"
                            : "an older version of Fact Desk made it (its schema is " + version
                                    + ", this version's is " + SCRIPTS.size()
                                    + ") and to look at it changes nothing; look with that version, or have the desk"
                                    + " bring a copy up to date by answering from it once");
        }
    }

    /** Runs the scripts that a database lacks, and says which is the last. */
    int bringUpToDate(Connection connection, Persons persons) throws SQLException {
        runFrom(version(connection), connection, persons);
        return SCRIPTS.size();
    }

    private void runFrom(int version, Connection connection, Persons persons) throws SQLException {
        if (version == 0) {
            execute(
                    connection,
                    "CREATE TABLE " + TABLE
                            + " (number BIGINT NOT NULL PRIMARY KEY, name TEXT NOT NULL, run_at TEXT NOT NULL)");
        }
        for (int next = version; next < SCRIPTS.size(); next++) {
            for (String statement : statements(SCRIPTS.get(next))) {
                carryOut(connection, persons, statement);
            }
            note(connection, next + 1, SCRIPTS.get(next));
        }
    }

    private List<String> statements(String script) {
        String sql = text("/db/" + script + ".sql").replaceAll("--[^\n]*", "");
        return Arrays.stream(sql.split(";"))
                .map(String::strip)
                .filter(statement -> !statement.isEmpty())
                .flatMap(statement -> inDialect(statement).stream())
                .toList();
    }

    private List<String> inDialect(String statement) {
        Matcher appendOnly = APPEND_ONLY.matcher(statement);
        return appendOnly.matches() ? dialect.appendOnly(appendOnly.group(1)) : List.of(statement);
    }

    private static void note(Connection connection, int number, String name) throws SQLException {
        String sql = "INSERT INTO " + TABLE + " (number, name, run_at) VALUES (?, ?, ?)";
        try (PreparedStatement insert = connection.prepareStatement(sql)) {
            insert.setInt(1, number);
            insert.setString(2, name);
            insert.setString(3, Instant.now().toString());
            insert.executeUpdate();
        }
    }

    private static int lastRun(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery("SELECT COALESCE(MAX(number), 0) FROM " + TABLE)) {
            return result.next() ? result.getInt(1) : 0;
        }
    }

    private static Set<String> tables(Connection connection) throws SQLException {
        Set<String> tables = new HashSet<>();
        try (ResultSet result = connection.getMetaData().getTables(null, null, "%", new String[] {"TABLE"})) {
            while (result.next()) {
                tables.add(result.getString("TABLE_NAME").toLowerCase(Locale.ROOT));
            }
        }
        return tables;
    }

    /** Some steps are beyond SQL. */
    private static void carryOut(Connection connection, Persons persons, String statement) throws SQLException {
        if (statement.equals(CHAIN_OLD_LEDGER)) {
            OldLedger.chain(connection, persons);
        } else {
            execute(connection, statement);
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String text(String resource) {
        try (InputStream in = Objects.requireNonNull(Migrations.class.getResourceAsStream(resource), resource)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException damaged) {
            throw new UncheckedIOException(damaged);
        }
    }
}
