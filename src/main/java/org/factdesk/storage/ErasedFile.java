package org.factdesk.storage;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * The pseudonyms of all who were erased, one a line, outside the database: a restore erases them in what it brings back,
 * also where the database that knew of them cannot be read any more. They are random, and nobody is behind them.
 */
final class ErasedFile {
    private final Path file;

    /** @param checkpoints the file beside which it lies */
    ErasedFile(Path checkpoints) {
        this.file = checkpoints.resolveSibling(checkpoints.getFileName() + ".erased");
    }

    Path file() {
        return file;
    }

    /** Whether it was ever written; then it knows of everybody. */
    boolean isThere() {
        return Files.isRegularFile(file);
    }

    Set<String> pseudonyms() {
        try {
            Set<String> pseudonyms = new LinkedHashSet<>();
            if (isThere()) {
                Files.readAllLines(file, StandardCharsets.ISO_8859_1).stream()
                        .filter(line -> !line.isBlank())
                        .forEach(pseudonyms::add);
            }
            return pseudonyms;
        } catch (IOException trouble) {
            throw new StorageException("read who was erased in " + file, FileBeside.why(trouble, file), trouble);
        }
    }

    /** Adds those that are not in it; makes it where there is none. */
    void add(Collection<String> pseudonyms) throws IOException {
        Set<String> more = new LinkedHashSet<>(pseudonyms);
        more.removeAll(pseudonyms());
        if (more.isEmpty() && isThere()) {
            return;
        }
        StringBuilder lines = new StringBuilder();
        // A line that was broken off stays apart from the next.
        more.forEach(pseudonym -> lines.append('\n').append(pseudonym).append('\n'));
        ByteBuffer rest = ByteBuffer.wrap(lines.toString().getBytes(StandardCharsets.ISO_8859_1));
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
            while (rest.hasRemaining()) {
                channel.write(rest);
            }
            channel.force(true);
        }
    }
}
