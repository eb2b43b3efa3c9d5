package org.factdesk.storage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.factdesk.audit.KnownCheckpoints;
import org.factdesk.audit.LogFault;
import org.factdesk.audit.Verification;

/**
 * Proves a copy of a database: that it can be read to its last page, is of a version that we know, opens with the
 * master key, and has an audit log that is as it was written. What is wrong with the log in the original too, such as a
 * clock that was turned back one day, or with the checkpoints, is told and held against no copy. Changes nothing.
 */
final class CopyProof {
    private static final Dialect DIALECT = new Sqlite();
    private static final Set<LogFault.Kind> NOT_OF_THE_COPY = EnumSet.of(
            LogFault.Kind.CLOCK_BACK,
            LogFault.Kind.AHEAD_OF_CLOCK,
            LogFault.Kind.FORGED_CHECKPOINT,
            LogFault.Kind.FORKED,
            LogFault.Kind.UNWITNESSED,
            LogFault.Kind.DAMAGED_CHECKPOINTS);

    private final KeyPlace keys;
    private final String what;

    /** @param what completes "Could not" */
    CopyProof(KeyPlace keys, String what) {
        this.keys = keys;
        this.what = what;
    }

    /**
     * What a copy of this version's own making holds.
     *
     * @param checkpoints that its log is held to
     * @param mayBeOlder whether checkpoints may have seen more than it holds
     */
    Backups.Proof of(Path copy, KnownCheckpoints checkpoints, boolean mayBeOlder) {
        return proven(copy, connection -> {
            Persons persons = new Persons(Vault.open(connection, keys, what));
            Verification verification = new StoredLogCheck(connection, persons, checkpoints).verify(Instant.now());
            requireAsWritten(verification, mayBeOlder);
            Snapshot held = Snapshot.EMPTY.caughtUp(connection);
            int incidents = (int) held.dossiers().values().stream()
                    .filter(dossier -> dossier.facts().isPresent())
                    .count();
            List<LogFault> remarks = verification.faults().stream()
                    .filter(fault -> NOT_OF_THE_COPY.contains(fault.kind()))
                    .toList();
            return new Backups.Proof(verification.entries(), incidents, lost(verification), remarks);
        });
    }

    private void requireAsWritten(Verification verification, boolean mayBeOlder) {
        Optional<LogFault> damage = verification.faults().stream()
                .filter(fault -> !NOT_OF_THE_COPY.contains(fault.kind()))
                .filter(fault -> !mayBeOlder || fault.kind() != LogFault.Kind.CUT_OFF)
                .findFirst();
        if (damage.isPresent()) {
            throw new StorageException(
                    what,
                    "its audit log is not as it was written (" + words(damage.get())
                            + "); factdesk audit verify tells more");
        }
    }

    /** How many entries are known of that come later. */
    private static long lost(Verification verification) {
        return verification.faults().stream()
                .filter(fault -> fault.kind() == LogFault.Kind.CUT_OFF)
                .mapToLong(cut -> Long.parseLong(cut.detail()) - verification.entries())
                .max()
                .orElse(0);
    }

    private static String words(LogFault fault) {
        String kind = fault.kind().name().toLowerCase(Locale.ROOT).replace('_', ' ');
        return fault.number() > 0 ? "entry " + fault.number() + ": " + kind : kind;
    }

    /** Looks whether a copy, of this version or an older one, can be put back at all. */
    void requireSound(Path copy) {
        proven(copy, connection -> {
            Vault.requireKey(connection, keys, what);
            return copy;
        });
    }

    private <T> T proven(Path copy, Database.Work<T> work) {
        requireDatabase(copy);
        try (Connection connection = Sqlite.readOnly(copy)) {
            requireWhole(connection);
            if (new Migrations(DIALECT, what).version(connection) == 0) {
                throw new StorageException(what, "it is empty");
            }
            return work.on(connection);
        } catch (SQLException trouble) {
            throw new StorageException(what, why(trouble), trouble);
        }
    }

    private void requireDatabase(Path copy) {
        if (!Files.exists(copy)) {
            throw new StorageException(what, "there is no such file");
        }
        if (Files.isDirectory(copy)) {
            throw new StorageException(what, "it is a folder; name a file in it");
        }
        try {
            if (!Sqlite.startsLikeADatabase(copy)) {
                throw new StorageException(what, "it is not a database");
            }
        } catch (IOException trouble) {
            throw new StorageException(what, "it cannot be read", trouble);
        }
    }

    private void requireWhole(Connection connection) throws SQLException {
        Optional<String> fault = Sqlite.fault(connection);
        if (fault.isPresent()) {
            throw new StorageException(what, "it is damaged (" + fault.get() + "); take an older backup");
        }
    }

    private static String why(SQLException trouble) {
        return Sqlite.isDamage(trouble) || Sqlite.isOfOtherTables(trouble)
                ? "it is damaged; take an older backup"
                : DIALECT.explain(trouble);
    }
}
