package org.factdesk.storage;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import java.util.regex.Pattern;

/** The very last checkpoint, alone in a file beside those that stay: whole and synced, or still the one before it. */
final class LastCheckpoint {
    private final Path file;
    private boolean isCleared;

    /** @param kept the file of those that stay */
    LastCheckpoint(Path kept) {
        this.file = kept.resolveSibling(kept.getFileName() + ".last");
    }

    Path file() {
        return file;
    }

    /** The note; empty where there is none. What is no text cannot be one either, and is found not to be one. */
    Optional<String> note() {
        try {
            return Files.isRegularFile(file)
                    ? Optional.of(new String(Files.readAllBytes(file), StandardCharsets.UTF_8))
                            .filter(note -> !note.isBlank())
                    : Optional.empty();
        } catch (IOException trouble) {
            throw new StorageException("read the checkpoint " + file, FileBeside.why(trouble, file), trouble);
        }
    }

    void replace(String note) throws IOException {
        clearAway();
        Path beside = file.resolveSibling(
                file.getFileName() + "-" + ProcessHandle.current().pid());
        Files.writeString(beside, note);
        FileBeside.sync(beside);
        Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE);
        FileBeside.syncFolder(file);
    }

    void remove() throws IOException {
        Files.deleteIfExists(file);
    }

    private void clearAway() throws IOException {
        if (!isCleared) {
            isCleared = true;
            Pattern leftOver = Pattern.compile(Pattern.quote(file.getFileName() + "-") + "(\\d+)");
            FileBeside.clearAway(file.resolveSibling("."), leftOver);
        }
    }
}
