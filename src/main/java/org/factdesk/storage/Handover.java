package org.factdesk.storage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.factdesk.audit.Checkpoint;
import org.factdesk.audit.Digest;
import org.factdesk.audit.KnownCheckpoints;
import org.factdesk.audit.MerkleTree;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The moment in which a backup takes the place of a database, whose checkpoints may have seen more: a signed checkpoint
 * of the backup lies beside them until they are set aside. Whoever opens the database after a restore that was killed
 * brings it to its end by that, or finds that it had not begun. It lies where the checkpoints lie: whoever can only
 * change the database cannot pretend a restore.
 */
final class Handover {
    private static final Logger log = LoggerFactory.getLogger(Handover.class);
    private static final String WHAT = "end a restore that was interrupted";

    private final @Nullable Anchors anchors;
    private final Notary notary;
    private final Path note;

    Handover(@Nullable Anchors anchors, Notary notary) {
        this.anchors = anchors;
        this.notary = notary;
        this.note = anchors == null
                ? Path.of("")
                : anchors.checkpoints().resolveSibling(anchors.checkpoints().getFileName() + ".restoring");
    }

    /** Notes that a log that ends so is about to take its place. */
    void begin(Head head) {
        if (anchors == null) {
            return;
        }
        try (FileBeside beside = FileBeside.of(note, WHAT)) {
            Files.writeString(beside.path(), notary.note(head));
            beside.takePlace();
        } catch (IOException trouble) {
            throw new StorageException(WHAT, FileBeside.why(trouble, note), trouble);
        }
    }

    /**
     * Sets the checkpoints aside where they saw more than the backup that took its place, and begins new ones.
     *
     * @param head where the log ends now
     * @return where they are; empty where they saw no more
     */
    Optional<Path> end(Backups.Proof proof, Head head) {
        Optional<Path> aside = proof.lost() > 0 ? notary.setAside(Instant.now()) : Optional.empty();
        notary.restored(head);
        forget();
        return aside;
    }

    /** Whether something was begun and did not end. */
    boolean isOpen() {
        return anchors != null && Files.isRegularFile(note);
    }

    /** Ends what was begun and interrupted, if anything was, and says so in the log. */
    void finish(Database database) {
        if (!isOpen()) {
            return;
        }
        Optional<Checkpoint> placed = database.read(WHAT, this::placed);
        if (placed.isPresent()) {
            log.warn("A restore that was interrupted is done now{}", ended(database));
            notary.restored(database.read(WHAT, Head::read));
        } else {
            log.warn("A restore was interrupted before it changed anything: give it again if it is still wanted");
        }
        database.file().ifPresent(Replacement::clearAway);
        forget();
    }

    private String ended(Database database) {
        KnownCheckpoints known = notary.known();
        return database.read(WHAT, connection -> saw(known, connection))
                ? notary.setAside(Instant.now())
                        .map(aside -> ": what is known of later entries is kept in " + aside)
                        .orElse("")
                : "";
    }

    /** Whether checkpoints saw entries that are no longer there, be there more now or others of the same numbers. */
    private static boolean saw(KnownCheckpoints known, Connection connection) throws SQLException {
        long size = Head.read(connection).size();
        MerkleTree tree = MerkleTree.empty();
        AtomicBoolean sawOthers = new AtomicBoolean(known.largest() > size);
        new Leaves(connection).each(0, size, leaf -> {
            tree.add(leaf);
            sawOthers.compareAndSet(false, known.contradicts(tree));
        });
        return sawOthers.get();
    }

    /** What was announced, where the log goes on from there. */
    private Optional<Checkpoint> placed(Connection connection) throws SQLException {
        Optional<Checkpoint> announced = announced();
        if (announced.isEmpty()
                || announced.get().size() > Head.read(connection).size()) {
            return Optional.empty();
        }
        Digest root = root(connection, announced.get().size());
        return announced.filter(checkpoint -> checkpoint.root().equals(root));
    }

    /** What was about to take the place; nothing where that was not signed by the desk. */
    private Optional<Checkpoint> announced() {
        try {
            return Optional.of(notary.opened(Files.readString(note)));
        } catch (IllegalArgumentException forged) {
            log.error("{} is not believed: {}", note, forged.getMessage());
            return Optional.empty();
        } catch (IOException trouble) {
            throw new StorageException(WHAT, FileBeside.why(trouble, note), trouble);
        }
    }

    private static Digest root(Connection connection, long size) throws SQLException {
        return new Leaves(connection).root(MerkleTree.empty(), size);
    }

    private void forget() {
        if (anchors == null) {
            return;
        }
        try {
            Files.deleteIfExists(note);
        } catch (IOException trouble) {
            throw new StorageException(WHAT, FileBeside.why(trouble, note), trouble);
        }
    }
}
