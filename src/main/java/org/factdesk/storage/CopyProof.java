package org.factdesk.storage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;

/** Proves a copy of a database: that it can be read to its last page and is of a version that we know. Changes nothing. */
final class CopyProof {
    private static final Dialect DIALECT = new Sqlite();

    private CopyProof() {}

    /**
     * What a copy of this version's own making holds.
     *
     * @param what completes "Could not"
     */
    static Backups.Proof of(Path copy, String what) {
        return proven(copy, what, connection -> {
            Snapshot held = Snapshot.EMPTY.caughtUp(connection);
            int incidents = (int) held.dossiers().values().stream()
                    .filter(dossier -> dossier.facts().isPresent())
                    .count();
            return new Backups.Proof(held.entry(), incidents);
        });
    }

    /** Whether a copy, of this version or an older one, can be put back. */
    static void requireSound(Path copy, String what) {
        proven(copy, what, connection -> copy);
    }

    private static <T> T proven(Path copy, String what, Database.Work<T> work) {
        requireDatabase(copy, what);
        try (Connection connection = Sqlite.readOnly(copy)) {
            requireWhole(connection, what);
            if (new Migrations(DIALECT, what).version(connection) == 0) {
                throw new StorageException(what, "it is empty");
            }
            return work.on(connection);
        } catch (SQLException trouble) {
            throw new StorageException(what, why(trouble), trouble);
        }
    }

    private static void requireDatabase(Path copy, String what) {
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

    private static void requireWhole(Connection connection, String what) throws SQLException {
        Optional<String> fault = Sqlite.fault(connection);
        if (fault.isPresent()) {
            throw new StorageException(what, "it is damaged (" + fault.get() + "); take an older backup");
        }
    }

    private static String why(SQLException trouble) {
        return Sqlite.isDamage(trouble) ? "it is damaged; take an older backup" : DIALECT.explain(trouble);
    }
}
