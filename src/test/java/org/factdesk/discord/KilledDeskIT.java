package org.factdesk.discord;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.factdesk.claim.FactBase;
import org.factdesk.storage.SqliteStore;
import org.factdesk.testing.discord.Message;
import org.factdesk.testing.discord.Seat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The desk's process is killed while moderators make edits on Discord, as many as {@code -Dedits} says. */
class KilledDeskIT {
    private static final int EDITS = Integer.getInteger("edits", 40);
    private static final int MODERATORS = 8;

    @TempDir
    private Path folder;

    private final Random random = new Random(5);
    private final Set<Integer> acknowledged = ConcurrentHashMap.newKeySet();
    private final AtomicInteger next = new AtomicInteger();

    @Test
    void everyEditThatSomebodyReadWasRecordedIsThereAndNoneIsHalfThere() throws Exception {
        try (StaffedDesk desk = StaffedDesk.openInProcess(folder)) {
            CountDownLatch enough = new CountDownLatch(EDITS / 4 + random.nextInt(EDITS / 2));
            ExecutorService moderators = Executors.newFixedThreadPool(MODERATORS);
            List<Seat> editors = desk.editors(MODERATORS);
            editors.forEach(editor -> moderators.submit(() -> edits(editor, enough)));

            assertThat(enough.await(2L * EDITS, TimeUnit.SECONDS)).isTrue();
            desk.kill();
            moderators.shutdownNow();
            assertThat(moderators.awaitTermination(10, TimeUnit.SECONDS)).isTrue();

            assertThat(acknowledged).hasSizeLessThan(EDITS);
            checkRecord();
            desk.restart();
            int last = acknowledged.iterator().next();
            assertThat(editors.get(0).runs("fact show", "claim", "edit-" + last).text())
                    .contains(sentence(last));
        }
    }

    /** Each edit is a claim with a source and a party that come on record with it. */
    private void edits(Seat editor, CountDownLatch enough) {
        for (int number = next.getAndIncrement();
                number < EDITS && !Thread.currentThread().isInterrupted();
                number = next.getAndIncrement()) {
            Message preview = editor.submits(
                            editor.runs("fact add").modal(),
                            "text",
                            sentence(number),
                            "said_by",
                            "Witness%d (person, docker)".formatted(number),
                            "source",
                            "https://example.org/edit/%d Gazette%d 2031-05-09".formatted(number, number),
                            "more",
                            "id: edit-" + number)
                    .reply();
            editor.presses(preview, "Confirm");
            preview.awaitText("On record as revision");
            acknowledged.add(number);
            enough.countDown();
        }
    }

    private static String sentence(int number) {
        return "Container %d fell from the quay.".formatted(number);
    }

    private void checkRecord() {
        try (SqliteStore store = SqliteStore.open(folder.resolve("desk.db"))) {
            assertThat(store.auditLog().verify().faults()).isEmpty();
            FactBase facts = store.claimBook().current("harbour-fire-2031").orElseThrow();
            assertThat(acknowledged).allSatisfy(number -> assertThat(facts.claim("edit-" + number))
                    .isPresent());
            for (int number = 0; number < EDITS; number++) {
                boolean isThere = facts.claim("edit-" + number).isPresent();
                assertThat(facts.party("witness" + number).isPresent()).isEqualTo(isThere);
                assertThat(facts.source("gazette" + number).isPresent()).isEqualTo(isThere);
            }
        }
    }
}
