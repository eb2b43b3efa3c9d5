package org.factdesk.storage;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.factdesk.audit.AuditLog;
import org.factdesk.audit.Entry;
import org.factdesk.audit.ExportLines;
import org.factdesk.audit.KnownCheckpoints;
import org.factdesk.audit.LoggedEntry;
import org.factdesk.audit.ProofLines;
import org.factdesk.audit.ProofMaker;
import org.factdesk.audit.Verification;
import org.factdesk.audit.VerifyingKey;
import org.factdesk.audit.WithheldRun;

/** The chain in the database, read beside whoever adds to it. */
final class StoredLog implements AuditLog {
    private final Database database;
    private final Persons persons;
    private final Notary notary;
    private final Clock clock;
    private final Runnable settling;

    /** For whoever notes nothing. */
    StoredLog(Database database, Persons persons, Notary notary, Clock clock) {
        this(database, persons, notary, clock, () -> {});
    }

    /** @param settling waits until all that was noted before is entered */
    StoredLog(Database database, Persons persons, Notary notary, Clock clock, Runnable settling) {
        this.database = database;
        this.persons = persons;
        this.notary = notary;
        this.clock = clock;
        this.settling = settling;
    }

    @Override
    public long size() {
        return database.read("read where the log ends", Head::read).size();
    }

    @Override
    public List<LoggedEntry> recent(String guild, int most) {
        return database.read("read the audit log", connection -> new LogRows(connection, persons).recent(guild, most));
    }

    @Override
    public Optional<LoggedEntry> entry(long number) {
        return database.read("read the audit log", connection -> new LogRows(connection, persons)
                .one(number).stream().findFirst());
    }

    @Override
    public Verification verify(String notes, Collection<VerifyingKey> keys) {
        List<VerifyingKey> all = new ArrayList<>(notary.publicKeys());
        all.addAll(keys);
        boolean lacksKey = notary.lacksKey(all);
        KnownCheckpoints known = lacksKey ? KnownCheckpoints.none() : notary.known(all);
        known.addAll(notes, all);
        Verification verification = database.reading(
                "verify the audit log", connection -> new StoredLogCheck(connection, persons.remembering(), known)
                        .telling(notary.absence())
                        .verifyWithFile(clock.instant()));
        return lacksKey ? verification.without(Verification.Unseen.CHECKPOINTS) : verification;
    }

    @Override
    public void onDoubt(Runnable alarm) {
        notary.onDoubt(alarm);
    }

    @Override
    public void export(String guild, Consumer<String> lines) {
        settling.run();
        requireWords("export the audit log");
        database.reading("export the audit log", connection -> {
            export(connection, guild, lines);
            return guild;
        });
    }

    private void export(Connection connection, String guild, Consumer<String> lines) throws SQLException {
        Head head = Head.read(connection);
        String foot = ExportLines.foot(notary.note(head));
        WithheldRun withheld = new WithheldRun();
        lines.accept(ExportLines.head(notary.key()));
        new LogRows(connection, persons.remembering()).each(0, logged -> {
            Entry entry = logged.entry();
            if (entry.isOpenTo(guild)) {
                withheld.flush(lines);
                lines.accept(ExportLines.line(logged));
            } else {
                withheld.add(entry.number(), logged.digest());
            }
        });
        withheld.flush(lines);
        lines.accept(foot);
    }

    /** What was said is part of what is handed out; without it others would find an entry that was changed. */
    private void requireWords(String what) {
        if (persons.areSealed()) {
            throw new StorageException(
                    what, "what was said is sealed by the master key, which is missing; audit verify does without");
        }
    }

    @Override
    public Optional<String> checkpoint() {
        Head head = database.read("read where the log ends", Head::read);
        return head.size() == 0 ? Optional.empty() : Optional.of(notary.note(head));
    }

    @Override
    public VerifyingKey key() {
        return notary.key();
    }

    @Override
    public List<VerifyingKey> keys() {
        return notary.publicKeys();
    }

    @Override
    public String inclusionProof(long number) {
        return database.reading("prove an entry", connection -> {
            Head head = Head.read(connection);
            ProofMaker maker = ProofMaker.ofInclusion(number - 1, head.size());
            new Leaves(connection).each(0, head.size(), maker::add);
            LoggedEntry logged = new LogRows(connection, persons).one(number).get(0);
            if (logged.isSealed()) {
                requireWords("prove an entry");
            }
            return ProofLines.write(maker.inclusion(), logged, notary.note(head));
        });
    }

    @Override
    public String consistencyProof(long oldSize) {
        return database.reading("prove the log", connection -> {
            Head head = Head.read(connection);
            ProofMaker maker = ProofMaker.ofConsistency(oldSize, head.size());
            new Leaves(connection).each(0, head.size(), maker::add);
            return ProofLines.write(maker.consistency(), notary.note(head));
        });
    }
}
