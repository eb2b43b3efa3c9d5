package org.factdesk.storage;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.factdesk.audit.Checkpoint;
import org.factdesk.audit.Digest;
import org.factdesk.audit.Fault;
import org.factdesk.audit.KnownCheckpoints;
import org.factdesk.audit.SigningKey;
import org.factdesk.audit.VerifyingKey;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Signs what the log has come to and writes it outside the database: the last checkpoint whenever the log has grown, one
 * at a rhythm to stay, and one at the end. The last one gives way to another only where the log goes on from it; else it
 * stays with those that are kept, which no log that was changed can agree with. What the world does to these files is told
 * and stops nobody. Guards its state with a lock.
 */
final class Notary implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(Notary.class);

    private final @Nullable Anchors anchors;
    private final Path last;
    private volatile Runnable doubted = () -> {};
    private @Nullable SigningKey key;
    private @Nullable Head grownTo;
    private long keptSize;
    private long keptAt = System.nanoTime();
    private boolean isTroubled;
    private @Nullable Signed written;
    private @Nullable Fault absence;
    private boolean isCleared;

    /** A checkpoint, and the note that it is signed in. */
    private record Signed(Checkpoint checkpoint, String note) {}

    /** Writes files. */
    private interface Writing {
        void run() throws IOException;
    }

    /** @param anchors where to write; null to write nothing and to sign with a key of the moment */
    Notary(@Nullable Anchors anchors) {
        this.anchors = anchors;
        this.last = anchors == null
                ? Path.of("")
                : anchors.checkpoints().resolveSibling(anchors.checkpoints().getFileName() + ".last");
    }

    /** Has something done at once when the log is found not to go on from what was witnessed last. */
    void onDoubt(Runnable alarm) {
        doubted = alarm;
    }

    /** Takes note that the log has grown. */
    synchronized void grown(Growth growth, Database database) {
        Head head = growth.to();
        boolean isNews = head.size() > 0 && (grownTo == null || head.size() > grownTo.size());
        if (isNews) {
            grownTo = head;
        }
        Anchors files = anchors;
        if (isNews && files != null) {
            writing(files, () -> {
                holdToLast(files, growth, database);
                witness(files, head, false);
            });
        }
    }

    /** Writes what a log that was restored has come to, to be kept: it may have no checkpoint yet. */
    synchronized void restored(Head head) {
        Anchors files = anchors;
        if (head.size() > 0 && files != null) {
            grownTo = head;
            writing(files, () -> witness(files, head, true));
        }
    }

    /** Keeps the last checkpoint before another takes its place: a process that was killed may have kept none of its work. */
    synchronized void takeUp() {
        Anchors files = anchors;
        if (files != null) {
            writing(files, () -> {
                Optional<Signed> seen = seenLast();
                CheckpointFile kept = new CheckpointFile(files.checkpoints());
                if (seen.isPresent() && !kept.endsWith(seen.get().note())) {
                    kept.add(seen.get().note());
                }
            });
        }
    }

    /**
     * Looks, before anything is written, whether the checkpoints of a log are still there. Whoever empties or removes them
     * could have cut the log.
     */
    synchronized void lookAfter(Database database) {
        if (anchors == null) {
            return;
        }
        boolean hasLast = readLast().isPresent();
        boolean hasKept = !new CheckpointFile(anchors.checkpoints()).text().isBlank();
        if (hasLast && hasKept) {
            return;
        }
        boolean isGone = hasLast
                ? database.read("read the audit log", Head::hasEndedTwice)
                : hasKept || database.read("read the audit log", Head::hasGrownTwice);
        if (isGone) {
            String file = String.valueOf(hasKept ? last : anchors.checkpoints());
            absence = new Fault(Fault.Kind.UNWITNESSED, 0, file);
        }
    }

    /** Which checkpoints are gone; empty where none are. */
    synchronized Optional<Fault> absence() {
        return Optional.ofNullable(absence);
    }

    /** The checkpoint of the log where it ends here. */
    synchronized String note(Head head) {
        return signed(head).note();
    }

    private Signed signed(Head head) {
        SigningKey signing = signingKey();
        Checkpoint checkpoint = new Checkpoint(
                signing.verifyingKey().name(), head.size(), head.tree().root());
        return new Signed(checkpoint, checkpoint.signedWith(signing));
    }

    synchronized VerifyingKey key() {
        return signingKey().verifyingKey();
    }

    /**
     * The checkpoint in a note that the desk signed.
     *
     * @throws IllegalArgumentException where it did not; says why
     */
    synchronized Checkpoint opened(String note) {
        return Checkpoint.open(note, anchors == null ? List.of() : new SigningKeyFile(anchors.key()).publicKeys());
    }

    /** Every checkpoint that was kept. */
    synchronized KnownCheckpoints known() {
        if (anchors == null) {
            return KnownCheckpoints.none();
        }
        List<VerifyingKey> keys = new ArrayList<>(new SigningKeyFile(anchors.key()).publicKeys());
        KnownCheckpoints known = KnownCheckpoints.read(new CheckpointFile(anchors.checkpoints()).text(), keys);
        readLast().ifPresent(note -> known.add(note, keys));
        return known;
    }

    /**
     * Puts the checkpoints aside of a log that now goes on from an earlier state: this log would contradict them.
     *
     * @return where they are; empty where there were none
     */
    synchronized Optional<Path> setAside(Instant at) {
        if (anchors == null
                || text(anchors.checkpoints()).isEmpty() && readLast().isEmpty()) {
            return Optional.empty();
        }
        Path kept = anchors.checkpoints();
        Path aside = kept.resolveSibling(kept.getFileName() + ".until-"
                + at.truncatedTo(ChronoUnit.SECONDS).toString().replace(":", ""));
        try {
            String latest = readLast().map(note -> note + "\n").orElse("");
            Files.writeString(aside, text(kept) + latest, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
            Files.deleteIfExists(kept);
            Files.deleteIfExists(last);
            return Optional.of(aside);
        } catch (IOException trouble) {
            throw new StorageException(
                    "put the checkpoints aside as " + aside, FileBeside.why(trouble, aside), trouble);
        }
    }

    private SigningKey signingKey() {
        SigningKey known = key;
        if (known == null) {
            known = anchors == null ? SigningKey.generate() : new SigningKeyFile(anchors.key()).open();
            key = known;
        }
        return known;
    }

    private void clearAway() throws IOException {
        if (!isCleared) {
            isCleared = true;
            Pattern leftOver = Pattern.compile(Pattern.quote(last.getFileName() + "-") + "(\\d+)");
            FileBeside.clearAway(last.resolveSibling("."), leftOver);
        }
    }

    private void writing(Anchors files, Writing writing) {
        try {
            writing.run();
            isTroubled = false;
        } catch (IOException | RuntimeException trouble) {
            if (!isTroubled) {
                log.error("Could not write a checkpoint to {}: {}", files.checkpoints(), trouble.getMessage(), trouble);
            }
            isTroubled = true;
        }
    }

    /** Whoever changes the database between two entries would have the second sign for the change. */
    private void holdToLast(Anchors files, Growth growth, Database database) throws IOException {
        Optional<Signed> seen = seenLast();
        if (seen.isPresent() && !goesOn(growth, seen.get().checkpoint(), database)) {
            new CheckpointFile(files.checkpoints()).add(seen.get().note());
            log.error(
                    "The audit log does not go on from the checkpoint of {} entries in {}: somebody changed the database;"
                            + " the checkpoint is kept in {}",
                    seen.get().checkpoint().size(),
                    last,
                    files.checkpoints());
            placeLast(signed(growth.to()));
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
    private Optional<Signed> seenLast() {
        Signed own = written;
        Optional<String> note = readLast();
        if (note.isEmpty() || own != null && own.note().equals(note.get())) {
            return note.map(same -> own);
        }
        try {
            return Optional.of(new Signed(opened(note.get()), note.get()));
        } catch (IllegalArgumentException forged) {
            return Optional.empty();
        }
    }

    private void witness(Anchors files, Head head, boolean isEnd) throws IOException {
        Signed signed = signed(head);
        clearAway();
        replaceLast(signed);
        boolean isDue = System.nanoTime() - keptAt >= files.rhythm().toNanos();
        if (head.size() > keptSize && (isDue || isEnd)) {
            new CheckpointFile(files.checkpoints()).add(signed.note());
            keptSize = head.size();
            keptAt = System.nanoTime();
        }
    }

    /** Another process may have seen more. */
    private void replaceLast(Signed signed) throws IOException {
        long other = readLast().map(Notary::size).orElse(0L);
        if (signed.checkpoint().size() > other) {
            placeLast(signed);
        }
    }

    private void placeLast(Signed signed) throws IOException {
        Path beside = last.resolveSibling(
                last.getFileName() + "-" + ProcessHandle.current().pid());
        Files.writeString(beside, signed.note());
        Files.move(beside, last, StandardCopyOption.ATOMIC_MOVE);
        written = signed;
    }

    private Optional<String> readLast() {
        return Optional.of(text(last)).filter(note -> !note.isBlank());
    }

    private static long size(String note) {
        try {
            return Long.parseLong(note.split("\n", 3)[1]);
        } catch (RuntimeException damaged) {
            return Long.MAX_VALUE;
        }
    }

    /** What is no text cannot be a note either, and is found not to be one. */
    private static String text(Path file) {
        try {
            return Files.isRegularFile(file) ? new String(Files.readAllBytes(file), StandardCharsets.UTF_8) : "";
        } catch (IOException trouble) {
            throw new StorageException("read the checkpoints " + file, FileBeside.why(trouble, file), trouble);
        }
    }

    /** Keeps a checkpoint of where the log ends. */
    @Override
    public synchronized void close() {
        Anchors files = anchors;
        Head head = grownTo;
        if (files != null && head != null) {
            writing(files, () -> witness(files, head, true));
        }
    }
}
