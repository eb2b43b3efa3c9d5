package org.factdesk.storage;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * Checkpoints as notes, one after the other with a blank line between them. A note that was not written to its end,
 * since the disk was full or the power gone, is left out and taken away before the next is added: whoever can shorten
 * the file could take it away as well. To add one, only the end of the file is read, which grows for years.
 */
final class CheckpointFile {
    /** One character for each byte: a note can be broken off within a character. */
    private static final Charset BYTES = StandardCharsets.ISO_8859_1;

    private static final String BLANK_LINE = "\n\n";
    private static final String SIGNATURE = bytes("— ");
    private static final int LONGEST_NOTE = 500;
    private static final int LONGEST_END = 4 * LONGEST_NOTE;

    private final Path file;

    /** The end of the file, byte by byte, and where it begins. */
    private record End(long start, String bytes) {
        /** Where the last whole note ends. */
        long whole() {
            return start + CheckpointFile.whole(bytes).length();
        }
    }

    CheckpointFile(Path file) {
        this.file = file;
    }

    /**
     * Every note that is whole; empty where there is no file. What is more than one note broken off is given as it is.
     */
    String text() {
        try {
            String all =
                    Files.isRegularFile(file) ? new String(Files.readAllBytes(file), BYTES).replace("\r\n", "\n") : "";
            return new String(readable(all).getBytes(BYTES), StandardCharsets.UTF_8);
        } catch (IOException trouble) {
            throw new StorageException("read the checkpoints " + file, FileBeside.why(trouble, file), trouble);
        }
    }

    /** Whether there is no whole note, nor anything else to look at. */
    boolean isEmpty() {
        try {
            return readable(end().bytes()).isBlank();
        } catch (IOException trouble) {
            throw new StorageException("read the checkpoints " + file, FileBeside.why(trouble, file), trouble);
        }
    }

    /** Whether a note is the last one. */
    boolean endsWith(String note) throws IOException {
        return end().bytes().endsWith(bytes(note + "\n"));
    }

    void add(String note) throws IOException {
        End end = end();
        boolean isBrokenOff = isBrokenOff(end.bytes());
        if (isBrokenOff && end.whole() < end.start() + end.bytes().length()) {
            try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
                channel.truncate(end.whole());
            }
        }
        String gap = isBrokenOff ? "" : BLANK_LINE;
        ByteBuffer rest = ByteBuffer.wrap((gap + note + "\n").getBytes(StandardCharsets.UTF_8));
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
            while (rest.hasRemaining()) {
                channel.write(rest);
            }
            channel.force(true);
        }
    }

    /** Long enough that a note which is broken off, and the one before it, lie within. */
    private End end() throws IOException {
        if (!Files.isRegularFile(file)) {
            return new End(0, "");
        }
        try (RandomAccessFile all = new RandomAccessFile(file.toFile(), "r")) {
            long start = Math.max(0, all.length() - LONGEST_END);
            byte[] end = new byte[(int) (all.length() - start)];
            all.seek(start);
            all.readFully(end);
            return new End(start, new String(end, BYTES));
        }
    }

    private static String bytes(String text) {
        return new String(text.getBytes(StandardCharsets.UTF_8), BYTES);
    }

    private static String readable(String all) {
        return isBrokenOff(all) ? whole(all) : all;
    }

    /** Whether no more follows the whole notes than the beginning of another; nothing else is ever taken away. */
    private static boolean isBrokenOff(String all) {
        return all.indexOf('\r') < 0 && all.length() - whole(all).length() < LONGEST_NOTE;
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
