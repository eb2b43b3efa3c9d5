package org.factdesk.storage;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.factdesk.claim.Incident;
import org.factdesk.moderation.Edit;
import org.factdesk.moderation.Moderator;
import org.factdesk.moderation.Outcome;
import org.factdesk.moderation.Submission;
import org.factdesk.testing.Answers;

/** A process that records edits and takes in questions all at once, until it is killed. */
final class WritingProcess {
    private WritingProcess() {}

    /** Tells on a line of its own each edit that is recorded: {@code 17 incident-3-12}. */
    public static void main(String[] args) {
        Path file = Path.of(args[0]);
        SqliteStore store =
                SqliteStore.open(file.toString(), KeySource.BESIDE, Anchors.beside(file, Duration.ofMillis(50)));
        for (int editor = 0; editor < 3; editor++) {
            String name = "incident-" + args[1] + "-" + editor + "-";
            new Thread(() -> edit(store, name)).start();
        }
        for (int n = 0; ; n++) {
            store.journal().note(Answers.given(args[1] + "-" + n, Instant.now(), "member-" + n % 7, "who was it?"));
            pause();
        }
    }

    private static void edit(SqliteStore store, String name) {
        for (int n = 0; ; n++) {
            Edit edit = Edit.put(new Incident(name + n, "Number " + n, ""));
            Outcome outcome = store.ledger()
                    .record(
                            Submission.of(Moderator.operator(), edit, Submission.WHATEVER_STANDS, "because"),
                            Instant.now());
            long number = ((Outcome.Recorded) outcome).made().get(0).number();
            System.out.println(number + " " + name + n);
        }
    }

    private static void pause() {
        try {
            Thread.sleep(1);
        } catch (InterruptedException asked) {
            Thread.currentThread().interrupt();
        }
    }
}
