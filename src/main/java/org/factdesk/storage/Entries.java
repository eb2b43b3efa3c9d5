package org.factdesk.storage;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.factdesk.moderation.Content;
import org.factdesk.moderation.Dossier;
import org.factdesk.moderation.Edit;
import org.factdesk.moderation.Moderator;
import org.factdesk.moderation.Revision;
import org.factdesk.moderation.Submission;
import org.jspecify.annotations.Nullable;

/** Adds the ledger's entries for one submission, within one transaction. */
final class Entries {
    private static final String ADD = "INSERT INTO ledger (number, batch, recorded_at, origin, incident, guild, actor,"
            + " action, kind, subject, why, payload) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";
    private static final int LISTED_EDITS = 100;

    private final Connection connection;
    private final Submission submission;
    private final Instant at;
    private final long first;
    private long next;

    Entries(Connection connection, Submission submission, Instant at) throws SQLException {
        this.connection = connection;
        this.submission = submission;
        this.at = at;
        this.first = lastNumber(connection) + 1;
        this.next = first;
    }

    /** The number of the entry that was added last. */
    long last() {
        return next - 1;
    }

    /** Adds one entry for each edit that changes something, and gives the steps that they are. */
    List<Revision> add(Dossier dossier) throws SQLException {
        List<Revision> made = new ArrayList<>();
        try (PreparedStatement insert = connection.prepareStatement(ADD)) {
            for (Edit edit : dossier.effective(submission)) {
                if (!(edit instanceof Edit.Acknowledge)) {
                    made.add(revision(edit, dossier));
                }
                String action = edit.fold(
                        put -> "put",
                        retract -> "retract",
                        retire -> "retire",
                        retire -> "retire",
                        unteach -> "retract",
                        reopen -> "retract",
                        acknowledge -> "acknowledge");
                bind(insert, action, edit, payload(edit).map(Payloads::write).orElse(null));
                insert.addBatch();
            }
            insert.executeBatch();
        }
        return made;
    }

    /** Adds that nothing of the submission was recorded, and why. */
    void addRefusal(String reason, String detail) throws SQLException {
        ObjectNode payload = Payloads.object().put("reason", reason).put("detail", detail);
        ArrayNode edits = payload.putArray("edits");
        submission.edits().stream()
                .limit(LISTED_EDITS)
                .forEach(edit -> edits.add(edit.subject().toString()));
        payload.put("count", submission.edits().size());
        try (PreparedStatement insert = connection.prepareStatement(ADD)) {
            bind(insert, "refuse", null, payload.toString());
            insert.executeUpdate();
        }
    }

    private void bind(PreparedStatement insert, String action, @Nullable Edit edit, @Nullable String payload)
            throws SQLException {
        Moderator by = submission.by();
        insert.setLong(1, next++);
        insert.setLong(2, first);
        insert.setString(3, at.toString());
        insert.setString(4, submission.origin().name().toLowerCase(Locale.ROOT));
        insert.setString(5, submission.incident());
        insert.setString(6, by.guild());
        insert.setString(7, by.id());
        insert.setString(8, action);
        insert.setString(9, edit == null ? null : edit.subject().kind().word());
        insert.setString(10, edit == null ? null : edit.subject().id());
        insert.setString(11, submission.why());
        insert.setString(12, payload);
    }

    private Revision revision(Edit edit, Dossier dossier) {
        Moderator by = submission.by();
        return new Revision(
                next,
                edit.incident(),
                edit.subject(),
                dossier.standing(edit.subject()),
                edit.after(),
                new Revision.Circumstances(by.id(), by.guild(), at, submission.origin(), submission.why()));
    }

    private static Optional<Content> payload(Edit edit) {
        return edit instanceof Edit.Acknowledge acknowledged ? Optional.of(acknowledged.content()) : edit.after();
    }

    private static long lastNumber(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery("SELECT COALESCE(MAX(number), 0) FROM ledger")) {
            return result.next() ? result.getLong(1) : 0;
        }
    }
}
