package org.factdesk.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.factdesk.claim.FactBase;
import org.factdesk.claim.GoldenQuestion;
import org.factdesk.claim.GoldenQuestions;
import org.factdesk.moderation.Edit;
import org.factdesk.moderation.ImportPlan;
import org.factdesk.moderation.Moderator;
import org.factdesk.moderation.Outcome;
import org.factdesk.moderation.Submission;
import org.factdesk.testing.ClaimDraft;
import org.factdesk.testing.Harbour;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SqliteStoreTest {
    private static final String HARBOUR = Harbour.INCIDENT.id();
    private static final GoldenQuestions QUESTIONS = new GoldenQuestions(
            List.of(new GoldenQuestion("was it locked?", List.of("crane-locked"), "", "plain")), List.of());

    @TempDir
    private Path folder;

    @Test
    void makesTheFileAndItsFolderAndFindsEverythingAgain() {
        Path file = folder.resolve("deep/down/desk.db");
        try (SqliteStore store = SqliteStore.open(file)) {
            importHarbour(store);
        }

        try (SqliteStore store = SqliteStore.open("jdbc:sqlite:" + file)) {
            FactBase facts = store.claimBook().current(HARBOUR).orElseThrow();
            assertThat(List.copyOf(facts.claims()))
                    .isEqualTo(List.copyOf(Harbour.base().claims()));
            assertThat(store.claimBook().questions(HARBOUR)).isEqualTo(QUESTIONS);
        }
    }

    @Test
    void writesAheadAndSyncsEachCommit() {
        try (Database database = Database.open("jdbc:sqlite:" + folder.resolve("desk.db"))) {
            assertThat(pragma(database, "journal_mode")).isEqualTo("wal");
            assertThat(pragma(database, "synchronous")).isEqualTo("2");
            assertThat(pragma(database, "foreign_keys")).isEqualTo("1");
        }
    }

    private static String pragma(Database database, String name) {
        return database.read("ask", connection -> {
            try (Statement statement = connection.createStatement();
                    ResultSet result = statement.executeQuery("PRAGMA " + name)) {
                return result.getString(1);
            }
        });
    }

    @Test
    void whatIsInTheLedgerCanNeitherBeChangedNorTakenAway() throws SQLException {
        Path file = folder.resolve("desk.db");
        try (SqliteStore store = SqliteStore.open(file)) {
            importHarbour(store);
        }

        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement statement = connection.createStatement()) {
            for (String table : List.of("entry", "deed", "edit")) {
                assertThatThrownBy(() -> statement.execute("UPDATE " + table + " SET number = 0 WHERE number = 1"))
                        .hasMessageContaining("the " + table + " is only ever added to");
                assertThatThrownBy(() -> statement.execute("DELETE FROM " + table + " WHERE number = 1"))
                        .hasMessageContaining("the " + table + " is only ever added to");
            }
        }
    }

    @Test
    void anEditOfAnotherProcessIsSeenWithinASecond() throws InterruptedException {
        Path file = folder.resolve("desk.db");
        try (SqliteStore one = SqliteStore.open(file);
                SqliteStore other = SqliteStore.open(file)) {
            importHarbour(one);

            Instant deadline = Instant.now().plus(Duration.ofSeconds(1));
            while (other.claimBook().current(HARBOUR).isEmpty() && Instant.now().isBefore(deadline)) {
                Thread.sleep(5);
            }

            assertThat(other.claimBook().current(HARBOUR).orElseThrow().revision())
                    .isEqualTo(one.claimBook().current(HARBOUR).orElseThrow().revision());
        }
    }

    @Test
    void eightModeratorsInTwoProcessesLoseNothing() throws Exception {
        Path file = folder.resolve("desk.db");
        try (SqliteStore one = SqliteStore.open(file);
                SqliteStore other = SqliteStore.open(file)) {
            importHarbour(one);
            ExecutorService moderators = Executors.newFixedThreadPool(8);
            List<Callable<Long>> edits = IntStream.range(0, 80)
                    .<Callable<Long>>mapToObj(number -> () -> {
                        SqliteStore store = number % 2 == 0 ? one : other;
                        Edit edit = Edit.put(
                                HARBOUR,
                                ClaimDraft.of("claim-" + number, "Number " + number + ".")
                                        .claim());
                        Outcome outcome = store.ledger()
                                .record(
                                        Submission.of(Moderator.operator(), edit, Submission.WHATEVER_STANDS, ""),
                                        Instant.EPOCH);
                        return ((Outcome.Recorded) outcome).revision();
                    })
                    .toList();

            List<Long> revisions = new ArrayList<>();
            for (Future<Long> done : moderators.invokeAll(edits)) {
                revisions.add(done.get());
            }
            moderators.shutdown();

            assertThat(revisions).doesNotHaveDuplicates();
            try (SqliteStore fresh = SqliteStore.open(file)) {
                FactBase facts = fresh.claimBook().current(HARBOUR).orElseThrow();
                assertThat(IntStream.range(0, 80).mapToObj(number -> facts.claim("claim-" + number)))
                        .allMatch(java.util.Optional::isPresent);
            }
        }
    }

    @Test
    void severalProcessesMayMakeOneDatabaseAtOnce() throws Exception {
        Path file = folder.resolve("desk.db");
        ExecutorService processes = Executors.newFixedThreadPool(4);
        Callable<SqliteStore> start = () -> SqliteStore.open(file);

        for (Future<SqliteStore> started : processes.invokeAll(List.of(start, start, start, start))) {
            started.get().close();
        }
        processes.shutdown();

        assertThat(file).exists();
    }

    @Test
    void waitsForWhoeverIsMakingTheDatabase() throws Exception {
        Path file = folder.resolve("desk.db");
        ScheduledExecutorService soon = Executors.newSingleThreadScheduledExecutor();
        try (Connection other = DriverManager.getConnection(Sqlite.URL + file);
                Statement statement = other.createStatement()) {
            statement.execute("BEGIN IMMEDIATE");
            Future<Boolean> done = soon.schedule(() -> statement.execute("COMMIT"), 200, TimeUnit.MILLISECONDS);

            assertThatCode(() -> SqliteStore.open(file).close()).doesNotThrowAnyException();
            done.get();
        }
        soon.shutdown();
    }

    @Test
    void refusesAnAddressThatItDoesNotKnow() {
        assertCannotOpen("jdbc:oracle:thin:@x", "Could not open the database jdbc:oracle:thin:@x: only a file or");
    }

    @Test
    void refusesAFolder() {
        assertCannotOpen(folder.toString(), "it is a folder; name a file in it");
    }

    @Test
    void refusesAFolderThatCannotBeMade() throws IOException {
        Path inTheWay = Files.writeString(folder.resolve("file"), "x");

        assertCannotOpen(inTheWay.resolve("desk.db").toString(), inTheWay + " is a file, where its folder should be");
        assertCannotOpen(inTheWay.resolve("deep/desk.db").toString(), "desk.db: ");
    }

    @Test
    void refusesAFileThatIsNoDatabase() throws IOException {
        Path file = Files.writeString(folder.resolve("desk.db"), "questions:\n  - {ask: \"who?\", expect: none}\n");

        assertLeftAsItIs(file, "the file is not a database");
    }

    @Test
    void refusesADatabaseOfAnotherProgram() throws Exception {
        Path file = folder.resolve("desk.db");
        change(file, "CREATE TABLE songs (title TEXT)");

        assertLeftAsItIs(file, "another program made it; name another file");
    }

    @Test
    void refusesADatabaseOfANewerVersion() throws Exception {
        Path file = harbourFile();
        change(file, "INSERT INTO factdesk_migration (number, name, run_at) VALUES (99, 'later', '2040')");

        assertLeftAsItIs(file, "a newer version of Fact Desk made it (its schema is 99");
    }

    @Test
    void refusesADamagedFile() throws Exception {
        Path file = harbourFile();
        try (RandomAccessFile bytes = new RandomAccessFile(file.toFile(), "rw")) {
            bytes.seek(8192);
            bytes.write(new byte[(int) Math.min(16384, bytes.length() - 8192)]);
        }

        assertLeftAsItIs(file, "damaged");
    }

    @Test
    void tellsHowToMendADatabaseWhoseTablesAreOthers() throws Exception {
        Path file = harbourFile();
        change(file, "DROP VIEW standing");

        assertThatThrownBy(() -> {
                    try (SqliteStore store = SqliteStore.open(file)) {
                        store.claimBook().current(HARBOUR);
                    }
                })
                .isInstanceOf(StorageException.class)
                .hasMessageContaining("its tables are not those that the desk made (")
                .hasMessageEndingWith(StorageException.HOW_TO_RESTORE);
    }

    @Test
    void refusesAFileThatWasCutShort() throws Exception {
        Path file = harbourFile();
        try (RandomAccessFile bytes = new RandomAccessFile(file.toFile(), "rw")) {
            bytes.setLength(bytes.length() / 2);
        }

        assertLeftAsItIs(file, "damaged");
    }

    @Test
    void refusesAFileThatAnotherProcessHasLocked() throws Exception {
        Path file = harbourFile();
        try (Connection other = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement statement = other.createStatement()) {
            statement.execute("PRAGMA locking_mode = EXCLUSIVE");
            statement.execute("BEGIN EXCLUSIVE");

            assertCannotOpen(file.toString(), "the database is locked by another process; stop it or try again later");
        }
    }

    @Test
    void anEditWaitsForAWriterAndThenGivesUpWithNothingChanged() throws Exception {
        Path file = harbourFile();
        Edit edit = Edit.put(HARBOUR, ClaimDraft.of("new", "New.").claim());
        Submission submission = Submission.of(Moderator.operator(), edit, Submission.WHATEVER_STANDS, "");
        try (SqliteStore store = SqliteStore.open(file);
                Connection other = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement statement = other.createStatement()) {
            statement.execute("BEGIN IMMEDIATE");

            assertThatThrownBy(() -> store.ledger().record(submission, Instant.EPOCH))
                    .isInstanceOf(StorageException.class)
                    .hasMessage("Could not record an edit: the database is locked by another process; stop it or try"
                            + " again later");

            assertThat(store.claimBook().current(HARBOUR).orElseThrow().claim("new"))
                    .isEmpty();
            statement.execute("ROLLBACK");
            assertThat(store.ledger().record(submission, Instant.EPOCH)).isInstanceOf(Outcome.Recorded.class);
        }
    }

    @Test
    void refusesAReadOnlyFolder() throws Exception {
        Path file = harbourFile();
        assertThat(folder.toFile().setWritable(false)).isTrue();
        try {
            assumeFalse(Files.isWritable(folder), "this user may write everywhere");

            assertLeftAsItIs(file, "it is read-only; give this user the right to write to the file and its folder");
        } finally {
            assertThat(folder.toFile().setWritable(true)).isTrue();
        }
    }

    @Test
    void refusesAReadOnlyFile() throws Exception {
        Path file = harbourFile();
        assertThat(file.toFile().setWritable(false)).isTrue();
        assumeFalse(Files.isWritable(file), "this user may write everywhere");

        assertLeftAsItIs(file, "it is read-only; give this user the right to write to the file and its folder");
    }

    private Path harbourFile() {
        Path file = folder.resolve("desk.db");
        try (SqliteStore store = SqliteStore.open(file)) {
            importHarbour(store);
        }
        return file;
    }

    private static void importHarbour(SqliteStore store) {
        ImportPlan.compare(Harbour.base(), QUESTIONS, store.claimBook(), store.ledger())
                .submission(Moderator.operator(), Map.of(), "")
                .ifPresent(submission -> store.ledger().record(submission, Instant.EPOCH));
    }

    private static void change(Path file, String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static void assertLeftAsItIs(Path file, String message) throws IOException {
        byte[] before = Files.readAllBytes(file);

        assertCannotOpen(file.toString(), message);

        assertThat(Files.readAllBytes(file)).isEqualTo(before);
    }

    private static void assertCannotOpen(String address, String message) {
        assertThatThrownBy(() -> SqliteStore.open(address).close())
                .isInstanceOf(StorageException.class)
                .hasMessageStartingWith("Could not open the database " + address)
                .hasMessageContaining(message)
                .extracting(Throwable::getMessage)
                .asString()
                .doesNotContain("\n");
    }
}
