package org.factdesk.storage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.factdesk.audit.KnownCheckpoints;
import org.factdesk.audit.LogFault;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Copies of a database file: taken while others work with it, proven, and put back in its place. */
public final class Backups {
    private static final Logger log = LoggerFactory.getLogger(Backups.class);

    private final Path file;
    private final KeyPlace keys;

    private final @Nullable Anchors anchors;

    /**
     * What a copy was found to hold.
     *
     * @param entries how many entries its audit log has
     * @param incidents how many incidents it has on record
     * @param lost how many later entries are known of that it does not hold
     * @param remarks what is wrong with the log or its checkpoints, and no fault of the copy
     */
    public record Proof(long entries, int incidents, long lost, List<LogFault> remarks) {
        public Proof {
            remarks = List.copyOf(remarks);
        }
    }

    /**
     * A backup that took the place of the database.
     *
     * @param kept the file that was replaced, where it was too damaged to be read and may be all that is left of it
     * @param checkpoints where the checkpoints are that saw more than the backup holds
     * @param areErasuresKnown whether all could be erased in it who were erased since it was made
     */
    public record Restored(Proof proof, Optional<Path> kept, Optional<Path> checkpoints, boolean areErasuresKnown) {}

    /** Where no anchors hold copies to what the log was. */
    Backups(String address, KeySource keys) {
        this(address, keys, null);
    }

    /**
     * @param address a file name or JDBC address
     * @param keys where its master key is; a backup never holds it
     * @param anchors by which copies are held to what the log was; null where there are none
     * @throws StorageException where it is no file
     */
    public Backups(String address, KeySource keys, @Nullable Anchors anchors) {
        String name = address.startsWith(Sqlite.URL) ? address.substring(Sqlite.URL.length()) : address;
        if (address.equals(Sqlite.IN_MEMORY) || name.startsWith("jdbc:")) {
            throw new StorageException("copy the database " + address, "only a database in a file can be copied");
        }
        this.file = Path.of(name);
        this.keys = KeyPlace.of(Sqlite.URL + file, keys);
        this.anchors = anchors;
    }

    /**
     * Writes what the database holds at this moment into a file of its own, and proves it.
     *
     * @throws StorageException where it cannot; there is then no file, or the one that was there before
     */
    public Proof take(Path backup, boolean mayReplace) {
        String what = "back up to " + backup;
        if (!Files.isRegularFile(file)) {
            throw new StorageException(what, "there is no database " + file);
        }
        requireTwoFiles(what, backup);
        requireFree(what, backup, mayReplace);
        finishInterrupted();
        KnownCheckpoints before = new Notary(anchors).known();
        try (FileBeside copy = FileBeside.of(backup, what)) {
            copy(file, copy.path(), what);
            Proof proof = new CopyProof(keys, what).of(copy.path(), before, false);
            copy.takePlace();
            return proof;
        }
    }

    /**
     * Puts a backup, once it is proven, in the place of the database. Whoever was erased since it was taken is erased
     * in it.
     *
     * @throws StorageException where it cannot; the database is then as it was
     */
    public Restored putBack(Path backup, boolean mayReplace) {
        String what = "restore " + backup;
        CopyProof proof = new CopyProof(keys, what);
        requireTwoFiles(what, backup);
        proof.requireSound(backup);
        finishInterrupted();
        requireFree(what, file, mayReplace);
        makeFolder(what);
        try (FileBeside copy = FileBeside.of(file, what)) {
            copy(backup, copy.path(), what);
            Revival revival = new Revival(copy.path(), keys);
            revival.bringUpToDate();
            Notary notary = new Notary(anchors);
            Proof proven = proof.of(copy.path(), notary.known(), true);
            Handover handover = new Handover(anchors, notary);
            ErasedPersons erased = notary.erasedIn(file);
            Head head = revival.enter(proven, erased.pseudonyms());
            Replacement replacement = new Replacement(file, what);
            replacement.requireAlone();
            handover.begin(head);
            notary.keep(erased);
            Optional<Path> kept = replacement.by(copy);
            return new Restored(proven, kept, handover.end(proven, head), erased.areAll());
        }
    }

    /** A database that cannot be opened is told of by those who need it. */
    private void finishInterrupted() {
        Handover handover = new Handover(anchors, new Notary(anchors));
        if (!handover.isOpen() || !Files.isRegularFile(file)) {
            return;
        }
        try (Database database = Database.open(Sqlite.URL + file, keys)) {
            handover.finish(database);
        } catch (StorageException unfit) {
            log.warn("A restore was interrupted: {}", unfit.getMessage());
        }
    }

    private void requireTwoFiles(String what, Path backup) {
        try {
            if (Files.exists(backup) && Files.exists(file) && Files.isSameFile(backup, file)) {
                throw new StorageException(what, "that is the database itself; name another file");
            }
        } catch (IOException trouble) {
            throw new StorageException(what, FileBeside.why(trouble, backup), trouble);
        }
    }

    private static void requireFree(String what, Path target, boolean mayReplace) {
        if (Files.isDirectory(target)) {
            throw new StorageException(what, target + " is a folder; name a file in it");
        }
        if (!mayReplace && Files.exists(target)) {
            throw new StorageException(what, target + " is there already; --force replaces it");
        }
    }

    private void makeFolder(String what) {
        try {
            Files.createDirectories(file.toAbsolutePath().normalize().getParent());
        } catch (IOException trouble) {
            throw new StorageException(what, "the folder of " + file + " cannot be made", trouble);
        }
    }

    /** Only what stands is copied: no free pages, in which what was erased could still be read. */
    private static void copy(Path from, Path to, String what) {
        try (Connection connection = Sqlite.readOnly(from);
                PreparedStatement vacuum = connection.prepareStatement("VACUUM INTO ?")) {
            vacuum.setString(1, to.toString());
            vacuum.execute();
        } catch (SQLException trouble) {
            throw new StorageException(what, new Sqlite(), trouble);
        }
    }
}
