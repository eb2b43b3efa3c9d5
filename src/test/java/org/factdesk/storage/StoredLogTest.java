package org.factdesk.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.factdesk.audit.Action;
import org.factdesk.audit.ExportCheck;
import org.factdesk.audit.GivenAnswer;
import org.factdesk.audit.Happening;
import org.factdesk.audit.KnownCheckpoints;
import org.factdesk.audit.LogFault;
import org.factdesk.audit.LoggedEntry;
import org.factdesk.audit.ProofLines;
import org.factdesk.audit.Verification;
import org.factdesk.claim.GoldenQuestions;
import org.factdesk.moderation.ImportPlan;
import org.factdesk.moderation.Moderator;
import org.factdesk.testing.Answers;
import org.factdesk.testing.Harbour;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StoredLogTest {
    private static final Instant LATER = Instant.parse("2100-01-01T00:00:00Z");

    @TempDir
    private Path folder;

    private SqliteStore store = SqliteStore.inMemory();

    @BeforeEach
    void fill() {
        open();
        ImportPlan.compare(Harbour.base(), GoldenQuestions.NONE, store.claimBook(), store.ledger())
                .submission(Moderator.operator(), Map.of(), "first")
                .ifPresent(submission -> store.ledger().record(submission, Instant.EPOCH));
        store.journal().note(new Happening(Action.START, "", "", "", Map.of("version", "1")));
        for (int n = 0; n < 10; n++) {
            store.journal().note(answer("a" + n, n % 2 == 0 ? "here" : "there"));
        }
        reopen();
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void anHonestLogIsSound() {
        Verification verification = store.auditLog().verify();

        assertThat(verification.faults()).isEmpty();
        assertThat(verification.entries()).isEqualTo(store.auditLog().size());
        assertThat(verification.checkpoints()).isEqualTo(2);
    }

    @Test
    void theKeyIsForItsOwnerAlone() throws IOException {
        Path key = folder.resolve("desk.db.key");

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(key)))
                .isEqualTo("rw-------");
        assertThat(Files.readString(folder.resolve("desk.db.key.pub")))
                .isEqualTo(store.auditLog().key().text() + "\n");
    }

    @Test
    void anExportIsVerifiedWithNothingButTheKey() {
        assertThat(checked(export("")).faults()).isEmpty();
    }

    @Test
    void anExportForOneGuildHidesTheOthersAndIsVerifiedAllTheSame() {
        List<String> lines = export("here");

        assertThat(checked(lines).faults()).isEmpty();
        assertThat(lines).noneMatch(line -> line.contains("\"there\""));
        assertThat(lines.stream().filter(line -> line.contains("\"guild\":\"here\"")))
                .hasSize(5);
        assertThat(lines).anyMatch(line -> line.contains("\"level\":2"));
    }

    @Test
    void anEntryAndAnOlderLogAreProven() {
        KnownCheckpoints none = KnownCheckpoints.none();
        List<org.factdesk.audit.VerifyingKey> keys = List.of(store.auditLog().key());
        String inclusion = store.auditLog().inclusionProof(5);
        String consistency = store.auditLog().consistencyProof(7);

        assertThat(ProofLines.check(inclusion, keys, none).faults()).isEmpty();
        assertThat(ProofLines.check(consistency, keys, none).faults()).isEmpty();
        assertThat(ProofLines.check(inclusion.replace("\"index\":4", "\"index\":5"), keys, none)
                        .faults())
                .extracting(LogFault::kind)
                .containsExactly(LogFault.Kind.FORGED_PROOF);
    }

    @Test
    void aCutTailIsFound() throws SQLException {
        long size = store.auditLog().size();

        tamper("DELETE FROM entry WHERE number > " + (size - 3));

        assertThat(store.auditLog().verify().faults())
                .contains(new LogFault(LogFault.Kind.CUT_OFF, size - 2, String.valueOf(size)));
    }

    @Test
    void aNewLogInThePlaceOfTheOldOneIsFound() throws IOException {
        store.close();
        Files.delete(folder.resolve("desk.db"));
        open();
        store.journal().note(answer("b1", "here"));
        reopen();

        assertThat(store.auditLog().verify().faults())
                .extracting(LogFault::kind)
                .contains(LogFault.Kind.CUT_OFF);
    }

    @Test
    void aTriggerThatWasTakenAwayIsFound() throws SQLException {
        tamper("UPDATE head SET size = size");

        assertThat(store.auditLog().verify().faults())
                .contains(new LogFault(LogFault.Kind.SCHEMA_CHANGED, 0, "entry_refuses_delete"));
    }

    @Test
    void givesTheLastEntriesOfAGuildAndOfTheDesk() {
        List<LoggedEntry> recent = store.auditLog().recent("here", 6);

        assertThat(recent)
                .extracting(logged -> logged.entry().guild())
                .containsExactly("here", "here", "here", "here", "here", "");
        assertThat(recent.get(5).entry().action()).isEqualTo(Action.START);
    }

    private void open() {
        store.close();
        store = SqliteStore.open(
                folder.resolve("desk.db").toString(),
                KeySource.BESIDE,
                Anchors.beside(folder.resolve("desk.db"), Duration.ofDays(1)));
    }

    private void reopen() {
        open();
    }

    private List<String> export(String guild) {
        List<String> lines = new ArrayList<>();
        store.auditLog().export(guild, lines::add);
        return lines;
    }

    private Verification checked(List<String> lines) {
        ExportCheck check = new ExportCheck(List.of(store.auditLog().key()), "", lines.get(0));
        lines.subList(1, lines.size()).forEach(check::next);
        return check.end(LATER);
    }

    private void tamper(String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("desk.db"));
                Statement statement = connection.createStatement()) {
            statement.execute("DROP TRIGGER entry_refuses_delete");
            statement.execute(sql);
        }
    }

    private static GivenAnswer answer(String id, String guild) {
        return Answers.in(guild, Answers.given(id, Instant.EPOCH, "member-7", "was the crane locked?", "crane-locked"));
    }
}
