package org.factdesk.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.factdesk.audit.LogFault;
import org.factdesk.testing.Answers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What was done of a restore before its process was killed, step by step. */
class HandoverTest {
    private static final List<String> CHECKPOINTS = List.of("desk.db.checkpoints", "desk.db.checkpoints.last");

    @TempDir
    private Path folder;

    @TempDir
    private Path kept;

    private Path database = Path.of("");
    private Path backup = Path.of("");
    private Path note = Path.of("");

    @BeforeEach
    void growBeyondABackup() throws IOException {
        database = folder.resolve("desk.db");
        backup = folder.resolve("desk.backup");
        note = folder.resolve("desk.db.checkpoints.restoring");
        ask(5);
        backups().take(backup, false);
        ask(5);
        for (String name : CHECKPOINTS) {
            Files.copy(folder.resolve(name), kept.resolve(name));
        }
    }

    @Test
    void aRestoreThatWasKilledOnceTheBackupHadItsPlaceIsEndedByTheNextStart() throws IOException {
        killedBeforeTheCheckpointsWereSetAside();
        new Handover(anchors(), new Notary(anchors())).begin(head());
        Files.copy(database, folder.resolve("desk.db.replaced"));

        assertThat(faults()).isEmpty();

        assertThat(note).doesNotExist();
        assertThat(folder.resolve("desk.db.replaced")).doesNotExist();
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .filteredOn(name -> name.startsWith("desk.db.checkpoints.until-"))
                    .isNotEmpty();
        }
    }

    /** The entry that tells of the restore takes its number. */
    @Test
    void oneThatLosesOneEntryAloneIsEndedTheSameWay() throws IOException {
        backups().take(backup, true);
        ask(1);
        for (String name : CHECKPOINTS) {
            Files.copy(folder.resolve(name), kept.resolve(name), StandardCopyOption.REPLACE_EXISTING);
        }
        killedBeforeTheCheckpointsWereSetAside();
        new Handover(anchors(), new Notary(anchors())).begin(head());

        assertThat(faults()).isEmpty();
        ask(3);

        assertThat(faults()).isEmpty();
    }

    @Test
    void oneThatWasKilledWhenAllButItsNoteWasDoneIsEndedAndPutsNothingAside() throws IOException {
        backups().putBack(backup, true);
        new Handover(anchors(), new Notary(anchors())).begin(head());
        long files = asides();

        assertThat(faults()).isEmpty();

        assertThat(note).doesNotExist();
        assertThat(asides()).isEqualTo(files);
    }

    private long asides() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().contains(".until-"))
                    .count();
        }
    }

    @Test
    void theNextRestoreEndsItTooAndOverwritesNothingUntold() throws IOException {
        killedBeforeTheCheckpointsWereSetAside();
        new Handover(anchors(), new Notary(anchors())).begin(head());

        assertThatThrownBy(() -> backups().putBack(backup, false)).hasMessageContaining("--force");

        assertThat(note).doesNotExist();
        assertThat(backups().putBack(backup, true).proof().lost())
                .as("the entry that tells of the first restore")
                .isEqualTo(1);
        assertThat(faults()).isEmpty();
    }

    @Test
    void aRestoreThatIsRefusedWhileTheDeskRunsIsNotTakenForOneThatWasKilled() {
        try (SqliteStore running = SqliteStore.open(database.toString(), KeySource.BESIDE, anchors())) {
            assertThatThrownBy(() -> backups().putBack(backup, true)).hasMessageContaining("another process");
            assertThat(running.auditLog().size()).isPositive();
        }

        assertThat(note).doesNotExist();
        assertThat(faults()).isEmpty();
    }

    @Test
    void aRestoreThatWasKilledBeforeItChangedAnythingLeavesNoTrace() throws IOException {
        Head before = head();
        killedBeforeTheCheckpointsWereSetAside();
        Head restored = head();
        Files.copy(kept.resolve("whole.db"), database, StandardCopyOption.REPLACE_EXISTING);
        new Handover(anchors(), new Notary(anchors())).begin(restored);

        assertThat(faults()).isEmpty();

        assertThat(note).doesNotExist();
        assertThat(head()).isEqualTo(before);
        assertThat(folder.resolve("desk.db.checkpoints")).exists();
    }

    @Test
    void nobodyPretendsARestoreWithoutTheKey() throws IOException {
        killedBeforeTheCheckpointsWereSetAside();
        Files.writeString(note, new Notary(null).note(head()));

        assertThat(faults()).extracting(LogFault::kind).contains(LogFault.Kind.CUT_OFF);
    }

    /** The database is the backup, and its checkpoints are those of what it replaced. */
    private void killedBeforeTheCheckpointsWereSetAside() throws IOException {
        Files.copy(database, kept.resolve("whole.db"));
        backups().putBack(backup, true);
        for (String name : CHECKPOINTS) {
            Files.copy(kept.resolve(name), folder.resolve(name), StandardCopyOption.REPLACE_EXISTING);
        }
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                if (file.getFileName().toString().contains(".until-")) {
                    Files.delete(file);
                }
            }
        }
    }

    private List<LogFault> faults() {
        try (SqliteStore log = SqliteStore.open(database.toString(), KeySource.BESIDE, anchors())) {
            return log.auditLog().verify().faults();
        }
    }

    private Head head() {
        try (Database open = Database.open(Sqlite.URL + database)) {
            return open.read("look", Head::read);
        }
    }

    private void ask(int count) {
        try (SqliteStore store = SqliteStore.open(database.toString(), KeySource.BESIDE, anchors())) {
            for (int n = 0; n < count; n++) {
                store.journal().note(Answers.given("a" + System.nanoTime(), Instant.now(), "member", "was it locked?"));
            }
        }
    }

    private Backups backups() {
        return new Backups(database.toString(), KeySource.BESIDE, anchors());
    }

    private Anchors anchors() {
        return Anchors.beside(database, Duration.ofDays(1));
    }
}
