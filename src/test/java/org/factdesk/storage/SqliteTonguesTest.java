package org.factdesk.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.factdesk.audit.Action;
import org.factdesk.audit.Happening;
import org.factdesk.desk.order.Tongues;
import org.factdesk.testing.Answers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which language somebody reads is known over restarts, as long as anything else is kept of them. */
class SqliteTonguesTest {
    private static final Instant NOW = Instant.parse("2031-05-10T08:00:00Z");

    @TempDir
    private Path folder;

    @Test
    void whatSomebodyShowedIsKnownAtOnceAndOverRestarts() {
        try (SqliteStore store = open()) {
            Tongues tongues = store.tongues();
            tongues.shown("ann", Locale.JAPANESE);
            assertThat(tongues.of("ann")).contains(Locale.JAPANESE);
            store.journal().note(Answers.declined("a1", NOW, "ann", "who was it?"));
        }

        try (SqliteStore store = open()) {
            assertThat(store.tongues().of("ann")).contains(Locale.JAPANESE);
            assertThat(store.tongues().of("bob")).isEmpty();
        }
    }

    @Test
    void theLastLanguageCounts() {
        try (SqliteStore store = open()) {
            store.journal().note(Answers.declined("a1", NOW, "ann", "who was it?"));
            store.tongues().shown("ann", Locale.JAPANESE);
            store.journal().note(Answers.declined("a2", NOW, "ann", "who was it?"));
        }
        try (SqliteStore store = open()) {
            store.tongues().shown("ann", Locale.SIMPLIFIED_CHINESE);
            store.journal().note(new Happening(Action.COMMAND, "", "g", "ann", Map.of("command", "help")));
        }

        try (SqliteStore store = open()) {
            assertThat(store.tongues().of("ann")).contains(Locale.SIMPLIFIED_CHINESE);
        }
    }

    @Test
    void nothingIsKeptOfSomebodyWhoDidNothingElse() {
        try (SqliteStore store = open()) {
            store.tongues().shown("ann", Locale.JAPANESE);
            store.journal().note(Answers.declined("b1", NOW, "bob", "who was it?"));
        }

        try (SqliteStore store = open()) {
            assertThat(store.tongues().of("ann")).isEmpty();
            assertThat(store.personalData().copy("ann")).isEmpty();
        }
    }

    @Test
    void itIsInTheCopyAndErasedWithThePersonHereAndForGood() {
        try (SqliteStore store = open()) {
            Tongues tongues = store.tongues();
            tongues.shown("ann", Locale.JAPANESE);
            store.journal().note(Answers.declined("a1", NOW, "ann", "who was it?"));
            assertThat(store.personalData().copy("ann").orElseThrow().json()).contains("\"language\" : \"ja\"");

            store.personalData().erase("ann");

            assertThat(tongues.of("ann")).isEmpty();
            store.journal().note(Answers.declined("a2", NOW, "ann", "who was it?"));
            assertThat(store.personalData().copy("ann").orElseThrow().json()).doesNotContain("language");
        }

        try (SqliteStore store = open()) {
            assertThat(store.tongues().of("ann")).isEmpty();
        }
    }

    /** So many that reading them takes a while. */
    @Test
    void whoeverIsErasedWhileLanguagesAreReadStaysForgotten() throws InterruptedException {
        try (Database database = Database.open(Sqlite.URL + folder.resolve("desk.db"))) {
            SqliteTongues tongues = new SqliteTongues(database);
            speak(database, IntStream.range(0, 500).mapToObj(n -> "member-" + n).toList());
            for (int n = 0; n < 20; n++) {
                speak(database, List.of("ann"));
                tongues.recall();
                assertThat(tongues.of("ann")).contains(Locale.JAPANESE);
                Thread recalling = new Thread(tongues::recall);
                recalling.start();
                Thread.sleep(n % 5);

                database.transaction("erase", connection -> {
                    Persons persons = database.persons();
                    persons.forget(connection, persons.pseudonym(connection, "ann"));
                    return true;
                });
                tongues.forget("ann");
                recalling.join();

                assertThat(tongues.of("ann")).isEmpty();
            }
        }
    }

    private static void speak(Database database, List<String> users) {
        database.transaction("keep languages", connection -> {
            for (String user : users) {
                database.persons().pseudonym(connection, user);
                database.persons().speaks(connection, user, "ja");
            }
            return true;
        });
    }

    private SqliteStore open() {
        return SqliteStore.open(folder.resolve("desk.db"));
    }
}
