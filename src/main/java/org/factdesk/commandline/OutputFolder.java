package org.factdesk.commandline;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The folder that a command writes its files to. */
final class OutputFolder {
    private OutputFolder() {}

    /** Makes it where it is missing, before anything that takes long is begun. */
    static void make(Path folder) {
        try {
            Files.createDirectories(folder);
        } catch (IOException trouble) {
            throw new CommandFailure("could not make the folder " + folder + ": " + reason(trouble));
        }
    }

    private static String reason(IOException trouble) {
        if (trouble instanceof FileAlreadyExistsException) {
            return "there is a file of that name";
        }
        return trouble instanceof AccessDeniedException
                ? "nothing may be written there"
                : CommandFailure.reason(trouble);
    }
}
