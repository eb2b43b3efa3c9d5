package org.factdesk.question.nlp;

import java.io.IOException;
import java.io.InputStream;
import java.net.JarURLConnection;
import java.net.URL;
import java.net.URLConnection;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;

/** A file that comes packed in a jar, and is unpacked once where it is to be used as it lies. */
final class PackedFile {
    private final JarURLConnection packed;

    private PackedFile(JarURLConnection packed) {
        this.packed = packed;
    }

    /** Finds it by its name on the class path; nothing where it is not there, or not in a jar. */
    static Optional<PackedFile> find(String resource) throws IOException {
        URL place = PackedFile.class.getResource("/" + resource);
        URLConnection connection = place == null ? null : place.openConnection();
        return connection instanceof JarURLConnection packed ? Optional.of(new PackedFile(packed)) : Optional.empty();
    }

    /** Its check sum (CRC-32) in hexadecimal digits, by which one release of it is told from another. */
    String checksum() throws IOException {
        return Long.toHexString(packed.getJarEntry().getCrc());
    }

    private boolean isThere(Path file) throws IOException {
        return Files.isRegularFile(file)
                && Files.size(file) == packed.getContentLengthLong()
                && CheckSum.of(file).equals(checksum());
    }

    /** Unpacks it, unless it is there as it was packed. */
    void unpack(Path file) throws IOException {
        if (!isThere(file)) {
            Aside.write(file, aside -> {
                try (InputStream in = packed.getInputStream()) {
                    return Files.copy(in, aside, StandardCopyOption.REPLACE_EXISTING);
                }
            });
        }
    }
}
