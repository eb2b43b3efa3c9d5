package org.factdesk.desk.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.factdesk.audit.Action;
import org.factdesk.audit.AuditLog;
import org.factdesk.audit.Happening;
import org.factdesk.audit.Journal;
import org.factdesk.audit.LogFault;
import org.factdesk.audit.Verification;
import org.factdesk.desk.notice.Delivery;
import org.factdesk.desk.notice.Notice;
import org.factdesk.desk.notice.Notices;
import org.factdesk.desk.notice.Place;
import org.factdesk.desk.notice.Reader;
import org.factdesk.moderation.Unavailable;
import org.factdesk.rendering.Listing;
import org.factdesk.rendering.Phrases;
import org.factdesk.storage.SqliteStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mockito.ArgumentCaptor;

class AuditWatchTest {
    private static final Place ALARMS = new Place("alarms", "harbour-guild");

    private final LinkedBlockingQueue<Listing> posted = new LinkedBlockingQueue<>();
    private Locale language = Locale.ENGLISH;
    private final Notices notices = new Notices() {
        @Override
        public CompletableFuture<Delivery> tell(Reader reader, Notice notice) {
            throw new AssertionError("nobody in particular is told");
        }

        @Override
        public CompletableFuture<Delivery> post(Place place, Notice notice) {
            assertThat(place).isEqualTo(ALARMS);
            posted.add(notice.in(new Phrases(language)));
            return CompletableFuture.completedFuture(Delivery.BROUGHT);
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
                assertThat(message.exact()).hasSize(5);
            }
        }
    }

    @Test
    void givesTheLastCheckpointToAChannelThatIsNamedMeanwhile() throws InterruptedException {
        List<Place> named = new CopyOnWriteArrayList<>();
        try (SqliteStore store = SqliteStore.inMemory()) {
            CountDownLatch looked = new CountDownLatch(1);
            AuditLog log = mock(AuditLog.class);
            when(log.verify()).thenReturn(new Verification(9, 0, 1, List.of(), 0));
            when(log.checkpoint()).thenAnswer(call -> {
                looked.countDown();
                return Optional.of("size 9");
            });
            try (AuditWatch watch = new AuditWatch(log, store.journal(), () -> named, notices)
                    .begin(Duration.ofDays(1), Duration.ofMillis(20))) {
                assertThat(looked.await(10, TimeUnit.SECONDS)).isTrue();

                named.add(ALARMS);

                assertThat(next("Checkpoint of the audit log").exact()).containsExactly("size 9");
            }
        }
    }

    @Test
    void raisesTheAlarmWithTheNumberOfTheEntry() throws InterruptedException {
        AuditLog log = mock(AuditLog.class);
        when(log.verify())
                .thenReturn(new Verification(9, 0, 1, List.of(new LogFault(LogFault.Kind.CHANGED, 5, "")), 1));
        when(log.checkpoint()).thenReturn(Optional.empty());
        try (SqliteStore store = SqliteStore.inMemory();
                AuditWatch watch = watch(log, store.journal()).begin(Duration.ofDays(1))) {
            Listing message = posted.poll(10, TimeUnit.SECONDS);

            assertThat(message).isNotNull();
            assertThat(message.title()).isEqualTo("Alarm: the audit log is not as it was written");
            assertThat(message.lines().get(0)).startsWith("Entry 5 was changed");
        }
    }

    @Test
    void speaksTheLanguageOfTheChannel() throws InterruptedException {
        language = Locale.JAPANESE;
        AuditLog log = mock(AuditLog.class);
        when(log.verify())
                .thenReturn(new Verification(9, 0, 1, List.of(new LogFault(LogFault.Kind.CHANGED, 5, "")), 1));
        when(log.checkpoint()).thenReturn(Optional.empty());
        try (SqliteStore store = SqliteStore.inMemory();
                AuditWatch watch = watch(log, store.journal()).begin(Duration.ofDays(1))) {
            assertThat(next("警報：監査ログは書かれたときのままではありません").lines())
                    .noneMatch(line -> line.contains("Entry 5") || line.contains("Stop the desk"));
        }
    }

    @Test
    void raisesTheAlarmAtALaterLookWhereTheLogIsChangedWhileTheDeskIsOpen(@TempDir Path folder) throws Exception {
        Path file = folder.resolve("desk.db");
        try (SqliteStore store = SqliteStore.open(file)) {
            store.journal().note(new Happening(Action.START, "", "", "", Map.of("version", "1")));
            try (AuditWatch watch = watch(store.auditLog(), store.journal()).begin(Duration.ofMillis(50))) {
                assertThat(next("Checkpoint of the audit log").exact()).isNotEmpty();

                try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                        Statement statement = connection.createStatement()) {
                    statement.execute("PRAGMA busy_timeout = 10000");
                    statement.execute("DROP TRIGGER entry_refuses_update");
                    statement.execute("UPDATE entry SET guild = 'elsewhere' WHERE number = 1");
                }

                assertThat(next("Alarm: the audit log is not as it was written").lines())
                        .anyMatch(line -> line.startsWith("Entry 1 was changed"));
            }
        }
    }

    @Test
    void raisesTheAlarmWhereTheLogCannotBeVerified() throws InterruptedException {
        AuditLog log = mock(AuditLog.class);
        when(log.verify())
                .thenThrow(new Unavailable(Unavailable.Reason.DAMAGED, "Could not verify the audit log: damaged") {});
        try (SqliteStore store = SqliteStore.inMemory();
                AuditWatch watch = watch(log, store.journal()).begin(Duration.ofDays(1))) {
            assertThat(next("Alarm: the audit log could not be verified").lines())
                    .containsExactly("Could not verify the audit log: damaged");
        }
    }

    @Test
    void looksAgainWhateverBecameOfALook() throws InterruptedException {
        AuditLog log = mock(AuditLog.class);
        when(log.verify()).thenThrow(new StackOverflowError()).thenReturn(new Verification(9, 0, 1, List.of(), 0));
        when(log.checkpoint()).thenReturn(Optional.of("size 9"));
        try (SqliteStore store = SqliteStore.inMemory();
                AuditWatch watch = watch(log, store.journal()).begin(Duration.ofMillis(50))) {
            assertThat(next("Alarm: the audit log could not be verified").lines())
                    .containsExactly("StackOverflowError");
            assertThat(next("Checkpoint of the audit log").exact()).containsExactly("size 9");
        }
    }

    @Test
    void looksAgainAtOnceWhenThereIsReasonToDoubtTheLog() throws InterruptedException {
        AuditLog log = mock(AuditLog.class);
        when(log.verify())
                .thenReturn(new Verification(9, 0, 1, List.of(new LogFault(LogFault.Kind.CHANGED, 5, "")), 1));
        try (SqliteStore store = SqliteStore.inMemory();
                AuditWatch watch = watch(log, store.journal()).begin(Duration.ofDays(1))) {
            ArgumentCaptor<Runnable> alarm = ArgumentCaptor.forClass(Runnable.class);
            verify(log).onDoubt(alarm.capture());
            assertThat(posted.poll(10, TimeUnit.SECONDS)).isNotNull();

            alarm.getValue().run();

            assertThat(posted.poll(10, TimeUnit.SECONDS)).isNotNull();
            watch.close();
            alarm.getValue().run();
        }
    }

    @Test
    void raisesOtherAlarmsWhereItsOwnGo() throws InterruptedException {
        try (SqliteStore store = SqliteStore.inMemory();
                AuditWatch watch = watch(store.auditLog(), store.journal())) {
            watch.raise(phrases -> new Listing("something else", List.of(), ""));

            assertThat(next("something else").lines()).isEmpty();
        }
    }

    @Test
    void nobodyWaitsForTheFirstLook() {
        AuditLog log = mock(AuditLog.class);
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch mayEnd = new CountDownLatch(1);
        when(log.verify()).thenAnswer(call -> {
            begun.countDown();
            mayEnd.await();
            return new Verification(9, 0, 1, List.of(), 0);
        });
        when(log.checkpoint()).thenReturn(Optional.empty());
        try (SqliteStore store = SqliteStore.inMemory();
                AuditWatch watch = watch(log, store.journal()).begin(Duration.ofDays(1))) {
            assertThatCode(begun::await).doesNotThrowAnyException();
            assertThat(mayEnd.getCount()).isEqualTo(1);
            mayEnd.countDown();
        }
    }

    /** The next message with a title; those before it are of earlier looks. */
    private Listing next(String title) throws InterruptedException {
        Listing message = posted.poll(20, TimeUnit.SECONDS);
        while (message != null && !message.title().equals(title)) {
            message = posted.poll(20, TimeUnit.SECONDS);
        }
        assertThat(message).as(title).isNotNull();
        return message;
    }

    private AuditWatch watch(AuditLog log, Journal journal) {
        return new AuditWatch(log, journal, () -> List.of(ALARMS), notices);
    }
}
