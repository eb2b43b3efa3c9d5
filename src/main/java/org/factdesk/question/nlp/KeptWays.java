package org.factdesk.question.nlp;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.zip.CRC32;
import org.factdesk.claim.Claim;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What was learned from ways of asking, learned once and kept, in memory and in a folder, each in a file that is named by the
 * digest of what it was learned from. The files only save time: what is missing or damaged is learned again, and where none
 * can be written the desk goes on without. Thread-safe.
 */
final class KeptWays {
    private static final Logger log = LoggerFactory.getLogger(KeptWays.class);
    /** Changes with everything that makes the same ways of asking teach something else. */
    private static final String VERSION = "learned ways 3";

    private static final String SHIPPED = "org/factdesk/question/nlp/";
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
        TextDigest digest = TextDigest.of(kind, lessons.text());
        return find(digest).orElseGet(() -> learn(lessons, digest));
    }

    /** Learns from some claims, whatever is known, and keeps it in the folder. */
    synchronized void learn(Collection<Claim> claims) {
        WaysTrainer.Lessons lessons = WaysTrainer.Lessons.of(claims);
        if (lessons.suffice()) {
            learn(lessons, TextDigest.of(kind, lessons.text()));
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

    private Optional<LearnedWays> find(TextDigest digest) {
        Path file = folder.resolve(name(digest.hex()));
        try (InputStream in = Files.isRegularFile(file)
                ? Files.newInputStream(file)
                : KeptWays.class.getClassLoader().getResourceAsStream(SHIPPED + name(digest.hex()))) {
            return in == null ? Optional.empty() : Optional.of(read(in.readAllBytes()));
        } catch (IOException | IllegalArgumentException e) {
            log.warn("What was learned from ways of asking in {} is damaged; it is learned again", file);
            return Optional.empty();
        }
    }

    /** A check sum (CRC-32), and what it is of. */
    private static LearnedWays read(byte[] file) throws IOException {
        DataInputStream in = new DataInputStream(new ByteArrayInputStream(file));
        if (in.readLong() != checksum(file)) {
            throw new IOException("its check sum is wrong");
        }
        return LearnedWays.read(in);
    }

    private static byte[] written(LearnedWays learned) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(bytes);
        out.writeLong(0);
        learned.write(out);
        byte[] file = bytes.toByteArray();
        ByteBuffer.wrap(file).putLong(checksum(file));
        return file;
    }

    private static long checksum(byte[] file) {
        CRC32 crc = new CRC32();
        crc.update(file, Long.BYTES, file.length - Long.BYTES);
        return crc.getValue();
    }

    private LearnedWays learn(WaysTrainer.Lessons lessons, TextDigest digest) {
        LearnedWays learned = trainer.train(lessons);
        Path file = folder.resolve(name(digest.hex()));
        try {
            Aside.write(file, aside -> Files.write(aside, written(learned)));
        } catch (IOException e) {
            log.warn("Could not keep what was learned from ways of asking in {}: {}", file, e.getMessage());
        }
        return learned;
    }
}
