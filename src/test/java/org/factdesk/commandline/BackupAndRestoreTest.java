package org.factdesk.commandline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import org.factdesk.testing.Harbour;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BackupAndRestoreTest {
    @TempDir
    private Path folder;

    private Run run;
    private Path database;
    private Path backup;

    @BeforeEach
    void aDatabaseWithOneIncident() {
        run = Run.in(folder).knowing(Harbour.base());
        database = run.path("data/desk.db");
        backup = run.path("desk.backup");
        assertThat(run.factdesk("ask", "what destroyed the warehouse").status()).isEqualTo(0);
    }

    @Test
    void aDeskThatLostItsDatabaseAnswersAgainFromTheBackup() throws IOException {
        Run.Result taken = run.factdesk("backup", backup.toString());
        Files.delete(database);

        Run.Result restored = run.factdesk("restore", backup.toString());

        assertThat(taken.status()).isEqualTo(0);
        assertThat(taken.out()).startsWith(backup + ": proven, with ").contains("incidents on record: 1");
        assertThat(restored.status()).isEqualTo(0);
        assertThat(restored.out()).contains(" and put in place as " + database);
        assertThat(restored.err()).doesNotContain("had themselves erased");
        assertThat(run.factdesk("ask", "what destroyed the warehouse").out()).startsWith("The fire service says");
    }

    @Test
    void aDamagedDatabaseIsToldInOneLineWithTheWayToRestore() throws IOException {
        run.factdesk("backup", backup.toString());
        try (RandomAccessFile bytes = new RandomAccessFile(database.toFile(), "rw")) {
            bytes.setLength(bytes.length() / 2);
        }

        Run.Result damaged = run.factdesk("ask", "what destroyed the warehouse");
        Run.Result restored = run.factdesk("restore", "--force", backup.toString());

        assertThat(damaged.status()).isEqualTo(1);
        assertThat(damaged.err())
                .hasLineCount(1)
                .contains("damaged")
                .endsWith("put a backup in its place with: factdesk restore BACKUP --force\n");
        assertThat(restored.status()).isEqualTo(0);
        assertThat(restored.out()).contains("What could not be read any more is kept as ");
        assertThat(run.factdesk("ask", "what destroyed the warehouse").status()).isEqualTo(0);
    }

    @Test
    void aRestoreWarnsWhereNobodyKnowsWhoWasErased() throws IOException {
        run.factdesk("backup", backup.toString());
        Files.delete(database);
        Files.delete(run.path("data/desk.db.checkpoints.erased"));

        Run.Result restored = run.factdesk("restore", backup.toString());

        assertThat(restored.status()).isEqualTo(0);
        assertThat(restored.err()).contains("Who had themselves erased since this backup was made is not all known");
    }

    @Test
    void aLogWhoseLastCheckpointCannotBeReadIsCopiedAndTheFileIsNamed() throws IOException {
        Path last = run.path("data/desk.db.checkpoints.last");
        Files.writeString(last, "noise");

        Run.Result taken = run.factdesk("backup", backup.toString());

        assertThat(taken.status()).isEqualTo(0);
        assertThat(taken.err()).contains("In the original as in the copy", last.toString(), "remove whole");
    }

    @Test
    void aBackupThatCannotBeEnteredIsABackupAllTheSame() throws SQLException {
        try (Connection other = DriverManager.getConnection("jdbc:sqlite:" + run.path("data/desk.db"));
                Statement statement = other.createStatement()) {
            statement.execute("BEGIN IMMEDIATE");

            Run.Result taken = run.factdesk("backup", backup.toString());

            assertThat(taken.status()).isZero();
            assertThat(taken.out()).startsWith(backup + ": proven, with ");
            assertThat(taken.err())
                    .startsWith("The backup is whole, but the audit log does not tell of it: Could not ")
                    .contains("locked");
        }
    }

    @Test
    void whatCannotBeDoneIsOneLineAndExitStatusOne() {
        run.factdesk("backup", backup.toString());

        Run.Result again = run.factdesk("backup", backup.toString());
        Run.Result unforced = run.factdesk("restore", backup.toString());

        assertThat(again.status()).isEqualTo(1);
        assertThat(again.err())
                .isEqualTo("factdesk: Could not back up to " + backup + ": " + backup
                        + " is there already; --force replaces it\n");
        assertThat(unforced.status()).isEqualTo(1);
        assertThat(unforced.err()).hasLineCount(1).contains("is there already; --force replaces it");
    }

    @Test
    void theLogTellsOfBackupRestoreImportAndExport() {
        Path pack = run.pack(Harbour.base(), "pack");
        run.factdesk("import", pack.toString());
        run.factdesk("export", run.path("out").toString());
        run.factdesk("backup", backup.toString());
        run.factdesk("restore", "--force", backup.toString());

        Run.Result shown = run.factdesk("audit", "show", "--last", "50");

        assertThat(shown.out()).contains("import", "export", "restore");
        assertThat(run.factdesk("audit", "verify").status()).isEqualTo(0);
    }

    @Test
    void aRestoreTellsHowMuchIsLost() {
        run.factdesk("backup", backup.toString());
        run.factdesk("ask", "what destroyed the warehouse");

        Run.Result restored = run.factdesk("restore", "--force", backup.toString());

        assertThat(restored.status()).isEqualTo(0);
        assertThat(restored.out()).contains("later entries of the log, which are known from checkpoints");
        assertThat(run.factdesk("audit", "verify").status()).isEqualTo(0);
        String aside = restored.out().replaceAll("(?s).*checkpoints are kept as (.*): whoever.*", "$1");
        Run.Result verified = run.factdesk("audit", "verify", "--checkpoints", aside);
        assertThat(verified.status()).isEqualTo(1);
        assertThat(verified.out()).contains("NOT as it was written");
    }

    @Test
    void aBackupDoesNotOpenWithoutTheMasterKey() throws IOException {
        run.factdesk("backup", backup.toString());
        Files.delete(run.path("data/master.key"));

        Run.Result restored = run.factdesk("restore", "--force", backup.toString());

        assertThat(restored.status()).isEqualTo(1);
        assertThat(restored.err())
                .hasLineCount(1)
                .startsWith("factdesk: Could not restore " + backup + ": its master key is missing; put the file ");
        assertThat(run.path("data/master.key")).doesNotExist();
    }
}
