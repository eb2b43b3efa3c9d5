package org.factdesk.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A real process is killed in the middle of its work. */
class KilledErasureTest {
    private static final int KILLS = 3;
    private static final int ROOM = 1_000;

    @TempDir
    private Path folder;

    private final Random random = new Random(7);

    @Test
    void whateverIsKilledNobodyIsErasedByHalfAndNobodyComesBack() throws Exception {
        Path file = folder.resolve("desk.db");
        for (int round = 0; round < KILLS; round++) {
            List<String> told = new KilledProcess(ErasingProcess.class, file.toString(), String.valueOf(round * ROOM))
                    .after(5 + random.nextInt(20), random.nextInt(20_000));

            assertThat(told).isNotEmpty();
            try (SqliteStore store = SqliteStore.open(file)) {
                assertThat(store.auditLog().verify().faults()).isEmpty();
                told.forEach(line -> check(store, line, told));
            }
            assertThat(Files.readString(file, StandardCharsets.ISO_8859_1)).doesNotContain("what did number");
        }
    }

    private static void check(SqliteStore store, String line, List<String> told) {
        int number = Integer.parseInt(line.split(" ")[1]);
        boolean isKnown = store.personalData().copy(ErasingProcess.user(number)).isPresent();
        boolean isAnswered = store.journal().answer("a" + number).isPresent();

        assertThat(isAnswered).isEqualTo(isKnown);
        if (told.contains("erased " + number)) {
            assertThat(isKnown).isFalse();
        } else if (number % 2 == 1) {
            assertThat(isKnown).isTrue();
        }
    }
}
