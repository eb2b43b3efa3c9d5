package org.factdesk.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.factdesk.audit.Action;
import org.factdesk.audit.Happening;
import org.factdesk.audit.LogFault;
import org.factdesk.claim.FactBase;
import org.factdesk.claim.GoldenQuestions;
import org.factdesk.moderation.Edit;
import org.factdesk.moderation.ImportPlan;
import org.factdesk.moderation.Moderator;
import org.factdesk.moderation.Submission;
import org.factdesk.testing.Answers;
import org.factdesk.testing.ClaimDraft;
import org.factdesk.testing.Harbour;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BackupsTest {
    private static final String HARBOUR = Harbour.INCIDENT.id();

    @TempDir
    private Path folder;

    private Path database;
    private Path backup;
    private Backups backups;

    @BeforeEach
    void aDatabaseWithOneIncident() {
        database = folder.resolve("data").resolve("desk.db");
        backup = folder.resolve("desk.backup");
        backups = new Backups(database.toString(), keys());
        try (SqliteStore store = SqliteStore.open(database)) {
            ImportPlan.compare(Harbour.base(), GoldenQuestions.NONE, store.claimBook(), store.ledger())
                    .submission(Moderator.operator(), Map.of(), "")
                    .ifPresent(submission -> store.ledger().record(submission, Instant.EPOCH));
        }
    }

    @Test
    void aBackupHoldsEverythingAndIsOneFileThatOnlyItsOwnerReads() throws IOException {
        Backups.Proof proof = backups.take(backup, false);

        assertThat(proof.incidents()).isEqualTo(1);
        assertThat(proof.entries()).isPositive();
        assertThat(files(folder)).containsExactlyInAnyOrder("data", "desk.backup");
        assertThat(Files.getPosixFilePermissions(backup)).hasSize(2);
        assertThat(claims(backup)).isEqualTo(claims(database));
    }

    @Test
    void aBackupTakenWhileOthersWriteHoldsAWholeMoment() throws Exception {
        ExecutorService writer = Executors.newSingleThreadExecutor();
        try (SqliteStore store = SqliteStore.open(database)) {
            Future<?> writing = writer.submit(() -> IntStream.range(0, 60).forEach(number -> add(store, number)));
            long before = lastEdit(store);
            Backups.Proof proof = backups.take(backup, false);
            writing.get();

            assertThat(proof.entries()).isBetween(before, lastEdit(store));
            List<String> added = claims(backup).stream()
                    .filter(id -> id.startsWith("claim-"))
                    .toList();
            assertThat(added)
                    .containsExactlyInAnyOrderElementsOf(IntStream.range(0, added.size())
                            .mapToObj(number -> "claim-" + number)
                            .toList());
        } finally {
            writer.shutdown();
        }
    }

    @Test
    void whatWasJustWrittenAndNotYetMovedOutOfTheWriteAheadLogIsInTheBackup() {
        try (SqliteStore store = SqliteStore.open(database)) {
            add(store, 1);

            backups.take(backup, false);
        }

        assertThat(claims(backup)).contains("claim-1");
    }

    @Test
    void aBackupReplacesAnotherFileOnlyWhenTold() throws IOException {
        Files.writeString(backup, "precious");

        assertThatThrownBy(() -> backups.take(backup, false))
                .hasMessage(
                        "Could not back up to " + backup + ": " + backup + " is there already; --force replaces it");
        assertThat(backup).hasContent("precious");

        backups.take(backup, true);
        assertThat(claims(backup)).isEqualTo(claims(database));
    }

    @Test
    void aBackupIsNeverTheDatabaseItself() throws IOException {
        Path other = Files.createSymbolicLink(folder.resolve("link.db"), database);

        assertThatThrownBy(() -> backups.take(database, true)).hasMessageContaining("that is the database itself");
        assertThatThrownBy(() -> backups.take(other, true)).hasMessageContaining("that is the database itself");
        assertThatThrownBy(() -> backups.putBack(database, true)).hasMessageContaining("that is the database itself");
    }

    @Test
    void aBackupNeedsAFolderThatIsThere() {
        Path nowhere = folder.resolve("nowhere").resolve("desk.backup");

        assertThatThrownBy(() -> backups.take(nowhere, false))
                .isInstanceOf(StorageException.class)
                .hasMessage("Could not back up to " + nowhere + ": there is no folder " + nowhere.getParent());
    }

    @Test
    void aBackupIsNoFolder() {
        assertThatThrownBy(() -> backups.take(folder, true)).hasMessageContaining("is a folder; name a file in it");
        assertThatThrownBy(() -> backups.putBack(folder, true)).hasMessageContaining("is a folder; name a file in it");
    }

    @Test
    void aBackupIntoAReadOnlyFolderLeavesNothing() throws IOException {
        Path locked = Files.createDirectory(folder.resolve("locked"));
        assertThat(locked.toFile().setWritable(false)).isTrue();
        try {
            assumeFalse(Files.isWritable(locked), "this user may write everywhere");

            assertThatThrownBy(() -> backups.take(locked.resolve("desk.backup"), false))
                    .hasMessageContaining("this user may not write to " + locked);
            assertThat(files(locked)).isEmpty();
        } finally {
            assertThat(locked.toFile().setWritable(true)).isTrue();
        }
    }

    @Test
    void withoutADatabaseThereIsNothingToBackUpAndNothingIsMade() throws IOException {
        Path missing = folder.resolve("missing.db");

        assertThatThrownBy(() -> new Backups(missing.toString(), keys()).take(backup, false))
                .hasMessage("Could not back up to " + backup + ": there is no database " + missing);
        assertThat(files(folder)).containsExactly("data");
    }

    @Test
    void aDamagedDatabaseIsNotBackedUp() throws IOException {
        damage(database);

        assertThatThrownBy(() -> backups.take(backup, false))
                .isInstanceOf(StorageException.class)
                .hasMessageContaining("damaged");
        assertThat(files(folder)).containsExactly("data");
    }

    @Test
    void aRestoreBringsBackWhatTheBackupHolds() throws IOException {
        backups.take(backup, false);
        try (SqliteStore store = SqliteStore.open(database)) {
            add(store, 7);
        }
        byte[] copy = Files.readAllBytes(backup);

        Backups.Restored restored = backups.putBack(backup, true);

        assertThat(restored.kept()).isEmpty();
        assertThat(claims(database)).doesNotContain("claim-7").isEqualTo(claims(backup));
        assertThat(files(database.getParent())).containsExactlyInAnyOrder("desk.db", "master.key");
        assertThat(Files.readAllBytes(backup)).isEqualTo(copy);
    }

    @Test
    void aRestoreMakesTheDatabaseAndItsFolderWhereThereIsNone() {
        backups.take(backup, false);
        Path fresh = folder.resolve("other/machine/desk.db");

        new Backups(fresh.toString(), keys()).putBack(backup, false);

        assertThat(claims(fresh)).isEqualTo(claims(database));
    }

    @Test
    void aRestoreReplacesADatabaseOnlyWhenTold() throws IOException {
        backups.take(backup, false);

        assertRefused(false, "desk.db is there already; --force replaces it");
    }

    @Test
    void aRestoreRefusesWhileSomebodyHasTheDatabaseOpen() throws IOException {
        backups.take(backup, false);
        try (SqliteStore store = SqliteStore.open(database)) {
            add(store, 1);

            assertThatThrownBy(() -> backups.putBack(backup, true))
                    .hasMessage(
                            "Could not restore " + backup + ": another process has the database open; stop it first");
            add(store, 2);
        }

        assertThat(claims(database)).contains("claim-1", "claim-2");
        assertThat(files(database.getParent())).containsExactlyInAnyOrder("desk.db", "master.key");
    }

    @Test
    void aRestoreRefusesAMissingFile() throws IOException {
        assertRefused(true, "there is no such file");
    }

    @Test
    void aRestoreRefusesWhatIsNoDatabase() throws IOException {
        Files.writeString(backup, "these are notes");

        assertRefused(true, "it is not a database");
    }

    @Test
    void aRestoreRefusesAnEmptyFile() throws IOException {
        Files.createFile(backup);

        assertRefused(true, "it is empty");
    }

    @Test
    void aRestoreRefusesADatabaseOfAnotherProgram() throws Exception {
        change(backup, "CREATE TABLE songs (title TEXT)");

        assertRefused(true, "another program made it");
    }

    @Test
    void aRestoreRefusesABackupOfANewerVersion() throws Exception {
        backups.take(backup, false);
        change(backup, "INSERT INTO factdesk_migration (number, name, run_at) VALUES (99, 'later', '2040')");

        assertRefused(true, "a newer version of Fact Desk made it (its schema is 99");
    }

    @Test
    void aRestoreRefusesADamagedBackup() throws IOException {
        backups.take(backup, false);
        damage(backup);

        assertRefused(true, "it is damaged");
    }

    @Test
    void aRestoreRefusesABackupThatWasCutShort() throws IOException {
        backups.take(backup, false);
        try (RandomAccessFile bytes = new RandomAccessFile(backup.toFile(), "rw")) {
            bytes.setLength(bytes.length() / 2);
        }

        assertRefused(true, "it is damaged");
    }

    @Test
    void aDamagedDatabaseNamesTheCommandThatRestoresItAndIsKeptAside() throws IOException {
        backups.take(backup, false);
        damage(database);
        byte[] damaged = Files.readAllBytes(database);
        assertThatThrownBy(() -> SqliteStore.open(database).close())
                .hasMessageEndingWith("put a backup in its place with: factdesk restore BACKUP --force");

        Backups.Restored restored = backups.putBack(backup, true);

        assertThat(claims(database)).isEqualTo(claims(backup));
        assertThat(Files.readAllBytes(restored.kept().orElseThrow())).hasSameSizeAs(damaged);
    }

    @Test
    void aWriteAheadLogOfADatabaseBeyondReadingIsNotMixedIntoTheBackup() throws IOException {
        backups.take(backup, false);
        Path log = database.resolveSibling("desk.db-wal");
        try (SqliteStore store = SqliteStore.open(database)) {
            add(store, 7);
            Files.copy(log, folder.resolve("log"));
        }
        Files.move(folder.resolve("log"), log, StandardCopyOption.REPLACE_EXISTING);
        try (RandomAccessFile bytes = new RandomAccessFile(database.toFile(), "rw")) {
            bytes.write(new byte[100]);
        }

        backups.putBack(backup, true);

        assertThat(claims(database)).isEqualTo(claims(backup));
    }

    @Test
    void aBackupWhoseLogWasChangedIsRefused() throws Exception {
        backups.take(backup, false);
        change(backup, "DROP TRIGGER deed_refuses_update");
        change(backup, "UPDATE deed SET body = replace(body, 'crane', 'ghost')");

        assertRefused(true, "its audit log is not as it was written (schema changed)");
    }

    @Test
    void aDatabaseWhoseLogWasChangedIsNotBackedUp() throws Exception {
        change(database, "DROP TRIGGER entry_refuses_update");
        change(database, "UPDATE entry SET guild = 'elsewhere' WHERE number = 2");

        assertThatThrownBy(() -> backups.take(backup, false))
                .hasMessageContaining("its audit log is not as it was written (schema changed)");
        assertThat(backup).doesNotExist();
    }

    /** The log says so for good: no other copy of it would say less. */
    @Test
    void aClockThatWasSetBackOnceKeepsNobodyFromCopyingAndRestoring() {
        try (SqliteStore store = SqliteStore.open(database)) {
            add(store, 1, Instant.EPOCH.plusSeconds(7_200));
            add(store, 2);
            assertThat(kinds(store.auditLog().verify().faults())).containsExactly(LogFault.Kind.CLOCK_BACK);
        }

        Backups.Proof taken = backups.take(backup, false);
        Backups.Restored restored = backups.putBack(backup, true);

        assertThat(kinds(taken.remarks())).containsExactly(LogFault.Kind.CLOCK_BACK);
        assertThat(restored.proof().remarks()).isEqualTo(taken.remarks());
        assertThat(claims(database)).contains("claim-1", "claim-2");
    }

    @Test
    void aClockThatIsBehindTheLogKeepsNobodyFromCopying() {
        try (SqliteStore store = SqliteStore.open(database)) {
            add(store, 1, Instant.now().plusSeconds(7_200));
        }

        assertThat(kinds(backups.take(backup, false).remarks())).containsExactly(LogFault.Kind.AHEAD_OF_CLOCK);
    }

    @Test
    void aBackupOfAnotherLogIsRefusedWhereCheckpointsTellOfThisOne() throws IOException {
        Anchors anchors = Anchors.beside(database, Duration.ofHours(1));
        Path other = folder.resolve("other.db");
        for (Path file : List.of(database, other)) {
            try (SqliteStore store = SqliteStore.open(file.toString(), keys(), anchors)) {
                if (file.equals(database)) {
                    add(store, 1);
                }
            }
        }
        try (SqliteStore store = SqliteStore.open(other.toString(), keys())) {
            IntStream.range(0, 100).forEach(n -> store.journal()
                    .note(new Happening(Action.START, "", "", "", Map.of("run", String.valueOf(n)))));
        }
        new Backups(other.toString(), keys()).take(backup, false);

        assertThatThrownBy(() -> new Backups(database.toString(), keys(), anchors).putBack(backup, true))
                .hasMessageContaining("its audit log is not as it was written (entry 1: rebuilt)");
    }

    @Test
    void whatCheckpointsKnowOfAndTheBackupDoesNotIsCounted() {
        Anchors anchors = Anchors.beside(database, Duration.ofHours(1));
        Backups anchored = new Backups(database.toString(), keys(), anchors);
        Backups.Proof taken = anchored.take(backup, false);
        try (SqliteStore store = SqliteStore.open(database.toString(), keys(), anchors)) {
            add(store, 1);
            add(store, 2);
        }

        Backups.Restored restored = anchored.putBack(backup, true);

        assertThat(taken.lost()).isZero();
        assertThat(restored.proof().lost()).isEqualTo(2);
    }

    @Test
    void whoeverWasErasedSinceTheBackupIsErasedInWhatIsRestored() {
        try (SqliteStore store = SqliteStore.open(database)) {
            store.journal().note(Answers.given("a1", Instant.EPOCH, "7", "was it locked?"));
            store.journal().note(Answers.given("b1", Instant.EPOCH, "8", "who saw it?"));
        }
        backups.take(backup, false);
        try (SqliteStore store = SqliteStore.open(database)) {
            assertThat(store.personalData().erase("7")).isEqualTo(1);
        }

        backups.putBack(backup, true);

        try (SqliteStore store = SqliteStore.open(database)) {
            assertThat(store.personalData().copy("7")).isEmpty();
            assertThat(store.journal().answer("a1")).isEmpty();
            assertThat(store.journal().answer("b1")).isPresent();
            assertThat(store.auditLog().verify().faults()).isEmpty();
        }
    }

    /** Damage is the usual reason for a restore. */
    @ParameterizedTest
    @ValueSource(strings = {"damaged", "gone", "written and not yet told"})
    void whoeverWasErasedStaysErasedWhateverBecameOfTheDatabase(String state) throws IOException {
        Anchors anchors = Anchors.beside(database, Duration.ofHours(1));
        Backups anchored = new Backups(database.toString(), keys(), anchors);
        Path list = database.resolveSibling("desk.db.checkpoints.erased");
        try (SqliteStore store = SqliteStore.open(database.toString(), keys(), anchors)) {
            store.journal().note(Answers.given("a1", Instant.EPOCH, "7", "was it locked?"));
            store.journal().note(Answers.given("b1", Instant.EPOCH, "8", "who saw it?"));
        }
        anchored.take(backup, false);
        String before = Files.readString(list);
        String last = Files.readString(database.resolveSibling("desk.db.checkpoints.last"));
        try (SqliteStore store = SqliteStore.open(database.toString(), keys(), anchors)) {
            assertThat(store.personalData().erase("7")).isEqualTo(1);
        }
        assertThat(Files.readString(list)).hasSizeGreaterThan(before.length());
        if (state.equals("written and not yet told")) {
            Files.writeString(list, before);
            Files.writeString(database.resolveSibling("desk.db.checkpoints.last"), last);
            SqliteStore.open(database.toString(), keys(), anchors).close();
        }
        if (state.equals("gone")) {
            Files.delete(database);
        } else {
            damage(database);
        }

        Backups.Restored restored = anchored.putBack(backup, true);

        assertThat(restored.areErasuresKnown()).isTrue();
        try (SqliteStore store = SqliteStore.open(database.toString(), keys(), anchors)) {
            assertThat(store.personalData().copy("7")).isEmpty();
            assertThat(store.journal().answer("a1")).isEmpty();
            assertThat(store.journal().answer("b1")).isPresent();
            assertThat(store.auditLog().verify().faults()).isEmpty();
        }
    }

    @Test
    void whereNobodyKnowsWhoWasErasedThatIsTold() throws IOException {
        backups.take(backup, false);
        assertThat(backups.putBack(backup, true).areErasuresKnown()).isTrue();

        damage(database);
        assertThat(backups.putBack(backup, true).areErasuresKnown()).isFalse();

        Files.delete(database);
        assertThat(backups.putBack(backup, true).areErasuresKnown()).isFalse();
    }

    /** Who came back then may be in every later backup too. */
    @Test
    void whomARestoreCouldNotLearnOfStaysUnknownAfterTheDeskRanAgain() throws IOException {
        Anchors anchors = Anchors.beside(database, Duration.ofHours(1));
        Backups anchored = new Backups(database.toString(), keys(), anchors);
        Path list = database.resolveSibling("desk.db.checkpoints.erased");
        try (SqliteStore store = SqliteStore.open(database.toString(), keys(), anchors)) {
            store.journal().note(Answers.given("a1", Instant.EPOCH, "7", "was it locked?"));
            store.journal().note(Answers.given("b1", Instant.EPOCH, "8", "who saw it?"));
            store.journal().note(Answers.given("c1", Instant.EPOCH, "9", "when was it?"));
            assertThat(store.personalData().erase("9")).isEqualTo(1);
        }
        anchored.take(backup, false);
        String before = Files.readString(list);
        Files.delete(list);
        damage(database);
        assertThat(anchored.putBack(backup, true).areErasuresKnown()).isFalse();
        try (SqliteStore store = SqliteStore.open(database.toString(), keys(), anchors)) {
            assertThat(store.personalData().erase("8")).isEqualTo(1);
        }
        assertThat(Files.readString(list)).contains(before);

        assertThat(anchored.putBack(backup, true).areErasuresKnown()).isFalse();
        damage(database);
        assertThat(anchored.putBack(backup, true).areErasuresKnown()).isFalse();
        try (SqliteStore store = SqliteStore.open(database.toString(), keys(), anchors)) {
            assertThat(store.journal().answer("a1")).isPresent();
            assertThat(store.journal().answer("b1")).isEmpty();
        }
    }

    @Test
    void whatAKilledProcessLeftIsClearedAwayAndWhatALivingOneWritesIsNot() throws Exception {
        Process dead = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(), "--version")
                .start();
        dead.waitFor();
        Path left = Files.createFile(folder.resolve(".desk.backup-" + dead.pid() + "-1.partial"));
        Path written = Files.createFile(
                folder.resolve(".desk.backup-" + ProcessHandle.current().pid() + "-1.partial"));

        backups.take(backup, false);

        assertThat(left).doesNotExist();
        assertThat(written).exists();
    }

    @Test
    void onlyADatabaseInAFileCanBeCopied() {
        assertThatThrownBy(() -> new Backups("jdbc:sqlite::memory:", keys()))
                .hasMessageContaining("only a database in a file");
        assertThatThrownBy(() -> new Backups("jdbc:oracle:x", keys()))
                .hasMessageContaining("only a database in a file");
    }

    private KeySource keys() {
        return new KeySource("", Optional.of(database.getParent()));
    }

    private void assertRefused(boolean force, String message) throws IOException {
        byte[] before = Files.readAllBytes(database);

        assertThatThrownBy(() -> backups.putBack(backup, force))
                .isInstanceOf(StorageException.class)
                .hasMessageStartingWith("Could not restore " + backup + ": ")
                .hasMessageContaining(message)
                .extracting(Throwable::getMessage)
                .asString()
                .doesNotContain("\n");

        assertThat(Files.readAllBytes(database)).isEqualTo(before);
        assertThat(files(database.getParent())).containsExactlyInAnyOrder("desk.db", "master.key");
    }

    private static List<LogFault.Kind> kinds(List<LogFault> faults) {
        return faults.stream().map(LogFault::kind).toList();
    }

    private static void add(SqliteStore store, int number) {
        add(store, number, Instant.EPOCH);
    }

    private static void add(SqliteStore store, int number, Instant at) {
        Edit edit = Edit.put(
                HARBOUR,
                ClaimDraft.of("claim-" + number, "Number " + number + ".").claim());
        store.ledger().record(Submission.of(Moderator.operator(), edit, Submission.WHATEVER_STANDS, ""), at);
    }

    private static long lastEdit(SqliteStore store) {
        return store.claimBook().current(HARBOUR).map(FactBase::revision).orElse(0L);
    }

    /** Reads a copy of the file, so that the file itself is left alone. */
    private List<String> claims(Path file) {
        Path copy = folder.resolve("looked-at-" + System.nanoTime());
        new Backups(file.toString(), keys()).take(copy, false);
        try (SqliteStore store = SqliteStore.open(copy.toString(), keys())) {
            return store.claimBook().current(HARBOUR).orElseThrow().claims().stream()
                    .map(claim -> claim.id())
                    .toList();
        } finally {
            assertThat(copy.toFile().delete()).isTrue();
        }
    }

    private static List<String> files(Path where) throws IOException {
        try (Stream<Path> files = Files.list(where)) {
            return files.map(file -> file.getFileName().toString()).toList();
        }
    }

    private static void damage(Path file) throws IOException {
        try (RandomAccessFile bytes = new RandomAccessFile(file.toFile(), "rw")) {
            bytes.seek(8192);
            bytes.write(new byte[(int) Math.min(16384, bytes.length() - 8192)]);
        }
    }

    private static void change(Path file, String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
