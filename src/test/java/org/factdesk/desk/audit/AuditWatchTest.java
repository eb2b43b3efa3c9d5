package org.factdesk.desk.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.factdesk.audit.Action;
import org.factdesk.audit.AuditLog;
import org.factdesk.audit.Fault;
import org.factdesk.audit.Happening;
import org.factdesk.audit.Journal;
import org.factdesk.audit.Verification;
import org.factdesk.desk.notice.Notices;
import org.factdesk.rendering.Listing;
import org.factdesk.rendering.Phrases;
import org.factdesk.storage.SqliteStore;
import org.junit.jupiter.api.Test;

class AuditWatchTest {
    private final LinkedBlockingQueue<Listing> posted = new LinkedBlockingQueue<>();
    private final Notices notices = new Notices() {
        @Override
        public void tell(String user, Listing message) {
            throw new AssertionError("nobody in particular is told");
        }

        @Override
        public void post(String channel, Listing message) {
            assertThat(channel).isEqualTo("alarms");
            posted.add(message);
        }
    };

    @Test
    void givesACheckpointToAllWhileTheLogIsSound() throws InterruptedException {
        try (SqliteStore store = SqliteStore.inMemory()) {
            Journal journal = store.journal();
            journal.note(new Happening(Action.START, "", "", "", Map.of()));
            try (AuditWatch watch = watch(store.auditLog(), journal).begin(Duration.ofMillis(20))) {
                Listing message = posted.poll(10, TimeUnit.SECONDS);

                assertThat(message).isNotNull();
                assertThat(message.title()).isEqualTo("Checkpoint of the audit log");
                assertThat(message.lines()).hasSize(4);
            }
        }
    }

    @Test
    void raisesTheAlarmWithTheNumberOfTheEntry() throws InterruptedException {
        AuditLog log = mock(AuditLog.class);
        when(log.verify()).thenReturn(new Verification(9, 1, 1, List.of(new Fault(Fault.Kind.CHANGED, 5, "")), 1));
        when(log.checkpoint()).thenReturn(Optional.empty());
        try (SqliteStore store = SqliteStore.inMemory();
                AuditWatch watch = watch(log, store.journal()).begin(Duration.ofDays(1))) {
            Listing message = posted.poll(10, TimeUnit.SECONDS);

            assertThat(message).isNotNull();
            assertThat(message.title()).isEqualTo("Alarm: the audit log is not as it was written");
            assertThat(message.lines().get(0)).startsWith("Entry 5 was changed");
        }
    }

    private AuditWatch watch(AuditLog log, Journal journal) {
        return new AuditWatch(log, journal, () -> List.of("alarms"), notices, Phrases.english());
    }
}
