package org.factdesk.commandline;

import java.io.IOException;
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
            throw new CommandFailure("could not make the folder " + folder);
        }
    }
}
