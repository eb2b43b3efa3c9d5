package org.factdesk.question.nlp;

import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A file to which is added what has come to be known of texts, each as a record with a {@link CheckSum}. It only saves
 * time: a damaged end is cut off before more is added, and what cannot be written waits until it can. Thread-safe.
 *
 * @param <T> what is known of a text
 */
final class GrowingFile<T> {
    private static final Logger log = LoggerFactory.getLogger(GrowingFile.class);
    private static final int BUFFER = 1 << 16;

    /** Writes the record of one text. */
    @FunctionalInterface
    interface Writing<T> {
        void write(TextDigest text, T known, DataOutputStream out) throws IOException;
    }

    private final Path file;
    private final Writing<T> writing;
    private final Map<TextDigest, T> unsaved = new ConcurrentHashMap<>();
    /** How much of the file is sound where its end is damaged, else negative. */
    private long sound = -1;

    /** @param file made with its folder when there is something to keep */
    GrowingFile(Path file, Writing<T> writing) {
        this.file = file;
        this.writing = writing;
    }

    boolean exists() {
        return Files.isRegularFile(file);
    }

    /**
     * Tells how far the file could be read.
     *
     * @param bytes how many bytes from its start are sound
     */
    synchronized void readUpTo(long bytes) throws IOException {
        if (bytes != Files.size(file)) {
            log.warn("{} is damaged; what its damaged part held is found out again", file);
            sound = bytes;
        }
    }

    /** Keeps something for the next time that the file is written. */
    void add(TextDigest text, T known) {
        unsaved.put(text, known);
    }

    /** Adds what is new to the file, in the order of the digests. */
    synchronized void save() {
        Map<TextDigest, T> added = new TreeMap<>(unsaved);
        if (added.isEmpty() && sound < 0) {
            return;
        }
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            try (FileChannel channel = FileChannel.open(
                    file, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.APPEND)) {
                cutDamagedEnd(channel);
                append(added, channel);
            }
            added.forEach(unsaved::remove);
        } catch (IOException e) {
            log.warn("Could not keep {} texts in {}: {}", added.size(), file, e.getMessage());
        }
    }

    /** What comes after a damaged part could not be read again. */
    private void cutDamagedEnd(FileChannel channel) throws IOException {
        if (sound >= 0) {
            channel.truncate(sound);
            sound = -1;
        }
    }

    /** Leaves nothing of what could not be written whole. */
    private void append(Map<TextDigest, T> added, FileChannel channel) throws IOException {
        long end = channel.size();
        DataOutputStream out =
                new DataOutputStream(new BufferedOutputStream(Channels.newOutputStream(channel), BUFFER));
        try {
            for (Map.Entry<TextDigest, T> text : added.entrySet()) {
                writing.write(text.getKey(), text.getValue(), out);
            }
            out.flush();
        } catch (IOException e) {
            channel.truncate(end);
            throw e;
        }
    }
}
