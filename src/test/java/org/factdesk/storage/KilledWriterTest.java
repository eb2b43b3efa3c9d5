package org.factdesk.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.factdesk.audit.Verification;
import org.factdesk.moderation.Subject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A real process is killed under load, as often as {@code -Dkills} says. */
class KilledWriterTest {
    private static final int KILLS = Integer.getInteger("kills", 3);
    /** So often one database is killed, before it is so large that looking at all of it takes longest. */
    private static final int KILLS_OF_ONE = 15;

    @TempDir
    private Path folder;

    private final Random random = new Random(11);

    @Test
    void theChainIsWholeAndEveryEditThatWasAcknowledgedIsThere() throws Exception {
        for (int round = 0; round < KILLS; round++) {
            Path file = folder.resolve("desk-" + round / KILLS_OF_ONE + ".db");
            List<String> told = new KilledProcess(WritingProcess.class, file.toString(), String.valueOf(round))
                    .after(3 + random.nextInt(30), random.nextInt(20_000));

            assertThat(told).isNotEmpty();
            try (SqliteStore store =
                    SqliteStore.open(file.toString(), KeySource.BESIDE, Anchors.beside(file, Duration.ofDays(1)))) {
                Verification verification = store.auditLog().verify();
                assertThat(verification.faults()).isEmpty();
                assertThat(verification.checkpoints()).isPositive();
                told.forEach(line -> checkIsThere(store, line));
            }
        }
    }

    private static void checkIsThere(SqliteStore store, String line) {
        long number = Long.parseLong(line.split(" ")[0]);
        String incident = line.split(" ")[1];

        assertThat(store.claimBook().current(incident)).isPresent();
        assertThat(store.ledger()
                        .history(incident, Subject.incident(incident))
                        .get(0)
                        .number())
                .isEqualTo(number);
    }
}
