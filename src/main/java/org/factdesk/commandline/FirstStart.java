package org.factdesk.commandline;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.factdesk.knowledge.PackReader;
import org.factdesk.knowledge.PackReading;
import org.factdesk.rendering.Outcomes;

/**
 * Fills an empty database with the incident packs that are in the knowledge folder, or else inside the program. All of them
 * come in or none: a database with some of them is not empty, and the others would never be missed.
 */
final class FirstStart {
    private static final String INCIDENTS = "incidents";
    /** The folder in the jar, and a file in it by which it is found. */
    private static final String INSIDE = "/knowledge";

    private final Premises premises;

    FirstStart(Premises premises) {
        this.premises = premises;
    }

    void fill() {
        Path folder = premises.configuration().desk().knowledge().resolve(INCIDENTS);
        if (Files.isDirectory(folder)) {
            fillFrom(folder);
            return;
        }
        URL inside = FirstStart.class.getResource(INSIDE);
        if (inside != null) {
            fillFrom(inside);
        }
    }

    private void fillFrom(URL inside) {
        try {
            URI address = inside.toURI();
            if (!address.getScheme().equals("jar")) {
                fillFromFolder(Path.of(address).resolve(INCIDENTS));
                return;
            }
            try (FileSystem jar = FileSystems.newFileSystem(address, Map.of())) {
                fillFromFolder(jar.getPath(INSIDE, INCIDENTS));
            }
        } catch (URISyntaxException | IOException trouble) {
            throw new UncheckedIOException(
                    "Could not read the packs inside the program: " + trouble.getMessage(), new IOException(trouble));
        }
    }

    private void fillFromFolder(Path folder) {
        if (Files.isDirectory(folder)) {
            fillFrom(folder);
        }
    }

    private void fillFrom(Path folder) {
        try (ProgressLine progress = ProgressLine.of(premises.where(), "First start: filling the database", 0)) {
            PackReading reading = PackReader.read(folder);
            if (!reading.isSound()) {
                throw new CommandFailure(SoundPacks.lines(reading.faults()));
            }
            new PackImport(premises)
                    .bringInTogether(reading.packs(), "first start")
                    .ifPresent(refused -> {
                        throw new CommandFailure(new Outcomes(premises.phrases()).of(refused));
                    });
            progress.step();
        }
    }
}
