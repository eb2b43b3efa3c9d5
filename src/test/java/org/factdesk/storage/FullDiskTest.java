package org.factdesk.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.factdesk.claim.Incident;
import org.factdesk.moderation.Edit;
import org.factdesk.moderation.Moderator;
import org.factdesk.moderation.Outcome;
import org.factdesk.moderation.Submission;
import org.factdesk.moderation.Unavailable;
import org.factdesk.testing.Answers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A database that may grow no further stands for a disk that is full: SQLite says the same of both. */
class FullDiskTest {
    private static final int MORE_THAN_ENOUGH = 1_000_000;
    private static final int QUESTIONS = 400;

    @TempDir
    private Path folder;

    @Test
    void nothingThatWasAcknowledgedIsLostAndTheServiceGoesOnOnceThereIsRoom() {
        Notary notary = new Notary(null);
        try (Database database = Database.open("jdbc:sqlite:" + folder.resolve("desk.db"));
                SqliteClaimBook book = new SqliteClaimBook(database)) {
            SqliteLedger ledger = new SqliteLedger(database, book, database.persons(), notary);
            List<String> recorded = new ArrayList<>();
            try (SqliteJournal journal =
                    new SqliteJournal(database, new SqliteTongues(database), notary, Clock.systemUTC())) {
                limit(database, 3);

                assertThatThrownBy(() -> recordUntilFull(ledger, recorded))
                        .isInstanceOf(StorageException.class)
                        .hasMessage("Could not record an edit: the disk is full")
                        .extracting(trouble -> ((StorageException) trouble).reason())
                        .isEqualTo(Unavailable.Reason.FULL);
                StoredLog full = new StoredLog(database, database.persons(), notary, Clock.systemUTC());
                assertThat(full.verify().faults()).isEmpty();
                assertThat(full.size()).isEqualTo(recorded.size());
                for (int n = 0; n < QUESTIONS; n++) {
                    journal.note(Answers.given("a" + n, Instant.now(), "member-" + n % 3, "who was it?"));
                }
                assertThat(journal.answer("a" + (QUESTIONS - 1))).isPresent();

                limit(database, MORE_THAN_ENOUGH);
                recorded.add(record(ledger, "after"));
                recorded.forEach(id -> assertThat(book.current(id)).isPresent());
            }
            StoredLog log = new StoredLog(database, database.persons(), notary, Clock.systemUTC());
            assertThat(log.verify().faults()).isEmpty();
            assertThat(log.size()).isEqualTo(recorded.size() + QUESTIONS);
        }
    }

    private static void recordUntilFull(SqliteLedger ledger, List<String> recorded) {
        for (int n = 0; n < MORE_THAN_ENOUGH; n++) {
            recorded.add(record(ledger, "incident-" + n));
        }
    }

    private static String record(SqliteLedger ledger, String id) {
        Edit edit = Edit.put(new Incident(id, "Title", "Summary ".repeat(60)));
        Outcome outcome = ledger.record(
                Submission.of(Moderator.operator(), edit, Submission.WHATEVER_STANDS, "because"), Instant.now());
        assertThat(outcome).isInstanceOf(Outcome.Recorded.class);
        return id;
    }

    /** Lets a database grow by some pages. */
    private static void limit(Database database, int pages) {
        database.read("set a limit", connection -> {
            try (Statement statement = connection.createStatement();
                    ResultSet count = statement.executeQuery("PRAGMA page_count")) {
                long most = count.getLong(1) + pages;
                count.close();
                return statement.execute("PRAGMA max_page_count = " + most);
            }
        });
    }
}
