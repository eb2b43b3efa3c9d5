package org.factdesk.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.factdesk.desk.front.Exchange;
import org.factdesk.desk.order.Response;
import org.factdesk.desk.order.WaitingFiles.Waiting;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChannelMemoryTest {
    private static final Exchange EXCHANGE = new Exchange("q1", "pier", List.of("r2", "r1"), "a1");

    @TempDir
    private Path folder;

    private SqliteStore store = SqliteStore.inMemory();

    @BeforeEach
    void open() {
        store.close();
        store = SqliteStore.open(folder.resolve("desk.db"));
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void keepsDraftsOverARestartUnderTheSameShortId() {
        String text = "answer?question=" + "long ".repeat(100);
        String id = store.drafts().keep("7", text);

        open();

        assertThat(id).matches("[\\w-]{20}");
        assertThat(store.drafts().kept(id)).contains(text);
        assertThat(store.drafts().keep("7", text)).isEqualTo(id);
        assertThat(store.drafts().keep("8", text)).isNotEqualTo(id);
        assertThat(store.drafts().kept("unheard-of")).isEmpty();
    }

    @Test
    void findsExchangesByQuestionAndByReplyBeforeAndAfterARestart() {
        store.exchanges().keep(EXCHANGE);
        assertThat(store.exchanges().ofQuestion("q1")).contains(EXCHANGE);

        open();

        assertThat(store.exchanges().ofQuestion("q1")).contains(EXCHANGE);
        assertThat(store.exchanges().ofReply("r1")).contains(EXCHANGE);
        assertThat(store.exchanges().ofReply("q1")).isEmpty();
    }

    @Test
    void knowsAfterARestartWhatWasAnsweredInPrivate() {
        Exchange alone = new Exchange("q1", "pier", List.of("r1"), "a1", true);
        store.exchanges().keep(alone);

        open();

        assertThat(store.exchanges().ofQuestion("q1")).contains(alone);
    }

    @Test
    void tellsTheLastExchangeOfEachChannel() {
        LocalDate today = LocalDate.now(ZoneOffset.UTC);
        store.exchanges().keep(new Exchange("99", "pier", List.of("r1"), "a1"));
        store.exchanges().keep(new Exchange("100", "pier", List.of("r2", "r3"), "a2"));
        store.exchanges().keep(new Exchange("98", "quay", List.of("r4"), "a3"));
        store.exchanges().keep(new Exchange("", "command", List.of("r5"), "a4"));

        assertThat(store.exchanges().latest(today))
                .extracting(Exchange::channel, Exchange::question)
                .containsExactlyInAnyOrder(tuple("pier", "100"), tuple("quay", "98"));
        assertThat(store.exchanges().latest(today.plusDays(1))).isEmpty();
    }

    @Test
    void tellsTheLastAnsweredExchangeThoughANoteCameAfterIt() {
        LocalDate today = LocalDate.now(ZoneOffset.UTC);
        store.exchanges().keep(new Exchange("99", "pier", List.of("r1"), "a1"));
        store.exchanges().keep(new Exchange("100", "pier", List.of("r2"), Exchange.NOTE + "100"));
        store.exchanges().keep(new Exchange("101", "pier", List.of("r3"), ""));
        store.exchanges().keep(new Exchange("98", "quay", List.of("r4"), Exchange.NOTE + "98"));

        assertThat(store.exchanges().latest(today))
                .extracting(Exchange::channel, Exchange::question)
                .containsExactlyInAnyOrder(tuple("pier", "99"), tuple("quay", "98"));
    }

    @Test
    void forgetsWhatIsOldWhileItStaysOpen() {
        Instant[] now = {Instant.parse("2031-05-10T08:00:00Z")};
        InstantSource time = () -> now[0];
        try (Database database = Database.open(Sqlite.IN_MEMORY);
                ChannelMemory messages =
                        new ChannelMemory(database, new SqliteTongues(database), time.withZone(ZoneOffset.UTC))) {
            messages.drafts().keep("7", "given out once");
            String again = messages.drafts().keep("7", "given out again");
            messages.exchanges().keep(EXCHANGE);
            now[0] = now[0].plus(Duration.ofDays(60));
            messages.drafts().keep("7", "given out again");
            now[0] = now[0].plus(Duration.ofDays(60));

            messages.forgetOld();

            messages.settle();
            assertThat(rows(database, "exchange")).isZero();
            assertThat(rows(database, "draft")).isEqualTo(1);
            assertThat(messages.drafts().kept(again)).contains("given out again");
        }
    }

    @Test
    void keepsAFileThatWaitsOverARestartUntilItIsTaken() {
        Waiting waiting = waiting(3);
        String id = store.waitingFiles().keep("7", waiting);
        assertThat(id).matches("[\\w-]{20}");

        open();

        Waiting found = store.waitingFiles().find(id).orElseThrow();
        assertThat(found.said()).isEqualTo(waiting.said());
        assertThat(found.file().name()).isEqualTo("pack.zip");
        assertThat(found.file().content()).isEqualTo(waiting.file().content());
        assertThat(store.waitingFiles().take(id)).isTrue();
        assertThat(store.waitingFiles().take(id)).isFalse();
        assertThat(store.waitingFiles().find(id)).isEmpty();
        assertThat(store.waitingFiles().find("unheard-of")).isEmpty();
    }

    @Test
    void forgetsAFileThatWaitsTooLongAndTheOldestWhereTooMuchWaits() {
        Instant[] now = {Instant.parse("2031-05-10T08:00:00Z")};
        InstantSource time = () -> now[0];
        try (Database database = Database.open(Sqlite.IN_MEMORY);
                ChannelMemory messages =
                        new ChannelMemory(database, new SqliteTongues(database), time.withZone(ZoneOffset.UTC))) {
            SqliteWaitingFiles files = messages.waitingFiles();
            String first = files.keep("7", waiting(3));
            now[0] = now[0].plus(SqliteWaitingFiles.LONGEST);
            assertThat(files.find(first)).isPresent();
            String second = files.keep("7", waiting(3));
            now[0] = now[0].plusSeconds(1);
            assertThat(files.find(first)).isEmpty();
            messages.forgetOld();
            messages.settle();
            assertThat(rows(database, "waiting_file")).isEqualTo(1);

            int most = (int) SqliteWaitingFiles.MOST_BYTES;
            String half = files.keep("7", waiting(most / 2));
            now[0] = now[0].plusSeconds(1);
            String more = files.keep("7", waiting(most / 2 - 1_000_000));

            assertThat(files.find(second)).isPresent();
            now[0] = now[0].plusSeconds(1);
            files.keep("7", waiting(2_000_000));
            assertThat(files.find(second)).isEmpty();
            assertThat(files.find(half)).isEmpty();
            assertThat(files.find(more)).isPresent();
        }
    }

    private static Waiting waiting(int bytes) {
        return new Waiting(new Response.Document("pack.zip", new byte[bytes]), Map.of("take", "pack"));
    }

    private static long rows(Database database, String table) {
        return database.read("count", connection -> StoredLogCheck.count(connection, table));
    }

    @Test
    void replacesAnEarlierExchangeOfTheSameQuestion() {
        store.exchanges().keep(EXCHANGE);
        Exchange edited = new Exchange("q1", "pier", List.of("r2"), "a2");
        store.exchanges().keep(edited);

        open();

        assertThat(store.exchanges().ofQuestion("q1")).contains(edited);
        assertThat(store.exchanges().ofReply("r1")).isEmpty();
    }

    @Test
    void keepsRepliesToCommandsApartThoughNoMessageAskedForThem() {
        store.exchanges().keep(new Exchange("", "pier", List.of("r3"), "a3"));
        store.exchanges().keep(new Exchange("", "pier", List.of("r4"), "a4"));

        open();

        assertThat(store.exchanges().ofReply("r3")).map(Exchange::answer).contains("a3");
        assertThat(store.exchanges().ofReply("r4")).map(Exchange::answer).contains("a4");
    }

    @Test
    void forgetsExchangesOfAQuestionAndOfAnswers() {
        store.exchanges().keep(EXCHANGE);
        store.exchanges().keep(new Exchange("q2", "pier", List.of("r5"), "a5"));
        store.exchanges().forget("q1");
        store.exchanges().forgetAnswers(List.of("a5"));
        assertThat(store.exchanges().ofReply("r5")).isEmpty();

        open();

        assertThat(store.exchanges().ofQuestion("q1")).isEmpty();
        assertThat(store.exchanges().ofReply("r1")).isEmpty();
        assertThat(store.exchanges().ofQuestion("q2")).isEmpty();
    }
}
