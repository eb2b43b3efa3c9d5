package org.factdesk.commandline;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.util.List;

/** What was asked for cannot be done; its lines are what the person reads. */
final class CommandFailure extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final transient List<String> lines;

    /** One thing is wrong. */
    CommandFailure(String what) {
        super(what);
        this.lines = List.of(oneLine(what));
    }

    /** Several things are wrong, each said on a line of its own. */
    CommandFailure(List<String> faults) {
        super(faults.size() + " faults");
        this.lines = faults.stream().map(fault -> fault.replaceAll("\\s+", " ")).toList();
    }

    /** A file that was named, or the input in its place, cannot be read. */
    static CommandFailure toRead(Object file, IOException trouble) {
        return new CommandFailure("cannot read " + file + ": " + reason(trouble));
    }

    List<String> lines() {
        return lines;
    }

    /** What the program says when it is in trouble. */
    static String oneLine(String what) {
        return "factdesk: " + what.replaceAll("\\s+", " ").strip();
    }

    /** What an exception of the file system means, in words. */
    static String reason(IOException trouble) {
        if (trouble instanceof NoSuchFileException || trouble instanceof FileNotFoundException) {
            return "there is no such file";
        }
        if (trouble instanceof CharacterCodingException) {
            return "it is no text in UTF-8";
        }
        return trouble instanceof AccessDeniedException
                ? "it may not be read"
                : String.valueOf(trouble.getMessage()).replaceAll("\\s+", " ");
    }
}
