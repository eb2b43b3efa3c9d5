package org.factdesk.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.factdesk.claim.Claim;
import org.factdesk.claim.FactBase;
import org.factdesk.claim.GoldenQuestions;
import org.factdesk.moderation.Edit;
import org.factdesk.moderation.ImportPlan;
import org.factdesk.moderation.Ledger;
import org.factdesk.moderation.Moderator;
import org.factdesk.moderation.Outcome;
import org.factdesk.moderation.Submission;
import org.factdesk.testing.ClaimDraft;
import org.factdesk.testing.Harbour;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KilledWhileEditingTest {
    private static final String HARBOUR = Harbour.INCIDENT.id();
    private static final int ATTEMPTS = 500;

    @TempDir
    private Path folder;

    /** Another process edits and says each edit that is acknowledged, until it is killed. */
    @ParameterizedTest
    @ValueSource(ints = {1, 9, 40, 250})
    void everyAcknowledgedEditIsThereAndNoneIsHalfThere(int acknowledgements) throws Exception {
        Path file = folder.resolve("desk.db");
        List<String> acknowledged = new KilledProcess(Editing.class, file.toString()).after(acknowledgements, 0);

        try (SqliteStore store = SqliteStore.open(file)) {
            FactBase facts = store.claimBook().current(HARBOUR).orElseThrow();
            assertThat(acknowledged).hasSizeGreaterThanOrEqualTo(acknowledgements);
            acknowledged.forEach(id -> assertThat(facts.claim(id)).isPresent());
            for (int number = 0; number < ATTEMPTS; number++) {
                boolean isThere = facts.claim("edit-" + number).isPresent();
                assertThat(facts.claim("twin-" + number).isPresent()).isEqualTo(isThere);
            }
        }
    }

    /** The process that is killed: each submission is of two claims that belong together. */
    static final class Editing {
        private Editing() {}

        public static void main(String[] arguments) {
            PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
            try (SqliteStore store = SqliteStore.open(Path.of(arguments[0]))) {
                ImportPlan.compare(Harbour.base(), GoldenQuestions.NONE, store.claimBook(), store.ledger())
                        .submission(Moderator.operator(), Map.of(), "")
                        .ifPresent(submission -> store.ledger().record(submission, Instant.now()));
                for (int number = 0; number < ATTEMPTS; number++) {
                    edit(store.ledger(), number, out);
                }
            }
        }

        private static void edit(Ledger ledger, int number, PrintStream out) {
            Claim one = ClaimDraft.of("edit-" + number, "Edit " + number + ".").claim();
            Claim twin = ClaimDraft.of("twin-" + number, "Twin " + number + ".").claim();
            Submission submission = new Submission(
                    Moderator.operator(),
                    Submission.Origin.COMMAND,
                    List.of(Edit.put(HARBOUR, one), Edit.put(HARBOUR, twin)),
                    Submission.WHATEVER_STANDS,
                    "");
            if (ledger.record(submission, Instant.now()) instanceof Outcome.Recorded) {
                out.println(one.id());
            }
        }
    }
}
