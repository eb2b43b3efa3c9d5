package org.factdesk.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.factdesk.audit.Action;
import org.factdesk.audit.Happening;
import org.factdesk.audit.LogFault;
import org.factdesk.audit.Verification;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What happened since the last checkpoint that stays is held by the very last one alone. */
class NotaryTest {
    @TempDir
    private Path folder;

    private Path file = Path.of("");
    private Path kept = Path.of("");
    private Path last = Path.of("");

    @BeforeEach
    void aDeskThatIsKilledBeforeItKeepsACheckpointOfItsWork() throws IOException {
        file = folder.resolve("desk.db");
        kept = folder.resolve("desk.db.checkpoints");
        last = folder.resolve("desk.db.checkpoints.last");
        try (SqliteStore store = open()) {
            note(store, 5);
        }
        Path before = Files.copy(kept, folder.resolve("before"));
        try (SqliteStore store = open()) {
            note(store, 1);
        }
        Files.copy(before, kept, StandardCopyOption.REPLACE_EXISTING);
    }

    @Test
    void whatIsChangedWhileTheDeskIsShutStaysFoundWhenItGoesOn() throws SQLException {
        RebuiltChain.forge(file, 6);

        try (SqliteStore store = open()) {
            note(store, 1);
        }

        assertThat(kinds(verify())).containsExactly(LogFault.Kind.REBUILT);
        try (SqliteStore store = open()) {
            note(store, 3);
        }
        assertThat(kinds(verify())).containsExactly(LogFault.Kind.REBUILT);
    }

    @Test
    void whatIsChangedWhileTheDeskWorksRaisesTheAlarmWithTheNextEntry() throws SQLException {
        AtomicInteger alarms = new AtomicInteger();
        try (SqliteStore store = open()) {
            store.auditLog().onDoubt(alarms::incrementAndGet);
            note(store, 2);
            assertThat(alarms).hasValue(0);

            RebuiltChain.forge(file, 7);
            note(store, 1);

            assertThat(alarms).hasValue(1);
            assertThat(kinds(store.auditLog().verify())).containsExactly(LogFault.Kind.REBUILT);
            note(store, 2);
            assertThat(alarms).hasValue(1);
        }
        assertThat(kinds(verify())).containsExactly(LogFault.Kind.REBUILT);
    }

    @Test
    void aLogThatIsCutAndGrownAgainIsFoundHoweverFarItGrows() throws IOException {
        AtomicInteger alarms = new AtomicInteger();
        Path earlier = Files.copy(file, folder.resolve("earlier.db"));
        try (SqliteStore store = open()) {
            note(store, 4);
        }
        Files.copy(earlier, file, StandardCopyOption.REPLACE_EXISTING);

        try (SqliteStore store = open()) {
            note(store, 2);
            assertThat(kinds(store.auditLog().verify())).containsExactly(LogFault.Kind.CUT_OFF);
            store.auditLog().onDoubt(alarms::incrementAndGet);
            note(store, 9);
        }
        assertThat(alarms).hasValue(1);

        assertThat(kinds(verify())).contains(LogFault.Kind.REBUILT);
    }

    @Test
    void aDeskThatWasKilledGoesOnAndNoAlarmIsFalse() throws IOException {
        try (SqliteStore store = open()) {
            assertThat(new CheckpointFile(kept).text()).endsWith(Files.readString(last) + "\n");
            note(store, 1);
        }

        assertThat(verify().faults()).isEmpty();
    }

    /** As though it had been killed once its entries were stored and before it witnessed them. */
    @Test
    void aCheckpointOfLongAgoIsComparedToo() throws IOException {
        AtomicInteger alarms = new AtomicInteger();
        String old = Files.readString(last);
        try (SqliteStore store = open()) {
            note(store, 12);
            store.auditLog().onDoubt(alarms::incrementAndGet);
            Files.writeString(last, old);

            note(store, 1);

            assertThat(Files.readString(last)).isNotEqualTo(old);
            assertThat(alarms).hasValue(0);
        }
        assertThat(verify().faults()).isEmpty();
    }

    /** As a power cut leaves a file that was not synced. */
    @ParameterizedTest
    @ValueSource(strings = {"\0\0\0\0", "noise", "desk\n7\nroot\n"})
    void aLastCheckpointThatCannotBeReadIsNamedWithItsFileAndIsOfNoHarmToCopies(String garbled) throws IOException {
        Files.writeString(last, garbled);
        Backups backups = new Backups(file.toString(), KeySource.BESIDE, anchors());
        Path backup = folder.resolve("desk.backup");

        Backups.Proof taken = backups.take(backup, false);
        try (SqliteStore store = open()) {
            note(store, 1);
        }

        assertThat(taken.remarks()).isEqualTo(verify().faults());
        assertThat(kinds(verify())).containsExactly(LogFault.Kind.DAMAGED_CHECKPOINTS);
        assertThat(verify().faults().get(0).detail()).startsWith(last + ": ");
        assertThat(backups.putBack(backup, true).proof().entries()).isEqualTo(6);
    }

    @Test
    void onceSomebodyRemovesItTheDeskWritesANewOne() throws IOException {
        Files.writeString(last, "noise");
        try (SqliteStore store = open()) {
            note(store, 1);
            assertThat(last).hasContent("noise");

            Files.delete(last);
            note(store, 1);

            assertThat(store.auditLog().verify().faults()).isEmpty();
        }
        assertThat(verify().faults()).isEmpty();
    }

    @Test
    void theLastCheckpointStaysWhereItContradictsTheLogAndCanBeKeptNowhereElse() throws IOException, SQLException {
        RebuiltChain.forge(file, 6);
        String before = Files.readString(last);
        Files.delete(kept);
        Files.createDirectory(kept);

        try (SqliteStore store = open()) {
            note(store, 2);
        }

        assertThat(Files.readString(last)).isEqualTo(before);
        Files.delete(kept);
        assertThat(kinds(verify())).contains(LogFault.Kind.REBUILT);
    }

    @Test
    void whoWasErasedIsWrittenAnewWhereTheFileIsRemovedWhileTheDeskIsOpen() throws IOException {
        Path erased = folder.resolve("desk.db.checkpoints.erased");
        try (SqliteStore store = open()) {
            erase(store, "7");
            List<String> first = Files.readAllLines(erased);
            Files.delete(erased);
            erase(store, "8");

            assertThat(Files.readAllLines(erased)).containsAll(first).hasSizeGreaterThan(first.size());
        }
    }

    private static void erase(SqliteStore store, String user) {
        store.journal().note(new Happening(Action.COMMAND, "", "", user, Map.of("command", "help")));
        store.personalData().erase(user);
    }

    @Test
    void twoDesksOnOneDatabaseRaiseNoFalseAlarm() {
        AtomicInteger alarms = new AtomicInteger();
        try (SqliteStore one = open();
                SqliteStore other = open()) {
            one.auditLog().onDoubt(alarms::incrementAndGet);
            other.auditLog().onDoubt(alarms::incrementAndGet);
            for (int n = 0; n < 20; n++) {
                note(n % 3 == 0 ? one : other, 1);
            }
        }

        assertThat(alarms).hasValue(0);
        assertThat(verify().faults()).isEmpty();
    }

    /** Each is written by itself. */
    private static void note(SqliteStore store, int count) {
        for (int n = 0; n < count; n++) {
            store.journal().note(new Happening(Action.START, "", "", "", Map.of("n", String.valueOf(n))));
            store.auditLog().export("", line -> {});
        }
    }

    private static List<LogFault.Kind> kinds(Verification verification) {
        return verification.faults().stream().map(LogFault::kind).distinct().toList();
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
}
