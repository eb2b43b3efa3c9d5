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
 * The pseudonyms of all who were erased, one a line, outside the database: a restore erases them in what it brings
 * back, also where the database that knew of them cannot be read any more. They are random, and nobody is behind them.
 * A line of its own says where there were others whom a restore could not learn of: nobody will know them any more.
 */
final class ErasedFile {
    /** No pseudonym looks like that. */
    private static final String OTHERS = "? and others of whom nothing is known";

    private final Path file;

    /** @param checkpoints the file beside which it lies */
    ErasedFile(Path checkpoints) {
        this.file = checkpoints.resolveSibling(checkpoints.getFileName() + ".erased");
    }

    /** Whether it was ever written; then it knows of everybody, unless it says that there were others. */
    boolean isThere() {
        return Files.isRegularFile(file);
    }

    /** Whether it says that there were others. */
    boolean lacksOthers() {
        return lines().contains(OTHERS);
    }

    Set<String> pseudonyms() {
        Set<String> pseudonyms = lines();
        pseudonyms.remove(OTHERS);
        return pseudonyms;
    }

    private Set<String> lines() {
        try {
            Set<String> lines = new LinkedHashSet<>();
            if (isThere()) {
                Files.readAllLines(file, StandardCharsets.ISO_8859_1).stream()
                        .filter(line -> !line.isBlank())
                        .forEach(lines::add);
            }
            return lines;
        } catch (IOException trouble) {
            throw new StorageException("read who was erased in " + file, FileBeside.why(trouble, file), trouble);
        }
    }

    /** Adds those that are not in it; makes it where there is none. */
    void add(Collection<String> pseudonyms) throws IOException {
        write(pseudonyms);
    }

    /** Adds all who are known, and that there were others. */
    void addSome(Collection<String> pseudonyms) throws IOException {
        Set<String> lines = new LinkedHashSet<>(pseudonyms);
        lines.add(OTHERS);
        write(lines);
    }

    private void write(Collection<String> lines) throws IOException {
        Set<String> more = new LinkedHashSet<>(lines);
        more.removeAll(lines());
        if (more.isEmpty() && isThere()) {
            return;
        }
        StringBuilder text = new StringBuilder();
        // A line that was broken off stays apart from the next.
        more.forEach(line -> text.append('\n').append(line).append('\n'));
        ByteBuffer rest = ByteBuffer.wrap(text.toString().getBytes(StandardCharsets.ISO_8859_1));
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
            while (rest.hasRemaining()) {
                channel.write(rest);
            }
            channel.force(true);
        }
    }
}
