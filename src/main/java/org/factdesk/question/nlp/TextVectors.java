package org.factdesk.question.nlp;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.zip.CRC32;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The sentence vectors of texts, computed once per text and kept, in memory and in a file beside the database. The file is
 * only a saving of time: what is missing or damaged in it is computed again, and where it cannot be written the desk goes
 * on without. Thread-safe.
 *
 * <p>A record is the first 16 bytes of the SHA-256 of encoder and text, the vector as signed 16-bit numbers, and a CRC-32.
 * Vectors are rounded to that form before they are used, so that kept and fresh ones are the same.
 */
public final class TextVectors {
    private static final Logger LOG = LoggerFactory.getLogger(TextVectors.class);
    private static final String SHIPPED = "org/factdesk/question/nlp/vectors.bin";
    private static final int SIZE = 384;
    private static final int KEY_BYTES = 16;
    private static final float STEPS = Short.MAX_VALUE;

    private final Path file;
    /** How much of the file is sound where its end is damaged, else negative. */
    private long sound = -1;

    private final Map<String, float[]> vectors = new ConcurrentHashMap<>();
    private final Map<String, float[]> unsaved = new ConcurrentHashMap<>();

    /**
     * Those that the desk comes with, and those in a file.
     *
     * @param file where the vectors are kept; made with its folder when there is something to keep
     */
    public static TextVectors withShipped(Path file) {
        TextVectors vectors = new TextVectors(file);
        Models.load(SHIPPED, in -> vectors.readAll(new DataInputStream(new BufferedInputStream(in, 1 << 16))));
        return vectors;
    }

    /** @param file where the vectors are kept; made with its folder when there is something to keep */
    public TextVectors(Path file) {
        this.file = file;
        if (Files.isRegularFile(file)) {
            try (InputStream in = new BufferedInputStream(Files.newInputStream(file), 1 << 16)) {
                long read = readAll(new DataInputStream(in));
                if (read != Files.size(file)) {
                    LOG.warn("The kept vectors in {} are damaged; the damaged part is computed again", file);
                    sound = read;
                }
            } catch (IOException e) {
                LOG.warn("Could not read the kept vectors in {}: {}", file, e.getMessage());
            }
        }
    }

    /** The vector of a text by an encoder, as {@code compute} gives it. */
    float[] of(String encoder, String text, Supplier<float[]> compute) {
        String key = digest(encoder, text);
        float[] known = vectors.get(key);
        if (known != null) {
            return known;
        }
        float[] vector = rounded(compute.get());
        vectors.put(key, vector);
        unsaved.put(key, vector);
        return vector;
    }

    /** The digests of encoders and texts whose vectors are known. */
    Set<String> known() {
        return Set.copyOf(vectors.keySet());
    }

    /** Adds what is new to the file. */
    public synchronized void save() {
        Map<String, float[]> added = new TreeMap<>(unsaved);
        if (added.isEmpty()) {
            return;
        }
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            cutDamagedEnd();
            try (DataOutputStream out = new DataOutputStream(new BufferedOutputStream(
                    Files.newOutputStream(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND), 1 << 16))) {
                for (Map.Entry<String, float[]> vector : added.entrySet()) {
                    out.write(record(vector.getKey(), vector.getValue()));
                }
            }
        } catch (IOException e) {
            LOG.warn("Could not keep vectors in {}: {}", file, e.getMessage());
        }
        added.keySet().forEach(unsaved::remove);
    }

    /** What comes after a damaged part could not be read again. */
    private void cutDamagedEnd() throws IOException {
        if (sound >= 0 && Files.isRegularFile(file)) {
            try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
                channel.truncate(sound);
            }
        }
        sound = -1;
    }

    /** Returns how many bytes of it are sound. */
    private long readAll(DataInputStream in) throws IOException {
        long read = 0;
        byte[] record = new byte[KEY_BYTES + SIZE * Short.BYTES + Integer.BYTES];
        try {
            while (true) {
                in.readFully(record);
                ByteBuffer buffer = ByteBuffer.wrap(record);
                byte[] key = new byte[KEY_BYTES];
                buffer.get(key);
                float[] vector = new float[SIZE];
                for (int i = 0; i < SIZE; i++) {
                    vector[i] = buffer.getShort() / STEPS;
                }
                if (buffer.getInt() != checksum(record)) {
                    return read;
                }
                read += record.length;
                vectors.put(HexFormat.of().formatHex(key), vector);
            }
        } catch (EOFException end) {
            return read;
        }
    }

    private static byte[] record(String key, float[] vector) {
        ByteBuffer buffer = ByteBuffer.allocate(KEY_BYTES + SIZE * Short.BYTES + Integer.BYTES);
        buffer.put(HexFormat.of().parseHex(key));
        for (float value : vector) {
            buffer.putShort((short) Math.round(value * STEPS));
        }
        buffer.putInt(checksum(buffer.array()));
        return buffer.array();
    }

    private static int checksum(byte[] record) {
        CRC32 crc = new CRC32();
        crc.update(record, 0, record.length - Integer.BYTES);
        return (int) crc.getValue();
    }

    private static float[] rounded(float[] vector) {
        float[] rounded = new float[vector.length];
        for (int i = 0; i < vector.length; i++) {
            rounded[i] = (short) Math.round(vector[i] * STEPS) / STEPS;
        }
        return rounded;
    }

    static String digest(String kind, String text) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(kind.getBytes(StandardCharsets.UTF_8));
            digest.update((byte) 0);
            byte[] whole = digest.digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(whole, 0, KEY_BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
