package org.factdesk.question.nlp;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The sentence vectors of texts, computed once per text and kept, in memory and in a file beside the database. The file
 * is only a saving of time: what is missing or damaged in it is computed again, and where it cannot be written the desk
 * goes on without. Thread-safe.
 */
public final class TextVectors {
    private static final Logger log = LoggerFactory.getLogger(TextVectors.class);
    private static final String SHIPPED = "org/factdesk/question/nlp/vectors.bin";

    private final GrowingFile<VectorRow> file;
    private final List<VectorRecords> kept = new ArrayList<>();
    private final Map<TextDigest, VectorRow> fresh = new ConcurrentHashMap<>();

    /**
     * Those that the desk comes with, and those in a file.
     *
     * @param file where the vectors are kept; made with its folder when there is something to keep
     */
    public static TextVectors withShipped(Path file) {
        TextVectors vectors = new TextVectors(file);
        vectors.kept.add(shipped(file));
        return vectors;
    }

    /** Out of a jar they are unpacked beside the file once, and from then on looked into where they lie. */
    private static VectorRecords shipped(Path file) {
        try {
            Optional<PackedFile> packed = PackedFile.find(SHIPPED);
            if (packed.isPresent()) {
                Path unpacked =
                        file.resolveSibling("shipped-vectors-" + packed.get().checksum() + ".bin");
                packed.get().unpack(unpacked);
                return VectorRecords.of(unpacked);
            }
        } catch (IOException e) {
            log.debug("Could not keep the vectors that the desk comes with, so they are held in memory", e);
        }
        return VectorRecords.of(Models.load(SHIPPED, InputStream::readAllBytes));
    }

    /** @param file where the vectors are kept; made with its folder when there is something to keep */
    public TextVectors(Path file) {
        this.file = new GrowingFile<>(file, (text, row, out) -> out.write(VectorRecords.record(text, row)));
        if (this.file.exists()) {
            try {
                VectorRecords records = VectorRecords.of(file);
                kept.add(records);
                this.file.readUpTo(records.sound());
            } catch (IOException e) {
                log.warn("Could not read the kept vectors in {}: {}", file, e.getMessage());
            }
        }
    }

    /** The vector of a text by an encoder, as {@code compute} gives it. */
    float[] of(String encoder, String text, Function<String, float[]> compute) {
        return row(encoder, text, compute).vector(0);
    }

    /** The vectors of several texts, in their order. */
    VectorRow of(String encoder, List<String> texts, Function<String, float[]> compute) {
        short[] steps = new short[texts.size() * VectorRow.SIZE];
        for (int i = 0; i < texts.size(); i++) {
            short[] one = row(encoder, texts.get(i), compute).steps();
            System.arraycopy(one, 0, steps, i * VectorRow.SIZE, VectorRow.SIZE);
        }
        return new VectorRow(steps);
    }

    /**
     * The vectors of so many parts of a text, in their order.
     *
     * @param compute gives them all at once
     */
    VectorRow parts(String encoder, String text, int count, Supplier<VectorRow> compute) {
        short[] steps = new short[count * VectorRow.SIZE];
        for (int i = 0; i < count; i++) {
            Optional<VectorRow> known = find(TextDigest.of(encoder + ' ' + i, text));
            if (known.isEmpty()) {
                return keepParts(encoder, text, compute.get());
            }
            System.arraycopy(known.get().steps(), 0, steps, i * VectorRow.SIZE, VectorRow.SIZE);
        }
        return new VectorRow(steps);
    }

    private VectorRow keepParts(String encoder, String text, VectorRow parts) {
        for (int i = 0; i < parts.count(); i++) {
            int from = i * VectorRow.SIZE;
            keep(
                    TextDigest.of(encoder + ' ' + i, text),
                    new VectorRow(Arrays.copyOfRange(parts.steps(), from, from + VectorRow.SIZE)));
        }
        return parts;
    }

    private VectorRow row(String encoder, String text, Function<String, float[]> compute) {
        TextDigest digest = TextDigest.of(encoder, text);
        return find(digest).orElseGet(() -> keep(digest, VectorRow.of(compute.apply(text))));
    }

    private Optional<VectorRow> find(TextDigest digest) {
        for (VectorRecords records : kept) {
            Optional<VectorRow> known = records.find(digest);
            if (known.isPresent()) {
                return known;
            }
        }
        return Optional.ofNullable(fresh.get(digest));
    }

    private VectorRow keep(TextDigest digest, VectorRow row) {
        fresh.put(digest, row);
        file.add(digest, row);
        return row;
    }

    /** The digests of encoders and texts whose vectors are known. */
    Set<TextDigest> known() {
        Set<TextDigest> known = new TreeSet<>(fresh.keySet());
        kept.forEach(records -> known.addAll(records.digests()));
        return known;
    }

    /** Adds what is new to the file. */
    public void save() {
        file.save();
    }
}
