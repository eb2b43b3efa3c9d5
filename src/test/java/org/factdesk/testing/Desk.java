package org.factdesk.testing;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.factdesk.audit.PersonalData;
import org.factdesk.claim.FactBase;
import org.factdesk.claim.GoldenQuestions;
import org.factdesk.desk.notice.Aftermath;
import org.factdesk.moderation.ClaimBook;
import org.factdesk.moderation.Edit;
import org.factdesk.moderation.EditDesk;
import org.factdesk.moderation.ImportPlan;
import org.factdesk.moderation.Ledger;
import org.factdesk.moderation.Moderator;
import org.factdesk.moderation.Neighbours;
import org.factdesk.moderation.Outcome;
import org.factdesk.moderation.ReviewBook;
import org.factdesk.moderation.ReviewDesk;
import org.factdesk.moderation.Role;
import org.factdesk.moderation.Subject;
import org.factdesk.moderation.Submission;
import org.factdesk.storage.SqliteStore;

/** An edit desk over a database in memory with the real migrations, at a fixed time. */
public final class Desk implements AutoCloseable {
    public static final Instant NOW = Instant.parse("2031-05-10T08:00:00Z");
    public static final Moderator EDITOR = new Moderator("7", "harbour-guild", Role.EDITOR.permissions());

    /** There is no other guild. */
    public static final Neighbours ALONE = (incident, guild) -> false;

    private final SqliteStore store;
    private final EditDesk edits;

    private Desk(SqliteStore store) {
        this.store = store;
        this.edits = new EditDesk(store.ledger(), store.settingsBook(), ALONE, Clock.fixed(NOW, ZoneOffset.UTC));
    }

    public static Desk empty() {
        return new Desk(SqliteStore.inMemory());
    }

    /** A desk that has imported the harbour fire. */
    public static Desk withHarbour() {
        Desk desk = empty();
        desk.importing(Harbour.base(), GoldenQuestions.NONE);
        return desk;
    }

    public EditDesk edits() {
        return edits;
    }

    public Ledger ledger() {
        return store.ledger();
    }

    public ClaimBook book() {
        return store.claimBook();
    }

    /** The record at different times, as what follows an edit looks at it. */
    public Aftermath.Records records() {
        return new Aftermath.Records(store.claimBook(), store.pastRecord(), store.announced());
    }

    /** Decides on proposals. */
    public ReviewDesk reviewDesk() {
        return new ReviewDesk(edits, store.reviewBook(), store.ledger());
    }

    public PersonalData personalData() {
        return store.personalData();
    }

    public ReviewBook reviews() {
        return store.reviewBook();
    }

    /** The harbour fire as it stands. */
    public FactBase harbour() {
        return current(Harbour.INCIDENT.id());
    }

    public FactBase current(String incident) {
        return book().current(incident).orElseThrow();
    }

    /** An editor submits edits of the harbour fire, having looked at it as it stands. */
    public Outcome submit(Edit... edits) {
        long basis = book().current(edits[0].incident()).map(FactBase::revision).orElse(0L);
        return this.edits.submit(new Submission(EDITOR, Submission.Origin.COMMAND, List.of(edits), basis, "because"));
    }

    public ImportPlan plan(FactBase pack, GoldenQuestions questions) {
        return ImportPlan.compare(pack, questions, book(), ledger());
    }

    /** Imports a pack; empty where there was nothing to do. */
    public Optional<Outcome> importing(FactBase pack, GoldenQuestions questions) {
        return importing(pack, questions, Map.of());
    }

    public Optional<Outcome> importing(
            FactBase pack, GoldenQuestions questions, Map<Subject, ImportPlan.Choice> decided) {
        return plan(pack, questions)
                .submission(Moderator.operator(), decided, "import")
                .map(edits::submit);
    }

    @Override
    public void close() {
        store.close();
    }
}
