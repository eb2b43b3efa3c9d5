package org.factdesk.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.factdesk.audit.Action;
import org.factdesk.audit.GivenAnswer;
import org.factdesk.audit.Happening;
import org.factdesk.audit.LogFault;
import org.factdesk.audit.Verification;
import org.factdesk.claim.Incident;
import org.factdesk.moderation.Edit;
import org.factdesk.moderation.Moderator;
import org.factdesk.moderation.Permission;
import org.factdesk.moderation.Submission;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whoever leaves the chain alone and changes the tables beside it is found out, and where. */
class ChangedTablesTest {
    @TempDir
    private Path folder;

    private Path file = Path.of("");

    @BeforeEach
    void live() {
        file = folder.resolve("desk.db");
        try (SqliteStore store = open()) {
            Moderator editor = new Moderator("editor", "", java.util.EnumSet.allOf(Permission.class));
            Edit edit = Edit.put(new Incident("fire-2031", "Fire", ""));
            store.ledger().record(Submission.of(editor, edit, Submission.WHATEVER_STANDS, ""), Instant.now()); // 1
            note(store, answer("a2", "asker", "answered", "plain", List.of("locked", "unlocked"))); // 2
            note(store, answer("a3", "other", "abstained", "not-on-record", List.of())); // 3
            happened(store, Action.FEEDBACK, "reader", Map.of("command", "answer not-asked", "answer", "a2")); // 4
            happened(store, Action.COMMAND, "looker", Map.of("command", "who")); // 5
            note(store, answer("a6", "leaver", "answered", "plain", List.of("locked"))); // 6
            store.personalData().erase("leaver"); // 7
            happened(store, Action.STOP, "", Map.of("version", "1")); // 8
            happened(store, Action.STOP, "", Map.of("version", "1")); // 9
        }
    }

    @Test
    void nothingIsFoundWhereNothingWasChanged() {
        assertThat(verify().faults()).isEmpty();
        assertThat(verify().entries()).isEqualTo(9);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1 | edit | UPDATE edit SET subject = CAST(subject AS BLOB)",
                "1 | edit | UPDATE edit SET batch = batch + 0.5",
                "1 | edit | DELETE FROM edit",
                "2 | entry | UPDATE entry SET actor = CAST(actor AS BLOB) WHERE number = 2",
                "2 | asked | DELETE FROM asked WHERE number = 2",
                "3 | asked | UPDATE asked SET id = 'other' WHERE number = 3",
                "5 | words | INSERT INTO words (number, sealed) VALUES (5, x'00')",
                "77 | deed | INSERT INTO deed (number, salt, body) VALUES (77, x'00', '{}')",
                "2 | resting | DELETE FROM resting WHERE answer = 'a2' AND claim = 'locked'",
                "2 | resting | UPDATE resting SET given_at = '2000-01-01T00:00:00Z' WHERE answer = 'a2'",
                "3 | resting | INSERT INTO resting VALUES ('fire-2031', 'locked', 'a3', '2000-01-01T00:00:00Z', '')",
                "6 | resting | INSERT INTO resting VALUES ('fire-2031', 'locked', 'a6', '2000-01-01T00:00:00Z', '')",
                "2 | resting | UPDATE resting SET guild = 'other' WHERE answer = 'a2'",
                "3 | unanswered | UPDATE unanswered SET guild = 'other' WHERE answer = 'a3'",
                "2 | unanswered | UPDATE unanswered SET guild = 'other' WHERE answer = 'a2'",
                "3 | unanswered | DELETE FROM unanswered WHERE answer = 'a3'",
                "3 | unanswered | UPDATE unanswered SET incident = 'other' WHERE answer = 'a3'",
                "4 | unanswered | DELETE FROM unanswered WHERE answer = 'a2'",
                "1 | person | DELETE FROM person WHERE pseudonym = (SELECT actor FROM entry WHERE number = 1)",
                "5 | person | DELETE FROM person WHERE pseudonym = (SELECT actor FROM entry WHERE number = 5)",
                "1 | person | UPDATE person SET lookup = x'00' WHERE pseudonym = (SELECT actor FROM entry WHERE number = 1)",
                "1 | person | UPDATE person SET sealed_language = x'00'"
                        + " WHERE pseudonym = (SELECT actor FROM entry WHERE number = 1)",
                "0 | unanswered | INSERT INTO unanswered VALUES ('nobody', 'fire-2031', '2031-01-01T00:00:00Z', '')",
                "6 | unanswered | INSERT INTO unanswered VALUES ('a6', 'fire-2031', '2031-01-01T00:00:00Z', '')",
                "2 | unanswered | UPDATE unanswered SET given_at = '2000-01-01T00:00:00Z' WHERE answer = 'a2'",
                "7 | person | INSERT INTO person (pseudonym, lookup, wrapped_key, sealed_user)"
                        + " SELECT (SELECT actor FROM entry WHERE number = 6), x'00', wrapped_key,"
                        + " sealed_user FROM person LIMIT 1",
                "0 | head | INSERT INTO head SELECT 2, size, happened_at, digest, peaks FROM head"
            })
    void theRowIsFound(long number, String table, String change) throws SQLException {
        change(change);

        assertThat(verify().faults()).contains(new LogFault(LogFault.Kind.VIEW_CHANGED, number, table));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "entry_actors | DROP INDEX entry_actors",
                "extra | CREATE TABLE extra (x TEXT)",
                "announced | ALTER TABLE announced ADD COLUMN more TEXT",
                "sneaky | CREATE TRIGGER sneaky AFTER INSERT ON mark BEGIN DELETE FROM mark; END",
                "mark | CREATE TRIGGER mark AFTER INSERT ON mark BEGIN DELETE FROM mark; END"
            })
    void whatTheDatabaseIsMadeOfIsFound(String name, String change) throws SQLException {
        change(change);

        assertThat(verify().faults()).containsExactly(new LogFault(LogFault.Kind.SCHEMA_CHANGED, 0, name));
    }

    @Test
    void aTriggerUnderANameThatNobodyCanGiveIsFound() throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement statement = connection.createStatement()) {
            statement.execute("PRAGMA writable_schema = ON");
            statement.execute("INSERT INTO sqlite_master (type, name, tbl_name, rootpage, sql) VALUES ('trigger',"
                    + " 'sqlite_sneaky', 'mark', 0,"
                    + " 'CREATE TRIGGER sqlite_sneaky AFTER INSERT ON mark BEGIN DELETE FROM mark; END')");
        }

        assertThat(verify().faults()).containsExactly(new LogFault(LogFault.Kind.SCHEMA_CHANGED, 0, "sqlite_sneaky"));
    }

    @Test
    void statisticsThatSqliteKeepsAreNoChange() throws SQLException {
        change("ANALYZE");

        assertThat(verify().faults()).isEmpty();
    }

    /** The count of edits fits, and no entry of the chain is touched. */
    @Test
    void anEditThatIsTakenAwayUnderCoverOfAnEntryBeforeTheFirstIsFound() throws SQLException {
        change("INSERT INTO entry SELECT -5, happened_at, incident, guild, actor, action, deed, words, previous, digest"
                + " FROM entry WHERE number = 1");
        change("INSERT INTO edit SELECT -5, 0, incident, guild, '', '', '', '' FROM edit WHERE number = 1");
        change("DELETE FROM edit WHERE number = 1");

        assertThat(verify().faults())
                .contains(
                        new LogFault(LogFault.Kind.REORDERED, -5, ""),
                        new LogFault(LogFault.Kind.VIEW_CHANGED, 1, "edit"),
                        new LogFault(LogFault.Kind.VIEW_CHANGED, -5, "edit"));
    }

    @Test
    void anErasureMadeUnreadableIsFoundLikeAnyDeed() throws SQLException {
        change("UPDATE deed SET body = '{' WHERE number = 7");

        assertThat(verify().faults()).contains(new LogFault(LogFault.Kind.DEED_CHANGED, 7, ""));
    }

    @Test
    void feedbackOfSomebodyErasedStillAccountsForItsGap() {
        try (SqliteStore store = open()) {
            store.personalData().erase("reader");
        }

        assertThat(verify().faults()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({".checkpoints", ".checkpoints.last", ".checkpoints .checkpoints.last"})
    void checkpointsThatAreGoneAreFound(String endings) throws IOException {
        for (String ending : endings.split(" ")) {
            Files.delete(beside(ending));
        }

        assertThat(verify().faults()).extracting(LogFault::kind).containsExactly(LogFault.Kind.UNWITNESSED);
    }

    @Test
    void checkpointsThatAreGoneAreFoundByADeskThatGoesOnWriting() throws IOException {
        Files.writeString(beside(".checkpoints"), "");
        Files.writeString(beside(".checkpoints.last"), "");

        try (SqliteStore store = open()) {
            happened(store, Action.START, "", Map.of("version", "1"));
            assertThat(store.auditLog().verify().faults())
                    .extracting(LogFault::kind)
                    .contains(LogFault.Kind.UNWITNESSED);
        }
        assertThat(verify().faults()).isEmpty();
    }

    private Path beside(String ending) {
        return file.resolveSibling(file.getFileName() + ending);
    }

    private void change(String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement statement = connection.createStatement()) {
            Map<String, String> guards = new java.util.TreeMap<>(SqliteSchema.of(connection));
            guards.values().removeIf(made -> !made.startsWith("CREATE TRIGGER"));
            for (String guard : guards.keySet()) {
                statement.execute("DROP TRIGGER " + guard);
            }
            statement.execute(sql);
            for (String guard : guards.values()) {
                statement.execute(guard);
            }
        }
    }

    @Test
    void twoPersonsWhoseRowsWereExchangedAreNamedByTheirFirstEntries() throws SQLException {
        String one = actor(2);
        String other = actor(3);
        assertThat(one).isNotEqualTo(other);

        change("UPDATE person SET pseudonym = 'between' WHERE pseudonym = '" + one + "'");
        change("UPDATE person SET pseudonym = '" + one + "' WHERE pseudonym = '" + other + "'");
        change("UPDATE person SET pseudonym = '" + other + "' WHERE pseudonym = 'between'");

        assertThat(verify().faults())
                .contains(
                        new LogFault(LogFault.Kind.VIEW_CHANGED, 2, "person"),
                        new LogFault(LogFault.Kind.VIEW_CHANGED, 3, "person"),
                        new LogFault(LogFault.Kind.WORDS_MISSING, 2, ""),
                        new LogFault(LogFault.Kind.WORDS_MISSING, 3, ""));
    }

    @Test
    void aPersonWhoWasGivenTheKeyOfAnotherIsNamed() throws SQLException {
        change("UPDATE person SET wrapped_key = (SELECT wrapped_key FROM person AS other WHERE other.pseudonym = '"
                + actor(1) + "') WHERE pseudonym = '" + actor(2) + "'");

        assertThat(verify().faults())
                .contains(
                        new LogFault(LogFault.Kind.VIEW_CHANGED, 2, "person"),
                        new LogFault(LogFault.Kind.WORDS_MISSING, 2, ""));
    }

    @Test
    void oneWordOfAClaimThatWasChangedInPlaceIsFoundAtItsEntry() throws SQLException {
        change("UPDATE deed SET body = replace(body, 'Fire', 'Flood') WHERE number = 1");

        assertThat(verify().faults()).containsExactly(new LogFault(LogFault.Kind.DEED_CHANGED, 1, ""));
    }

    private String actor(long number) {
        try (SqliteLog log = SqliteLog.open(file.toString(), KeySource.BESIDE, anchors())) {
            return log.auditLog().entry(number).orElseThrow().entry().actor();
        }
    }

    private Verification verify() {
        try (SqliteLog log = SqliteLog.open(file.toString(), KeySource.BESIDE, anchors())) {
            return log.auditLog().verify();
        }
    }

    private SqliteStore open() {
        return SqliteStore.open(file.toString(), KeySource.BESIDE, anchors());
    }

    private Anchors anchors() {
        return Anchors.beside(file, Duration.ofDays(1));
    }

    /** Each of a group of its own, in this order. */
    private static void note(SqliteStore store, GivenAnswer answer) {
        store.journal().note(answer);
        store.archive().unanswered("fire-2031", Instant.EPOCH);
    }

    private static void happened(SqliteStore store, Action action, String user, Map<String, String> details) {
        store.journal().note(new Happening(action, "fire-2031", "", user, details));
    }

    private static GivenAnswer answer(String id, String user, String outcome, String reason, List<String> claims) {
        return new GivenAnswer(
                id,
                Instant.now(),
                "fire-2031",
                "",
                "c",
                user,
                "who locked it?",
                "",
                GivenAnswer.Thread.NONE,
                new GivenAnswer.Basis(1, 0, ""),
                outcome,
                reason,
                0.5,
                claims);
    }
}
