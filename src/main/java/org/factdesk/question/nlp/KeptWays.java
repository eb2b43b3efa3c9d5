package org.factdesk.question.nlp;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.factdesk.claim.Claim;

/**
 * What was learned from ways of asking, learned once and kept, in memory and in a folder, each in a file that is named
 * by the digest of what it was learned from. The files only save time: what is missing or damaged is learned again, and
 * where none can be written the desk goes on without. Thread-safe.
 */
final class KeptWays {
    /** Changes with everything that makes the same ways of asking teach something else. */
    private static final String VERSION = "learned ways 3";

    private static final int MOST_IN_MEMORY = 16;

    private final Path folder;
    private final String kind;
    private final WaysTrainer trainer;
    /** The last ones, the latest last. */
    private final List<Known> inMemory = new ArrayList<>();

    private record Known(List<Claim> claims, LearnedWays learned) {}

    /**
     * @param folder where they are kept; made when there is something to keep
     * @param encoder the key of the one by whose vectors it is learned
     */
    KeptWays(Path folder, String encoder, WaysTrainer trainer) {
        this.folder = folder;
        kind = VERSION + " " + encoder;
        this.trainer = trainer;
    }

    /** What the ways of asking of some claims teach. */
    synchronized LearnedWays of(Collection<Claim> brought) {
        List<Claim> claims = List.copyOf(brought);
        // From one revision to the next these are the same claims, and comparing them takes no time.
        Known known = inMemory.stream()
                .filter(one -> one.claims().equals(claims))
                .findFirst()
                .orElseGet(() -> new Known(claims, findOrLearn(claims)));
        inMemory.remove(known);
        inMemory.add(known);
        if (inMemory.size() > MOST_IN_MEMORY) {
            inMemory.remove(0);
        }
        return known.learned();
    }

    private LearnedWays findOrLearn(List<Claim> claims) {
        WaysTrainer.Lessons lessons = WaysTrainer.Lessons.of(claims);
        if (!lessons.suffice()) {
            return LearnedWays.NONE;
        }
        return find(file(lessons)).orElseGet(() -> learn(lessons));
    }

    /** Learns from some claims, whatever is known, and keeps it in the folder. */
    synchronized void learn(Collection<Claim> claims) {
        WaysTrainer.Lessons lessons = WaysTrainer.Lessons.of(claims);
        if (lessons.suffice()) {
            learn(lessons);
        }
    }

    /** Removes what is kept in the folder. */
    synchronized void clear() throws IOException {
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, name("*"))) {
            for (Path file : files) {
                Files.delete(file);
            }
        }
    }

    private static String name(String digest) {
        return "ways-" + digest + ".bin";
    }

    private WholeFile file(WaysTrainer.Lessons lessons) {
        return new WholeFile(folder, name(TextDigest.of(kind, lessons.text()).hex()));
    }

    private static Optional<LearnedWays> find(WholeFile file) {
        return file.exists() ? file.kept(KeptWays::read) : file.shipped(KeptWays::read);
    }

    private LearnedWays learn(WaysTrainer.Lessons lessons) {
        LearnedWays learned = trainer.train(lessons);
        file(lessons).keep(out -> write(learned, out));
        return learned;
    }

    /** A check sum, and what it is of. */
    private static void write(LearnedWays learned, OutputStream out) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        learned.write(new DataOutputStream(bytes));
        DataOutputStream file = new DataOutputStream(out);
        file.writeLong(checkSum(bytes.toByteArray()));
        bytes.writeTo(file);
    }

    private static Optional<LearnedWays> read(InputStream in) throws IOException {
        long checkSum = new DataInputStream(in).readLong();
        byte[] bytes = in.readAllBytes();
        if (checkSum != checkSum(bytes)) {
            throw new IOException("its check sum is wrong");
        }
        return Optional.of(LearnedWays.read(new DataInputStream(new ByteArrayInputStream(bytes))));
    }

    private static long checkSum(byte[] bytes) {
        return Integer.toUnsignedLong(CheckSum.of(bytes));
    }
}
