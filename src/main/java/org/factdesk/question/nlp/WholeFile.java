package org.factdesk.question.nlp;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A file that is made once and then kept in a folder, or that the desk comes with under the same name. It only saves
 * time: where it is missing or damaged, what it holds is made again, and where it cannot be written the desk goes on
 * without.
 */
final class WholeFile {
    private static final Logger log = LoggerFactory.getLogger(WholeFile.class);
    private static final String SHIPPED = "/org/factdesk/question/nlp/";

    private final Path file;

    /** @param folder made when there is something to keep */
    WholeFile(Path folder, String name) {
        file = folder.resolve(name);
    }

    /** Reads what the file holds, or nothing where that was made from something else. */
    @FunctionalInterface
    interface Reading<T> {
        Optional<T> read(InputStream in) throws IOException;
    }

    /** Writes what the file is to hold. */
    @FunctionalInterface
    interface Writing {
        void write(OutputStream out) throws IOException;
    }

    boolean exists() {
        return Files.isRegularFile(file);
    }

    /** What is kept in the folder; nothing where no file is, or none that is sound. */
    <T> Optional<T> kept(Reading<T> reading) {
        if (!exists()) {
            return Optional.empty();
        }
        return sound(() -> Files.newInputStream(file), reading);
    }

    /** What the desk comes with; nothing where it comes with none that is sound. */
    <T> Optional<T> shipped(Reading<T> reading) {
        URL shipped = WholeFile.class.getResource(SHIPPED + file.getFileName());
        return shipped == null ? Optional.empty() : sound(shipped::openStream, reading);
    }

    private interface Opening {
        InputStream open() throws IOException;
    }

    private <T> Optional<T> sound(Opening opening, Reading<T> reading) {
        try (InputStream in = opening.open()) {
            return reading.read(in);
        } catch (IOException e) {
            log.warn("Could not read {}, so that what it held is made again: {}", file.getFileName(), e.getMessage());
            return Optional.empty();
        }
    }

    /** Writes it into the folder, where that can be done. */
    void keep(Writing writing) {
        try {
            write(writing);
        } catch (IOException e) {
            log.warn("Could not keep {}: {}", file, e.getMessage());
        }
    }

    /** Writes it into the folder, in place of one that is there. */
    void write(Writing writing) throws IOException {
        Aside.write(file, aside -> {
            try (OutputStream out = Files.newOutputStream(aside)) {
                writing.write(out);
            }
            return file;
        });
    }
}
