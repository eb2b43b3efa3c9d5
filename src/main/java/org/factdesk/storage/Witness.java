package org.factdesk.storage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.factdesk.audit.Checkpoint;
import org.factdesk.audit.Digest;
import org.factdesk.audit.KnownCheckpoints;
import org.factdesk.audit.LogFault;
import org.factdesk.audit.VerifyingKey;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The checkpoints outside the database: the last one, whenever the log has grown, one at a rhythm to stay, and one at the
 * end. The last one gives way to another only where the log goes on from it; else it stays with those that are kept,
 * which no log that was changed can agree with. Beside them, who was erased. What the world does to these files is told
 * and stops nobody. Guards its state with a lock.
 */
final class Witness implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(Witness.class);

    private final Path file;
    private final Duration rhythm;
    private final CheckpointFile kept;
    private final LastCheckpoint last;
    private final VerifiedCheckpoints verified;
    private final ErasedRegister erased;
    private final Notary notary;
    private volatile Runnable doubted = () -> {};
    private @Nullable SignedCheckpoint written;
    private @Nullable Head grownTo;
    /** Up to where the log was found to go on from what was witnessed before. */
    private @Nullable Head heldTo;

    private long keptSize;
    private long keptAt = System.nanoTime();
    private boolean isTroubled;
    private @Nullable LogFault absence;

    /** Writes files. */
    private interface Writing {
        void run() throws IOException;
    }

    Witness(Anchors anchors, Notary notary) {
        this.file = anchors.checkpoints();
        this.rhythm = anchors.rhythm();
        this.kept = new CheckpointFile(file);
        this.last = new LastCheckpoint(file);
        this.erased = new ErasedRegister(file);
        this.verified = new VerifiedCheckpoints(file.toString());
        this.notary = notary;
    }

    /** Has something done at once when the log is found not to go on from what was witnessed last. */
    void onDoubt(Runnable alarm) {
        doubted = alarm;
    }

    synchronized void grown(Growth growth, Database database) {
        Head head = growth.to();
        boolean isNews = head.size() > 0 && (grownTo == null || head.size() > grownTo.size());
        erased.note(growth.erased());
        if (!erased.isWritten()) {
            writing(() -> erased.write(database));
        }
        // What a checkpoint stands for is not looked at again for who was erased.
        if (isNews && erased.isWritten()) {
            grownTo = head;
            writing(() -> {
                holdToLast(growth, database);
                witness(head, false);
                heldTo = head;
            });
        }
    }

    synchronized void restored(Head head) {
        if (head.size() > 0) {
            grownTo = head;
            heldTo = head;
            writing(() -> witness(head, true));
        }
    }

    /** Whoever was erased before the last checkpoint was written is in the file already, if there is one. */
    synchronized void takeUp(Database database) {
        Optional<SignedCheckpoint> seen = seenLast();
        writing(() -> {
            if (seen.isPresent() && !kept.endsWith(seen.get().note())) {
                kept.add(seen.get().note());
            }
        });
        long size = seen.map(SignedCheckpoint::size).orElse(0L);
        writing(() -> erased.writeSince(size, database));
    }

    ErasedPersons erasedIn(Path database) {
        return erased.in(database);
    }

    synchronized void keep(ErasedPersons persons) {
        writing(() -> erased.keep(persons));
    }

    /** Whoever empties or removes the files could have cut the log. */
    synchronized void lookAfter(Database database) {
        boolean hasLast = last.note().isPresent();
        boolean hasKept = !kept.isEmpty();
        if (hasLast && hasKept) {
            return;
        }
        boolean isGone = hasLast
                ? database.read("read the audit log", Head::hasEndedTwice)
                : hasKept || database.read("read the audit log", Head::hasGrownTwice);
        if (isGone) {
            absence = new LogFault(LogFault.Kind.UNWITNESSED, 0, String.valueOf(hasKept ? last.file() : file));
        }
    }

    synchronized Optional<LogFault> absence() {
        return Optional.ofNullable(absence);
    }

    /** Takes no lock for which whoever adds to the log waits: there are years of them. */
    KnownCheckpoints known(List<VerifyingKey> keys) {
        KnownCheckpoints known = verified.in(kept.text(), keys);
        last.note().ifPresent(note -> known.add(note, keys, last.file().toString()));
        return known;
    }

    boolean keepsAny() {
        return !kept.isEmpty() || last.note().isPresent();
    }

    synchronized Optional<Path> setAside(Instant at) {
        String all = kept.text() + last.note().map(note -> note + "\n").orElse("");
        if (all.isEmpty()) {
            return Optional.empty();
        }
        Path aside = file.resolveSibling(file.getFileName() + ".until-"
                + at.truncatedTo(ChronoUnit.SECONDS).toString().replace(":", ""));
        try {
            Files.writeString(aside, all, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
            Files.deleteIfExists(file);
            last.remove();
            return Optional.of(aside);
        } catch (IOException trouble) {
            throw new StorageException(
                    "put the checkpoints aside as " + aside, FileBeside.why(trouble, aside), trouble);
        }
    }

    private void writing(Writing writing) {
        try {
            writing.run();
            isTroubled = false;
        } catch (IOException | RuntimeException trouble) {
            if (!isTroubled) {
                log.error("Could not write {} or what lies beside it: {}", file, trouble.getMessage(), trouble);
            }
            isTroubled = true;
        }
    }

    /** Whoever changes the database between two entries would have the second sign for the change. */
    private void holdToLast(Growth growth, Database database) throws IOException {
        Optional<SignedCheckpoint> seen = seenLast();
        if (seen.isPresent() && !goesOn(growth, seen.get().checkpoint(), database)) {
            kept.add(seen.get().note());
            log.error(
                    "The audit log does not go on from the checkpoint of {} entries in {}: somebody changed the database;"
                            + " the checkpoint is kept in {}",
                    seen.get().size(),
                    last.file(),
                    file);
            placeLast(notary.signed(growth.to()));
            doubted.run();
        }
    }

    /** Where another process saw more, or somebody cut the log, only a verification can tell which. */
    private static boolean goesOn(Growth growth, Checkpoint seen, Database database) {
        if (seen.size() >= growth.to().size()) {
            return seen.size() > growth.to().size()
                    || seen.root().equals(growth.to().tree().root());
        }
        return seen.size() <= growth.from().size() && seen.root().equals(root(growth.from(), seen.size(), database));
    }

    private static Digest root(Head head, long size, Database database) {
        return size == head.size()
                ? head.tree().root()
                : database.reading("read the audit log", connection -> new Leaves(connection).root(head.tree(), size));
    }

    /** The last checkpoint, unless it is none of the desk's: a verification tells of that. */
    private Optional<SignedCheckpoint> seenLast() {
        SignedCheckpoint own = written;
        Optional<String> note = last.note();
        if (note.isEmpty() || own != null && own.note().equals(note.get())) {
            return note.map(same -> own);
        }
        try {
            return Optional.of(new SignedCheckpoint(notary.opened(note.get()), note.get()));
        } catch (IllegalArgumentException forged) {
            return Optional.empty();
        }
    }

    private void witness(Head head, boolean isEnd) throws IOException {
        SignedCheckpoint signed = notary.signed(head);
        if (isLater(signed)) {
            placeLast(signed);
        }
        boolean isDue = System.nanoTime() - keptAt >= rhythm.toNanos();
        if (head.size() > keptSize && (isDue || isEnd)) {
            kept.add(signed.note());
            keptSize = head.size();
            keptAt = System.nanoTime();
        }
    }

    /** Another process may have seen more; and what cannot be read stays, for somebody to look at. */
    private boolean isLater(SignedCheckpoint signed) {
        return last.note().isEmpty()
                || seenLast().filter(seen -> seen.size() < signed.size()).isPresent();
    }

    private void placeLast(SignedCheckpoint signed) throws IOException {
        last.replace(signed.note());
        written = signed;
    }

    @Override
    public synchronized void close() {
        Head head = heldTo;
        if (head != null) {
            writing(() -> witness(head, true));
        }
    }
}
