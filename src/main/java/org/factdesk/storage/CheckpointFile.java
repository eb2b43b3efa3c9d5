package org.factdesk.storage;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * Checkpoints as notes, one after the other with a blank line between them. A note that was not written to its end, since
 * the disk was full or the power gone, is left out and taken away before the next is added: whoever can shorten the file
 * could take it away as well.
 */
final class CheckpointFile {
    private static final String BLANK_LINE = "\n\n";
    private static final String SIGNATURE = "— ";
    private static final int LONGEST_NOTE = 500;

    private final Path file;

    CheckpointFile(Path file) {
        this.file = file;
    }

    /** Every note that is whole; empty where there is no file. What is more than one note broken off is given as it is. */
    String text() {
        try {
            String all = all().replace("\r\n", "\n");
            return isBrokenOff(all) ? whole(all) : all;
        } catch (IOException trouble) {
            throw new StorageException("read the checkpoints " + file, FileBeside.why(trouble, file), trouble);
        }
    }

    boolean endsWith(String note) {
        return text().endsWith(note + "\n");
    }

    void add(String note) throws IOException {
        String all = all();
        String whole = whole(all);
        boolean isBrokenOff = isBrokenOff(all);
        if (isBrokenOff && !whole.equals(all)) {
            try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
                channel.truncate(whole.getBytes(StandardCharsets.UTF_8).length);
            }
        }
        String gap = isBrokenOff ? "" : BLANK_LINE;
        Files.writeString(file, gap + note + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }

    /** Whether no more follows the whole notes than the beginning of another; nothing else is ever taken away. */
    private static boolean isBrokenOff(String all) {
        return all.indexOf('\r') < 0 && all.length() - whole(all).length() < LONGEST_NOTE;
    }

    /** Bytes that are cut within a character are no text, and are not read as another one of the same length. */
    private String all() throws IOException {
        return Files.isRegularFile(file)
                ? new String(Files.readAllBytes(file), StandardCharsets.UTF_8).replace("\uFFFD", "")
                : "";
    }

    /** What comes up to the last blank line that follows a signature. */
    private static String whole(String text) {
        int end = text.length();
        while (end > 0 && !(text.startsWith(BLANK_LINE, end - 2) && isSignature(lastLine(text, end - 2)))) {
            end = Math.max(0, text.lastIndexOf(BLANK_LINE, end - 3) + 2);
            end = end == 1 ? 0 : end;
        }
        return text.substring(0, end);
    }

    private static String lastLine(String text, int end) {
        return text.substring(text.lastIndexOf('\n', end - 1) + 1, end);
    }

    private static boolean isSignature(String line) {
        return line.startsWith(SIGNATURE);
    }
}
