package org.factdesk.console;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.factdesk.desk.order.Attachment;
import org.factdesk.desk.order.Response.Document;

/** Files of whoever sits at the terminal: read where they say, written into one folder and never over another. */
final class Papers {
    private final Path folder;

    Papers(Path folder) {
        this.folder = folder;
    }

    /** The file of a path; empty where there is none that can be read. */
    Optional<Attachment> open(String path) {
        String home = System.getProperty("user.home", "");
        Path file = folder.resolve(path.startsWith("~/") ? home + path.substring(1) : path);
        Path name = file.getFileName();
        if (name == null || !Files.isReadable(file) || Files.isDirectory(file)) {
            return Optional.empty();
        }
        try {
            long size = Files.size(file);
            return Optional.of(new Attachment(name.toString(), size, () -> Files.newInputStream(file)));
        } catch (IOException vanished) {
            return Optional.empty();
        }
    }

    /** Saves a document under its name, or one with a number where that is taken, and says where. */
    Path save(Document document) {
        String name = document.name();
        int dot = name.lastIndexOf('.') < 0 ? name.length() : name.lastIndexOf('.');
        Path file = folder.resolve(name);
        for (int number = 2; Files.exists(file); number++) {
            file = folder.resolve(name.substring(0, dot) + "-" + number + name.substring(dot));
        }
        try {
            return Files.write(file, document.content());
        } catch (IOException trouble) {
            throw new UncheckedIOException("Could not save " + file, trouble);
        }
    }
}
