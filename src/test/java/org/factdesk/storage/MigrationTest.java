package org.factdesk.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.factdesk.audit.Action;
import org.factdesk.audit.GivenAnswer;
import org.factdesk.audit.Happening;
import org.factdesk.audit.LogFault;
import org.factdesk.claim.FactBase;
import org.factdesk.moderation.Revision;
import org.factdesk.moderation.Subject;
import org.factdesk.moderation.Submission;
import org.factdesk.testing.Answers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MigrationTest {
    private static final String ROW = "INSERT INTO ledger VALUES ";

    @TempDir
    private Path folder;

    private Path file = Path.of("");

    @BeforeEach
    void makeADatabaseOfTheFirstVersion() throws SQLException, IOException {
        file = folder.resolve("old.db");
        run(script("/db/001_ledger.sql").replace("APPEND ONLY ledger;", "").split(";"));
        run(
                "CREATE TABLE factdesk_migration (number BIGINT NOT NULL PRIMARY KEY, name TEXT NOT NULL, run_at TEXT"
                        + " NOT NULL)",
                "INSERT INTO factdesk_migration VALUES (1, '001_ledger', '2031-05-01T00:00:00Z')",
                ROW + "(1, 1, '2031-05-09T10:00:00Z', 'import', 'fire-2031', '', 'operator', 'put', 'incident',"
                        + " 'fire-2031', 'import', '{\"title\":\"The fire\"}')",
                ROW + "(2, 2, '2031-05-09T11:00:00Z', 'command', 'fire-2031', 'g', 'member-7', 'refuse', NULL, NULL,"
                        + " 'hm', '{\"reason\":\"UNSOUND\",\"detail\":\"text\",\"edits\":[\"claim ''x''\"],\"count\":1}')",
                ROW + "(3, 3, '2031-05-09T10:30:00Z', 'command', 'fire-2031', 'g', 'member-7', 'put', 'incident',"
                        + " 'fire-2031', 'typo', '{\"title\":\"The great fire\"}')");
    }

    @Test
    void theOldLedgerBecomesTheBeginningOfTheChain() {
        try (SqliteStore store = SqliteStore.open(file)) {
            FactBase facts = store.claimBook().current("fire-2031").orElseThrow();
            List<Revision> history = store.ledger().history("fire-2031", Subject.incident("fire-2031"));

            assertThat(facts.revision()).isEqualTo(3);
            assertThat(facts.incident().title()).isEqualTo("The great fire");
            assertThat(history).extracting(Revision::number).containsExactly(1L, 3L);
            assertThat(history.get(1).made())
                    .isEqualTo(new Revision.Circumstances(
                            "member-7", "g", Instant.parse("2031-05-09T11:00:00Z"), Submission.Origin.COMMAND, "typo"));
        }
    }

    @Test
    void nobodyOfEarlierDaysShowedALanguageYetAndWhoShowsOneIsUnderstood() {
        try (SqliteStore store = SqliteStore.open(file)) {
            assertThat(store.tongues().of("member-7")).isEmpty();
            store.tongues().shown("member-7", Locale.JAPANESE);
            store.journal().note(new Happening(Action.COMMAND, "", "g", "member-7", Map.of("command", "help")));
        }

        try (SqliteStore store = SqliteStore.open(file)) {
            assertThat(store.tongues().of("member-7")).contains(Locale.JAPANESE);
        }
    }

    @Test
    void whatFollowsGoesOnFromThere() throws SQLException {
        SqliteStore.open(file).close();

        try (SqliteStore store = SqliteStore.open(file)) {
            assertThat(store.claimBook().current("fire-2031").orElseThrow().revision())
                    .isEqualTo(3);
        }
    }

    @Test
    void answersOfEarlierVersionsBelongToTheGuildTheyWereGivenIn() throws SQLException {
        GivenAnswer declined = Answers.declined("a1", Instant.EPOCH, "7", "who pays?");
        GivenAnswer given = Answers.given("a2", Instant.EPOCH, "7", "locked?", "crane-locked");
        try (SqliteStore store = SqliteStore.open(file)) {
            List.of(declined, given).forEach(store.journal()::note);
        }
        run(
                "DROP INDEX unanswered_by_guild",
                "ALTER TABLE unanswered DROP COLUMN guild",
                "DROP INDEX resting_by_guild",
                "ALTER TABLE resting DROP COLUMN guild",
                "CREATE INDEX resting_by_time ON resting (incident, claim, given_at)",
                "DROP INDEX waiting_file_owners",
                "ALTER TABLE waiting_file DROP COLUMN owner",
                "DELETE FROM factdesk_migration WHERE name >= '120'");

        try (SqliteStore store = SqliteStore.open(file)) {
            String incident = declined.incident();
            String guild = declined.guild();
            assertThat(store.archive().unanswered(incident, guild, Instant.EPOCH))
                    .containsExactly(declined);
            assertThat(store.archive().restingOn(incident, guild, Set.of("crane-locked"), Instant.EPOCH))
                    .containsExactly(given);
            assertThat(store.auditLog().verify().faults())
                    .extracting(LogFault::kind)
                    .doesNotContain(LogFault.Kind.VIEW_CHANGED);
        }
    }

    private void run(String... statements) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                if (!sql.isBlank()) {
                    statement.execute(sql);
                }
            }
        }
    }

    private static String script(String resource) throws IOException {
        try (InputStream in = Objects.requireNonNull(MigrationTest.class.getResourceAsStream(resource))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).replaceAll("--[^\n]*", "");
        }
    }
}
