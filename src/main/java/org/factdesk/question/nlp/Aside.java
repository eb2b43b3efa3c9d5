package org.factdesk.question.nlp;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** Writes files aside first, so that each is there whole or not at all, and nothing is left where that fails. */
final class Aside {
    private Aside() {}

    /** Writes a file where it is told to. */
    @FunctionalInterface
    interface Writing<T, X extends Exception> {
        T to(Path aside) throws IOException, X;
    }

    /** Writes a file, in place of one that is there, and makes its folder where it is missing. */
    static <T, X extends Exception> T write(Path file, Writing<T, X> writing) throws IOException, X {
        Path folder = file.toAbsolutePath().getParent();
        Files.createDirectories(folder);
        Path aside = Files.createTempFile(folder, "aside", ".part");
        try {
            T written = writing.to(aside);
            Files.move(aside, file, StandardCopyOption.REPLACE_EXISTING);
            return written;
        } finally {
            Files.deleteIfExists(aside);
        }
    }
}
