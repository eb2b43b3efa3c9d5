package org.factdesk.storage;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.factdesk.audit.Action;
import org.factdesk.audit.Entry;
import org.factdesk.claim.Slug;
import org.factdesk.moderation.Content;
import org.factdesk.moderation.Dossier;
import org.factdesk.moderation.Edit;
import org.factdesk.moderation.Moderator;
import org.factdesk.moderation.Revision;
import org.factdesk.moderation.Submission;

/** Adds the entries of the chain for one submission, within one transaction. */
final class Entries implements AutoCloseable {
    private static final int LISTED_EDITS = 100;

    private final Submission submission;
    private final Instant at;
    private final Chain chain;
    private final EditRows rows;
    private final long first;

    Entries(Connection connection, Persons persons, Submission submission, Instant at) throws SQLException {
        this.submission = submission;
        this.chain = new Chain(connection, persons);
        this.rows = new EditRows(connection);
        this.at = chain.enteredAt(at);
        this.first = chain.next();
    }

    /** The number of the entry that was added last. */
    long last() {
        return chain.next() - 1;
    }

    /** Adds one entry for each edit that has an effect, and gives the steps that they made. */
    List<Revision> add(Dossier dossier) throws SQLException {
        List<Revision> made = new ArrayList<>();
        for (Edit edit : dossier.effective(submission)) {
            ObjectNode deed = deed(edit, dossier);
            Entry entry = chain.add(entry(Action.EDIT, deed, Payloads.object()));
            rows.add(entry, deed);
            if (edit.makesStep()) {
                made.add(revision(entry, edit, dossier));
            }
        }
        return made;
    }

    /** Adds that nothing of the submission was recorded, and why. */
    void addRefusal(String reason, String detail) throws SQLException {
        ObjectNode words = Payloads.object().put("detail", detail);
        ArrayNode edits = words.putArray("edits");
        submission.edits().stream()
                .limit(LISTED_EDITS)
                .forEach(edit -> edits.add(edit.subject().toString()));
        words.put("count", submission.edits().size());
        chain.add(entry(
                Action.REFUSAL,
                Payloads.object().put("origin", submission.origin().word()).put("reason", reason),
                words));
    }

    /** Writes what was added. */
    Growth end() throws SQLException {
        rows.end();
        return chain.end();
    }

    private NewEntry entry(Action action, ObjectNode deed, ObjectNode words) {
        Moderator by = submission.by();
        String incident = submission.incident();
        if (!submission.why().isEmpty()) {
            words.put("why", submission.why());
        }
        return new NewEntry(action, at, Slug.fits(incident) ? incident : "", by.guild(), by.id(), deed, words);
    }

    private ObjectNode deed(Edit edit, Dossier dossier) {
        ObjectNode deed = Payloads.object()
                .put("batch", first)
                .put("origin", submission.origin().word())
                .put("action", action(edit))
                .put("kind", edit.subject().kind().word())
                .put("subject", edit.subject().id());
        long replaced = dossier.lastChange(edit.subject());
        if (replaced > 0) {
            deed.put("replaces", replaced);
        }
        content(edit).ifPresent(content -> deed.set("content", Payloads.json(content)));
        return deed;
    }

    private static String action(Edit edit) {
        return edit.fold(
                put -> "put",
                retract -> "retract",
                retire -> "retire",
                retire -> "retire",
                unteach -> "retract",
                reopen -> "retract",
                acknowledge -> "acknowledge");
    }

    private Revision revision(Entry entry, Edit edit, Dossier dossier) {
        Moderator by = submission.by();
        return new Revision(
                entry.number(),
                edit.incident(),
                edit.subject(),
                dossier.standing(edit.subject()),
                edit.after(),
                new Revision.Circumstances(by.id(), by.guild(), at, submission.origin(), submission.why()));
    }

    private static Optional<Content> content(Edit edit) {
        return edit instanceof Edit.Acknowledge acknowledged ? Optional.of(acknowledged.content()) : edit.after();
    }

    @Override
    public void close() throws SQLException {
        chain.close();
        rows.close();
    }
}
