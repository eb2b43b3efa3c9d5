package org.factdesk.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.factdesk.audit.Action;
import org.factdesk.audit.ExportCheck;
import org.factdesk.audit.Happening;
import org.factdesk.claim.Incident;
import org.factdesk.moderation.Edit;
import org.factdesk.moderation.Moderator;
import org.factdesk.moderation.Submission;
import org.factdesk.outsider.OutsideVerifier;
import org.factdesk.testing.Answers;
import org.factdesk.testing.Samples;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever a desk goes through, its log is found sound: by the desk, and in exports by the desk and by an outsider. */
class HonestLogPropertyTest {
    private static final List<String> GUILDS = List.of("411", "412");

    @TempDir
    private Path folder;

    private Path file = Path.of("");
    private int asked;

    @Test
    void noAlarmIsFalse() {
        Samples.forEach(6, samples -> {
            file = fresh();
            for (int runs = 1 + samples.upTo(2); runs > 0; runs--) {
                try (SqliteStore store = open()) {
                    live(store, samples);
                }
                backUpOrNot(samples);
            }
            try (SqliteStore store = open()) {
                assertThat(store.auditLog().verify().faults()).isEmpty();
                assertThat(store.auditLog().verify().checkpoints() > 0)
                        .isEqualTo(store.auditLog().size() > 0);
                verifyExport(store, "");
                verifyExport(store, samples.oneOf(GUILDS));
            }
        });
    }

    private void live(SqliteStore store, Samples samples) {
        for (int steps = 1 + samples.upTo(12); steps > 0; steps--) {
            String user = "member-" + samples.upTo(3);
            String guild = samples.oneIn(4) ? "" : samples.oneOf(GUILDS);
            switch (samples.upTo(5)) {
                case 0 -> store.personalData().erase(user);
                case 1 -> store.journal().note(new Happening(Action.START, "", "", "", Map.of("run", samples.text())));
                case 2 -> record(store, user, guild, samples);
                case 3 ->
                    store.journal()
                            .note(new Happening(
                                    Action.DENIED,
                                    "",
                                    guild,
                                    user,
                                    Map.of("command", "fact add", "value.text", samples.text())));
                default ->
                    store.journal()
                            .note(Answers.in(
                                    guild,
                                    Answers.given("a" + asked++, Instant.now(), user, samples.text(), "claim-1")));
            }
        }
    }

    /** An edit, which may change nothing, be refused, or be of nobody who may. */
    private static void record(SqliteStore store, String user, String guild, Samples samples) {
        Moderator moderator = new Moderator(user, guild, Moderator.operator().permissions());
        Edit edit = samples.oneIn(3)
                ? new Edit.RetractClaim("fire-2031", "claim-" + samples.upTo(2))
                : Edit.put(new Incident("fire-2031", samples.text(), ""));
        store.ledger()
                .record(Submission.of(moderator, edit, Submission.WHATEVER_STANDS, samples.text()), Instant.now());
    }

    private void backUpOrNot(Samples samples) {
        if (samples.oneIn(4)) {
            Path backup = file.resolveSibling("desk.backup");
            Backups backups = new Backups(file.toString(), KeySource.BESIDE, anchors());
            backups.take(backup, true);
            if (samples.oneIn(2)) {
                backups.putBack(backup, true);
            }
        }
    }

    private static void verifyExport(SqliteStore store, String guild) {
        List<String> lines = new ArrayList<>();
        store.auditLog().export(guild, lines::add);
        ExportCheck check = new ExportCheck(List.of(store.auditLog().key()), "", lines.get(0));
        lines.stream().skip(1).forEach(check::next);

        assertThat(check.end(Instant.now()).faults()).isEmpty();
        assertThat(OutsideVerifier.verify(
                        String.join("\n", lines) + "\n", store.auditLog().key().text(), List.of()))
                .isEmpty();
    }

    private Path fresh() {
        try {
            return Files.createTempDirectory(folder, "desk").resolve("desk.db");
        } catch (IOException trouble) {
            throw new UncheckedIOException(trouble);
        }
    }

    private SqliteStore open() {
        return SqliteStore.open(file.toString(), KeySource.BESIDE, anchors());
    }

    private Anchors anchors() {
        return Anchors.beside(file, Duration.ZERO);
    }
}
