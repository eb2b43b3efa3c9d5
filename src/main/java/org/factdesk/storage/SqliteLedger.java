package org.factdesk.storage;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.factdesk.claim.Claim;
import org.factdesk.moderation.Dossier;
import org.factdesk.moderation.Edit;
import org.factdesk.moderation.Ledger;
import org.factdesk.moderation.Outcome;
import org.factdesk.moderation.Revision;
import org.factdesk.moderation.Subject;
import org.factdesk.moderation.Submission;

/** The ledger: edits and refusals as entries of the chain. */
final class SqliteLedger implements Ledger {
    private final Database database;
    private final SqliteClaimBook book;
    private final Persons persons;
    private final Notary notary;

    SqliteLedger(Database database, SqliteClaimBook book, Persons persons, Notary notary) {
        this.database = database;
        this.book = book;
        this.persons = persons;
        this.notary = notary;
    }

    private record Recording(Outcome outcome, Snapshot snapshot) {}

    /** What came of a submission, with where the chain ends since. */
    private record Entered(Recording recording, Head head) {}

    @Override
    public Outcome record(Submission submission, Instant at) {
        Entered entered = database.transaction(
                "record an edit", connection -> record(connection, submission, at, book.caughtUp(connection)));
        book.show(entered.recording().snapshot());
        notary.grown(entered.head());
        return entered.recording().outcome();
    }

    private Entered record(Connection connection, Submission submission, Instant at, Snapshot now) throws SQLException {
        try (Entries entries = new Entries(connection, persons, submission, at)) {
            return new Entered(record(submission, entries, now, connection), entries.end());
        }
    }

    private Recording record(Submission submission, Entries entries, Snapshot now, Connection connection)
            throws SQLException {
        Dossier dossier = now.dossier(submission.incident());
        List<Outcome.Clash> clashes = clashes(connection, dossier.overtaken(submission));
        if (!clashes.isEmpty()) {
            entries.addRefusal("CONFLICT", clashes.get(0).theirs().subject().toString());
            return new Recording(new Outcome.Conflict(clashes), now);
        }
        Optional<Outcome.Refused> objection = dossier.objectionTo(submission, now.house());
        if (objection.isPresent()) {
            Outcome.Refused refused = objection.get();
            entries.addRefusal(refused.reason().name(), refused.detail());
            return new Recording(refused, now);
        }
        List<Revision> made = entries.add(dossier);
        List<Dossier.Step> steps = made.stream()
                .map(revision -> new Dossier.Step(
                        revision.number(),
                        revision.subject(),
                        revision.after(),
                        revision.made().guild(),
                        revision.made().origin()))
                .toList();
        Snapshot after = now.with(Map.of(submission.incident(), steps), entries.last());
        return new Recording(
                new Outcome.Recorded(after.dossier(submission.incident()).revision(), made), after);
    }

    private List<Outcome.Clash> clashes(Connection connection, List<Edit> overtaken) throws SQLException {
        List<Outcome.Clash> clashes = new ArrayList<>();
        for (Edit edit : overtaken) {
            List<Revision> history = History.of(connection, persons, edit.incident(), edit.subject());
            clashes.add(new Outcome.Clash(edit, history.get(history.size() - 1)));
        }
        return clashes;
    }

    @Override
    public Outcome refuse(Submission submission, Outcome.Refused refusal, Instant at) {
        notary.grown(database.transaction("record a refusal", connection -> {
            try (Entries entries = new Entries(connection, persons, submission, at)) {
                entries.addRefusal(refusal.reason().name(), refusal.detail());
                return entries.end();
            }
        }));
        return refusal;
    }

    @Override
    public Optional<Outcome.Refused> objectionTo(Submission submission) {
        return book.objectionTo(submission);
    }

    @Override
    public List<Revision> history(String incident, Subject subject) {
        return database.read("read the history", connection -> History.of(connection, persons, incident, subject));
    }

    @Override
    public List<Claim> retracted(String incident) {
        return database.read("find retracted claims", connection -> History.retracted(connection, incident));
    }

    @Override
    public Map<Subject, Brought> brought(String incident) {
        return database.read("read what was imported", connection -> History.brought(connection, incident));
    }
}
