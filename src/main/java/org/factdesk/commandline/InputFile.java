package org.factdesk.commandline;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** A file that a command is to read. */
final class InputFile {
    private static final String STANDARD_INPUT = "-";

    private InputFile() {}

    /** Opens a file, or takes the program's input where the name is "-". */
    static InputStream open(String name, Surroundings where) throws IOException {
        return name.equals(STANDARD_INPUT) ? where.in() : Files.newInputStream(Path.of(name));
    }

    /**
     * The whole text of a file.
     *
     * @throws CommandFailure where it cannot be read
     */
    static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw CommandFailure.toRead(file, unreadable);
        }
    }
}
