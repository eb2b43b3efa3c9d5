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

    /** What came of submissions, what stands then, and what they added to the chain. */
    private record Recording(List<Outcome> outcomes, Snapshot snapshot, Growth growth) {}

    @Override
    public Outcome record(Submission submission, Instant at) {
        return recordTogether(List.of(submission), at).get(0);
    }

    @Override
    public List<Outcome> recordTogether(List<Submission> submissions, Instant at) {
        Recording recording = database.transaction(
                "record an edit", connection -> record(connection, submissions, at, book.caughtUp(connection)));
        book.show(recording.snapshot());
        notary.grown(recording.growth(), database);
        return recording.outcomes();
    }

    private Recording record(Connection connection, List<Submission> submissions, Instant at, Snapshot now)
            throws SQLException {
        for (Submission submission : submissions) {
            Optional<Outcome> refusal = refusal(connection, submission, now);
            if (refusal.isPresent()) {
                return new Recording(
                        List.of(refusal.get()), now, enterRefusal(connection, submission, refusal.get(), at));
            }
        }
        Head from = Head.read(connection);
        Recording recording = new Recording(List.of(), now, new Growth(from, from));
        for (Submission submission : submissions) {
            recording = record(connection, submission, at, recording);
        }
        return recording;
    }

    /** Why a submission cannot be recorded as the record stands; empty where it can. */
    private Optional<Outcome> refusal(Connection connection, Submission submission, Snapshot now) throws SQLException {
        Dossier dossier = now.dossier(submission.incident());
        List<Outcome.Clash> clashes = clashes(connection, dossier.overtaken(submission));
        return clashes.isEmpty()
                ? dossier.objectionTo(submission).map(refused -> refused)
                : Optional.of(new Outcome.Conflict(clashes));
    }

    private Recording record(Connection connection, Submission submission, Instant at, Recording before)
            throws SQLException {
        String incident = submission.incident();
        try (Entries entries = new Entries(connection, persons, submission, at)) {
            List<Revision> made = entries.add(before.snapshot().dossier(incident));
            List<Dossier.Step> steps = made.stream()
                    .map(revision -> new Dossier.Step(
                            revision.number(),
                            revision.subject(),
                            revision.after(),
                            revision.made().guild(),
                            revision.made().origin()))
                    .toList();
            Snapshot after = before.snapshot().with(Map.of(incident, steps), entries.last());
            List<Outcome> outcomes = new ArrayList<>(before.outcomes());
            outcomes.add(new Outcome.Recorded(after.dossier(incident).revision(), made));
            Growth growth = new Growth(before.growth().from(), entries.end().to());
            return new Recording(List.copyOf(outcomes), after, growth);
        }
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
        Growth growth = database.transaction(
                "record a refusal", connection -> enterRefusal(connection, submission, refusal, at));
        notary.grown(growth, database);
        return refusal;
    }

    private Growth enterRefusal(Connection connection, Submission submission, Outcome refusal, Instant at)
            throws SQLException {
        try (Entries entries = new Entries(connection, persons, submission, at)) {
            if (refusal instanceof Outcome.Conflict conflict) {
                entries.addRefusal(
                        "CONFLICT", conflict.clashes().get(0).theirs().subject().toString());
            } else if (refusal instanceof Outcome.Refused refused) {
                entries.addRefusal(refused.reason().name(), refused.detail());
            }
            return entries.end();
        }
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
