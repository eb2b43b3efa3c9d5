package org.factdesk.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.factdesk.testing.Answers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A real process is killed while it copies a database, as often as {@code -Dkills} says. */
class KilledCopyTest {
    private static final int KILLS = Integer.getInteger("kills", 6);
    private static final int OLD = 1_500;
    private static final int NEW = 1_000;

    @TempDir
    private Path folder;

    private final Random random = new Random(23);
    private Path database = Path.of("");
    private Path backup = Path.of("");
    private Backups backups = new Backups("none", KeySource.BESIDE);

    @BeforeEach
    void fill() {
        database = folder.resolve("desk.db");
        backup = folder.resolve("desk.backup");
        backups = new Backups(database.toString(), KeySource.BESIDE, anchors());
        ask(0, OLD);
    }

    @Test
    void aBackupIsThereWholeOrNotAtAllAndTheDatabaseIsUntouched() throws Exception {
        for (int round = 0; round < KILLS; round++) {
            Files.deleteIfExists(backup);

            killed("backup");

            assertThat(size(database)).isEqualTo(OLD);
            if (Files.exists(backup)) {
                Path elsewhere = folder.resolve("elsewhere-" + round + ".db");
                assertThat(new Backups(elsewhere.toString(), KeySource.BESIDE)
                                .putBack(backup, false)
                                .proof()
                                .entries())
                        .isEqualTo(OLD);
            }
        }
        assertThat(backups.take(backup, true).entries()).isEqualTo(OLD);
        assertThat(leftovers()).isEmpty();
    }

    @Test
    void aRestoreLeavesWhatWasThereOrWhatTheBackupHoldsAndCanBeDoneAgain() throws Exception {
        backups.take(backup, false);
        Path newer = folder.resolve("newer.db");
        ask(OLD, NEW);
        Files.copy(database, newer);
        Files.createDirectory(folder.resolve("kept"));
        keep("desk.db.checkpoints", "desk.db.checkpoints.last");
        for (int round = 0; round < KILLS; round++) {
            Files.copy(newer, database, StandardCopyOption.REPLACE_EXISTING);
            bringBack("desk.db.checkpoints", "desk.db.checkpoints.last");

            killed("restore");

            assertThat(size(database)).isIn((long) OLD + NEW, OLD + 1L);
            assertThat(backups.putBack(backup, true).proof().entries()).isEqualTo(OLD);
            try (SqliteLog log = SqliteLog.open(database.toString(), KeySource.BESIDE, anchors())) {
                assertThat(log.auditLog().verify().faults()).isEmpty();
            }
        }
        assertThat(leftovers()).isEmpty();
    }

    /** How many entries a database has that opens and whose entries fit together, and what is known of them. */
    private long size(Path file) {
        try (SqliteStore log = SqliteStore.open(file.toString(), KeySource.BESIDE, anchors())) {
            assertThat(log.auditLog().verify().faults()).isEmpty();
            return log.auditLog().size();
        }
    }

    private void killed(String what) throws IOException, InterruptedException {
        List<String> said = new KilledProcess(CopyingProcess.class, what, database.toString(), backup.toString())
                .after(1 + random.nextInt(3), random.nextInt(400_000));
        assertThat(said).isNotEmpty().containsOnly("begins");
    }

    /** What a copy is called before it is whole, and what is called so while it is replaced. */
    private List<Path> leftovers() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().matches(".*\\.(partial|replaced).*"))
                    .toList();
        }
    }

    private void keep(String... names) throws IOException {
        for (String name : names) {
            Files.copy(folder.resolve(name), folder.resolve("kept").resolve(name));
        }
    }

    private void bringBack(String... names) throws IOException {
        for (String name : names) {
            Files.copy(folder.resolve("kept").resolve(name), folder.resolve(name), StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private void ask(int first, int count) {
        try (SqliteStore store = SqliteStore.open(database.toString(), KeySource.BESIDE, anchors())) {
            for (int n = first; n < first + count; n++) {
                store.journal().note(Answers.given("a" + n, Instant.now(), "member-" + n % 5, "was it locked?"));
            }
        }
    }

    private Anchors anchors() {
        return Anchors.beside(database, Duration.ofDays(1));
    }
}
