package org.factdesk.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.factdesk.audit.Action;
import org.factdesk.audit.Happening;
import org.factdesk.audit.Journal;
import org.factdesk.audit.Verification;
import org.factdesk.claim.GoldenQuestions;
import org.factdesk.moderation.ImportPlan;
import org.factdesk.moderation.Moderator;
import org.factdesk.testing.Answers;
import org.factdesk.testing.Harbour;
import org.factdesk.testing.Samples;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Somebody who can write to the database file, and knows how it is made, is found out all the same. */
class TamperedLogPropertyTest {
    private static final Map<String, List<String>> COLUMNS = Map.of(
            "entry",
                    List.of(
                            "happened_at",
                            "incident",
                            "guild",
                            "actor",
                            "action",
                            "deed",
                            "words",
                            "previous",
                            "digest",
                            "number"),
            "deed", List.of("salt", "body", "number"),
            "words", List.of("sealed", "number", "erased_by"),
            "edit", List.of("number", "batch", "incident", "guild", "origin", "action", "kind", "subject"),
            "asked", List.of("id", "number"),
            "head", List.of("size", "peaks", "digest", "happened_at"));
    private static final List<String> TABLES = List.of("entry", "deed", "words", "edit", "asked", "head");

    @TempDir
    private Path folder;

    private Path honest = Path.of("");
    private Path copy = Path.of("");
    private long size;

    /** What somebody does to the tables. */
    enum Attack {
        A_FIELD_CHANGED {
            @Override
            void on(Connection connection, Samples samples) throws SQLException {
                String table = samples.oneOf(TABLES);
                String column = samples.oneOf(COLUMNS.get(table));
                byte[] noise = new byte[1 + samples.upTo(40)];
                java.util.Arrays.fill(noise, (byte) (65 + samples.upTo(20)));
                long row = anyRow(connection, table, samples);
                boolean isNumber =
                        List.of("number", "batch", "size", "erased_by").contains(column);
                try (PreparedStatement update = connection.prepareStatement(
                        "UPDATE " + table + " SET " + column + " = ? WHERE rowid = " + row)) {
                    if (isNumber) {
                        update.setLong(1, 900_000 + samples.upTo(9_999));
                    } else if (List.of("deed", "words", "previous", "digest", "salt", "sealed", "peaks")
                            .contains(column)) {
                        update.setBytes(1, noise);
                    } else {
                        update.setString(1, new String(noise, java.nio.charset.StandardCharsets.US_ASCII));
                    }
                    update.executeUpdate();
                }
            }
        },
        A_ROW_DELETED {
            @Override
            void on(Connection connection, Samples samples) throws SQLException {
                String table = samples.oneOf(TABLES);
                run(connection, "DELETE FROM " + table + " WHERE rowid = " + anyRow(connection, table, samples));
            }
        },
        AN_ENTRY_INSERTED {
            @Override
            void on(Connection connection, Samples samples) throws SQLException {
                long last = size(connection);
                run(
                        connection,
                        "INSERT INTO entry SELECT " + (last + 1)
                                + ", happened_at, incident, guild, actor, action, deed,"
                                + " words, previous, digest FROM entry WHERE number = " + any(last, samples),
                        "UPDATE head SET size = size + 1");
            }
        },
        TWO_ENTRIES_SWAPPED {
            @Override
            void on(Connection connection, Samples samples) throws SQLException {
                long one = any(size(connection) - 1, samples);
                for (String table : List.of("entry", "deed", "words", "edit", "asked")) {
                    run(
                            connection,
                            "UPDATE " + table + " SET number = -1 WHERE number = " + one,
                            "UPDATE " + table + " SET number = " + one + " WHERE number = " + (one + 1),
                            "UPDATE " + table + " SET number = " + (one + 1) + " WHERE number = -1");
                }
            }
        },
        THE_TAIL_CUT {
            @Override
            void on(Connection connection, Samples samples) throws SQLException {
                long kept = any(size(connection) - 1, samples);
                cutAfter(connection, kept);
                RebuiltChain.from(connection, kept + 1);
            }
        },
        WIPED {
            @Override
            void on(Connection connection, Samples samples) throws SQLException {
                cutAfter(connection, 0);
                run(connection, "DELETE FROM head");
            }
        },
        A_DEED_CHANGED_AND_THE_CHAIN_REBUILT {
            @Override
            void on(Connection connection, Samples samples) throws SQLException {
                long number = any(size(connection), samples);
                run(
                        connection,
                        "UPDATE entry SET guild = 'forged' WHERE number = " + number,
                        "UPDATE edit SET guild = 'forged' WHERE number = " + number);
                RebuiltChain.from(connection, number);
            }
        },
        THE_CLOCK_TURNED_BACK {
            @Override
            void on(Connection connection, Samples samples) throws SQLException {
                long number = 1 + any(size(connection) - 1, samples);
                run(connection, "UPDATE entry SET happened_at = '1969-12-31T23:59:59Z' WHERE number = " + number);
                RebuiltChain.from(connection, number);
            }
        },
        /** The digest of salt and text stays the same. */
        TEXT_MOVED_INTO_ITS_SALT {
            @Override
            void on(Connection connection, Samples samples) throws SQLException {
                long row = anyRow(connection, "deed", samples);
                int moved = 1 + samples.upTo(30);
                run(
                        connection,
                        "UPDATE deed SET salt = CAST(salt || CAST(substr(body, 1, " + moved + ") AS BLOB) AS BLOB),"
                                + " body = substr(body, " + (moved + 1) + ") WHERE rowid = " + row);
            }
        },
        EVERY_TEXT_FROM_WHICH_NOTHING_FOLLOWS_MOVED_INTO_ITS_SALT {
            @Override
            void on(Connection connection, Samples samples) throws SQLException {
                run(
                        connection,
                        "UPDATE deed SET salt = CAST(salt || CAST(body AS BLOB) AS BLOB), body = '' WHERE number IN"
                                + " (SELECT number FROM entry WHERE action IN ('command', 'stop'))");
            }
        },
        A_PERSON_TAKEN_AWAY {
            @Override
            void on(Connection connection, Samples samples) throws SQLException {
                run(connection, "DELETE FROM person");
            }
        };

        abstract void on(Connection connection, Samples samples) throws SQLException;
    }

    @BeforeEach
    void fill() {
        honest = folder.resolve("honest.db");
        copy = folder.resolve("copy.db");
        try (SqliteStore store = open(honest)) {
            ImportPlan.compare(Harbour.base(), GoldenQuestions.NONE, store.claimBook(), store.ledger())
                    .submission(Moderator.operator(), Map.of(), "first")
                    .ifPresent(submission -> store.ledger().record(submission, Instant.EPOCH));
            Journal journal = store.journal();
            for (int n = 0; n < 12; n++) {
                journal.note(Answers.in(
                        "here",
                        Answers.given("a" + n, Instant.EPOCH, "member-7", "was the crane locked?", "crane-locked")));
                journal.note(new Happening(Action.COMMAND, "", "here", "member-7", Map.of("command", "who")));
            }
            journal.note(new Happening(Action.STOP, "", "", "", Map.of("version", "1")));
        }
        try (SqliteStore store = open(honest)) {
            size = store.auditLog().size();
        }
    }

    @Test
    void anHonestLogIsSound() throws IOException {
        copyHonest();

        Verification verification = verify();

        assertThat(verification.faults()).isEmpty();
        assertThat(verification.entries()).isEqualTo(size);
    }

    @ParameterizedTest
    @EnumSource
    void whatSomebodyDidToTheTablesIsFound(Attack attack) {
        Samples.forEach(8, samples -> {
            try {
                copyHonest();
                tamper(attack, samples);
                assertThat(verify().isSound()).isFalse();
            } catch (StorageException damaged) {
                assertThat(damaged).hasMessageStartingWith("Could not ").hasMessageNotContaining("\n");
            } catch (IOException | SQLException trouble) {
                throw new IllegalStateException(trouble);
            }
        });
    }

    private void copyHonest() throws IOException {
        Files.copy(honest, copy, StandardCopyOption.REPLACE_EXISTING);
    }

    private void tamper(Attack attack, Samples samples) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + copy)) {
            run(connection, "PRAGMA journal_mode = DELETE");
            Map<String, String> guards = SqliteSchema.of(connection);
            guards.keySet().stream()
                    .filter(name -> name.contains("_refuses_"))
                    .forEach(name -> quietly(connection, "DROP TRIGGER " + name));
            attack.on(connection, samples);
            guards.entrySet().stream()
                    .filter(guard -> guard.getKey().contains("_refuses_"))
                    .forEach(guard -> quietly(connection, guard.getValue()));
        }
    }

    /** The files outside the database are those of the honest log. */
    private Verification verify() {
        Anchors anchors = new Anchors(
                folder.resolve("honest.db.key"), folder.resolve("honest.db.checkpoints"), Duration.ofDays(1));
        try (SqliteLog log = SqliteLog.open(copy.toString(), KeySource.BESIDE, anchors)) {
            return log.auditLog().verify();
        }
    }

    private static SqliteStore open(Path file) {
        return SqliteStore.open(file.toString(), KeySource.BESIDE, Anchors.beside(file, Duration.ofDays(1)));
    }

    private static void cutAfter(Connection connection, long number) throws SQLException {
        for (String table : List.of("entry", "deed", "words", "edit", "asked")) {
            run(connection, "DELETE FROM " + table + " WHERE number > " + number);
        }
    }

    private static long any(long most, Samples samples) {
        return 1 + samples.upTo((int) most - 1);
    }

    private static long size(Connection connection) throws SQLException {
        return StoredLogCheck.count(connection, "entry");
    }

    private static long anyRow(Connection connection, String table, Samples samples) throws SQLException {
        long offset = samples.upTo((int) StoredLogCheck.count(connection, table) - 1);
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT rowid FROM " + table + " LIMIT 1 OFFSET " + offset)) {
            return row.getLong(1);
        }
    }

    private static void run(Connection connection, String... statements) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    private static void quietly(Connection connection, String sql) {
        try {
            run(connection, sql);
        } catch (SQLException trouble) {
            throw new IllegalStateException(trouble);
        }
    }
}
