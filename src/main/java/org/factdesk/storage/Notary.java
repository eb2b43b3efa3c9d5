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
import org.factdesk.audit.Fault;
import org.factdesk.audit.KnownCheckpoints;
import org.factdesk.audit.SigningKey;
import org.factdesk.audit.VerifyingKey;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Signs what the log has come to and writes it outside the database: the last checkpoint whenever the log has grown, one
 * at a rhythm to stay, and one at the end. What the world does to these files is told and stops nobody. Guards its state
 * with a lock.
 */
final class Notary implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(Notary.class);

    private final @Nullable Anchors anchors;
    private final Path last;
    private @Nullable SigningKey key;
    private @Nullable Head grownTo;
    private long keptSize;
    private long keptAt = System.nanoTime();
    private boolean isTroubled;
    private @Nullable Fault absence;
    private boolean isCleared;

    /** @param anchors where to write; null to write nothing and to sign with a key of the moment */
    Notary(@Nullable Anchors anchors) {
        this.anchors = anchors;
        this.last = anchors == null
                ? Path.of("")
                : anchors.checkpoints().resolveSibling(anchors.checkpoints().getFileName() + ".last");
    }

    /** Takes note that the log ends here now. */
    synchronized void grown(Head head) {
        boolean isNews = head.size() > 0 && (grownTo == null || head.size() > grownTo.size());
        if (isNews) {
            grownTo = head;
        }
        if (isNews && anchors != null) {
            witness(anchors, head, false);
        }
    }

    /** Writes what a log that was restored has come to, to be kept: it may have no checkpoint yet. */
    synchronized void restored(Head head) {
        if (head.size() > 0 && anchors != null) {
            grownTo = head;
            witness(anchors, head, true);
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
        SigningKey signing = signingKey();
        return new Checkpoint(
                        signing.verifyingKey().name(), head.size(), head.tree().root())
                .signedWith(signing);
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

    private void witness(Anchors files, Head head, boolean isEnd) {
        try {
            String note = note(head);
            clearAway();
            replaceLast(note, head.size());
            boolean isDue = System.nanoTime() - keptAt >= files.rhythm().toNanos();
            if (head.size() > keptSize && (isDue || isEnd)) {
                new CheckpointFile(files.checkpoints()).add(note);
                keptSize = head.size();
                keptAt = System.nanoTime();
            }
            isTroubled = false;
        } catch (IOException | RuntimeException trouble) {
            if (!isTroubled) {
                log.error("Could not write a checkpoint to {}: {}", files.checkpoints(), trouble.getMessage(), trouble);
            }
            isTroubled = true;
        }
    }

    /** Another process may have seen more. */
    private void replaceLast(String note, long size) throws IOException {
        long other = readLast().map(Notary::size).orElse(0L);
        if (size > other) {
            Path beside = last.resolveSibling(
                    last.getFileName() + "-" + ProcessHandle.current().pid());
            Files.writeString(beside, note);
            Files.move(beside, last, StandardCopyOption.ATOMIC_MOVE);
        }
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
        if (anchors != null && grownTo != null) {
            witness(anchors, grownTo, true);
        }
    }
}
