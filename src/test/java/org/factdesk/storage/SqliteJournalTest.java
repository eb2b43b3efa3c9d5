package org.factdesk.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.factdesk.audit.Action;
import org.factdesk.audit.GivenAnswer;
import org.factdesk.audit.Happening;
import org.factdesk.claim.Incident;
import org.factdesk.moderation.Edit;
import org.factdesk.moderation.Moderator;
import org.factdesk.moderation.Submission;
import org.factdesk.testing.Answers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SqliteJournalTest {
    private static final Instant NOW = Instant.parse("2031-05-10T08:00:00Z");

    @TempDir
    private Path folder;

    @Test
    void findsAnAnswerAtOnceAndAfterAReopening() {
        GivenAnswer answer = answer("a1", "was the crane locked?");
        try (SqliteStore store = SqliteStore.open(folder.resolve("desk.db"))) {
            store.journal().note(answer);

            assertThat(store.journal().answer("a1")).contains(answer);
        }

        try (SqliteStore store = SqliteStore.open(folder.resolve("desk.db"))) {
            assertThat(store.journal().answer("a1")).contains(answer);
            assertThat(store.journal().answer("a2")).isEmpty();
        }
    }

    @Test
    void keepsTheOrderInWhichThingsWereNoted() {
        try (Database database = Database.open(Sqlite.IN_MEMORY)) {
            try (SqliteJournal journal = new SqliteJournal(
                    database, new SqliteTongues(database), new Notary(null), Clock.fixed(NOW, ZoneOffset.UTC))) {
                IntStream.range(0, 2_000).forEach(n -> journal.note(answer("a" + n, "question " + n)));
                journal.note(new Happening(Action.STOP, "", "", "", Map.of()));
            }

            List<String> told = bodies(database);

            assertThat(told).hasSize(2_001);
            assertThat(IntStream.range(0, 2_000)).allMatch(n -> told.get(n).contains("\"a" + n + "\""));
            assertThat(told.get(2_000)).isEqualTo("stop");
        }
    }

    @Test
    void editsAndQuestionsAreEntriesOfOneChain() {
        try (Database database = Database.open(Sqlite.IN_MEMORY);
                SqliteClaimBook book = new SqliteClaimBook(database)) {
            SqliteLedger ledger = new SqliteLedger(database, book, database.persons(), new Notary(null));
            try (SqliteJournal journal =
                    new SqliteJournal(database, new SqliteTongues(database), new Notary(null), Clock.systemUTC())) {
                ledger.record(put("a-2031", "First"), NOW);
                journal.note(answer("a1", "who?"));
            }
            ledger.record(put("a-2031", "Second"), NOW);

            assertThat(book.current("a-2031").orElseThrow().revision()).isEqualTo(3);
            assertThat(actions(database)).containsExactly("edit", "question", "edit");
        }
    }

    @Test
    void aPersonIsThePseudonymAndNothingElseInTheChain() {
        try (Database database = Database.open(Sqlite.IN_MEMORY)) {
            try (SqliteJournal journal =
                    new SqliteJournal(database, new SqliteTongues(database), new Notary(null), Clock.systemUTC())) {
                journal.note(answer("a1", "who?"));
                journal.note(new Happening(
                        Action.DENIED, "", "g", "member-7", Map.of("command", "fact add", "text", "my words")));
            }

            List<String> kept = strings(
                    database,
                    "SELECT entry.actor || deed.body FROM entry JOIN deed ON deed.number = entry.number"
                            + " ORDER BY entry.number");

            assertThat(kept).hasSize(2).noneMatch(text -> text.contains("member-7") || text.contains("words"));
            assertThat(kept.get(0).substring(0, 16)).isEqualTo(kept.get(1).substring(0, 16));
            assertThat(kept.get(1)).contains("fact add");
        }
    }

    @Test
    void oneDamagedPersonKeepsNobodyElseOutOfTheChain() {
        try (Database database = Database.open(Sqlite.IN_MEMORY)) {
            write(database, answer("a1", "who?"));
            database.transaction("damage a key", connection -> {
                try (Statement statement = connection.createStatement()) {
                    return statement.executeUpdate("UPDATE person SET wrapped_key = zeroblob(length(wrapped_key))");
                }
            });

            write(
                    database,
                    Answers.given("b1", NOW, "8", "who?"),
                    answer("a2", "my words"),
                    Answers.given("b2", NOW, "8", "when?"));

            assertThat(bodies(database).stream()
                            .map(body -> Payloads.parse(body).path("id").asText()))
                    .containsExactly("a1", "b1", "a2", "b2");
            assertThat(strings(database, "SELECT number FROM words ORDER BY number"))
                    .containsExactly("1", "2", "4");
            assertThat(strings(database, "SELECT COUNT(DISTINCT actor) FROM entry"))
                    .containsExactly("2");
            assertThat(new StoredLog(database, database.persons(), new Notary(null), Clock.fixed(NOW, ZoneOffset.UTC))
                            .verify()
                            .faults())
                    .isNotEmpty()
                    .allMatch(fault -> fault.number() <= 1);
        }
    }

    private static void write(Database database, GivenAnswer... answers) {
        try (SqliteJournal journal = new SqliteJournal(
                database, new SqliteTongues(database), new Notary(null), Clock.fixed(NOW, ZoneOffset.UTC))) {
            for (GivenAnswer answer : answers) {
                journal.note(answer);
            }
        }
    }

    private static Submission put(String incident, String title) {
        return Submission.of(
                Moderator.operator(),
                Edit.put(new Incident(incident, title, "")),
                Submission.WHATEVER_STANDS,
                "because");
    }

    private static GivenAnswer answer(String id, String question) {
        return new GivenAnswer(
                id,
                NOW,
                "harbour-fire-2031",
                "g",
                "c",
                "member-7",
                question,
                "2031-05-09",
                new GivenAnswer.Thread(
                        List.of(new GivenAnswer.Turn("and when?", "when did it burn?", List.of("warehouse-burned"))),
                        Set.of()),
                new GivenAnswer.Basis(12, 4, ""),
                "answered",
                "disputed",
                0.875,
                List.of("crane-locked", "crane-unlocked"));
    }

    private static List<String> bodies(Database database) {
        return strings(
                database,
                "SELECT COALESCE(deed.body, entry.action) FROM entry LEFT JOIN deed ON deed.number = entry.number"
                        + " ORDER BY entry.number");
    }

    private static List<String> actions(Database database) {
        return strings(database, "SELECT action FROM entry ORDER BY number");
    }

    private static List<String> strings(Database database, String sql) {
        return database.read("look", connection -> {
            List<String> strings = new ArrayList<>();
            try (Statement statement = connection.createStatement();
                    ResultSet row = statement.executeQuery(sql)) {
                while (row.next()) {
                    strings.add(row.getString(1));
                }
            }
            return strings;
        });
    }
}
