package org.factdesk.storage;

import java.io.IOException;
import java.io.InputStream;
import java.net.JarURLConnection;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.zip.CRC32;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.sqlite.SQLiteJDBCLoader;
import org.sqlite.util.LibraryLoaderUtil;

/**
 * SQLite's native library, unpacked into a folder once. Left to itself the driver unpacks it into a temporary folder at
 * every start and reads it twice over to compare. Where that cannot be done, it is left to itself.
 */
public final class SqliteLibrary {
    private static final Logger log = LoggerFactory.getLogger(SqliteLibrary.class);
    /** Tells the driver in which folder its library is; where it cannot be loaded from there, the driver unpacks it. */
    private static final String PLACE = "org.sqlite.lib.path";

    private final Path folder;

    /** @param folder where the library is kept; made when there is something to keep */
    public SqliteLibrary(Path folder) {
        this.folder = folder;
    }

    /** Has the driver take its library from the folder, unless somebody has told it another place. */
    public void use() {
        if (System.getProperty(PLACE) != null) {
            return;
        }
        try {
            System.setProperty(PLACE, unpack().toString());
        } catch (IOException e) {
            log.debug("The driver of SQLite unpacks its library by itself", e);
        }
    }

    /** Told by its check sum too: a disk that breaks it leaves its size as it was. */
    private static boolean isThere(Path file, JarURLConnection packed) throws IOException {
        if (!Files.isRegularFile(file) || Files.size(file) != packed.getContentLengthLong()) {
            return false;
        }
        CRC32 sum = new CRC32();
        sum.update(Files.readAllBytes(file));
        return sum.getValue() == packed.getJarEntry().getCrc();
    }

    /** Unpacks it where it is not there whole, aside first, and returns the folder that it is in. */
    Path unpack() throws IOException {
        String name = LibraryLoaderUtil.getNativeLibName();
        URL inside = SQLiteJDBCLoader.class.getResource(LibraryLoaderUtil.getNativeLibResourcePath() + "/" + name);
        if (inside == null || !(inside.openConnection() instanceof JarURLConnection packed)) {
            throw new IOException("no jar holds " + name);
        }
        Path place = folder.toAbsolutePath()
                .resolve("sqlite-" + Long.toHexString(packed.getJarEntry().getCrc()));
        Path file = place.resolve(name);
        if (!isThere(file, packed)) {
            Files.createDirectories(place);
            Path aside = Files.createTempFile(place, "library", ".part");
            try (InputStream in = packed.getInputStream()) {
                Files.copy(in, aside, StandardCopyOption.REPLACE_EXISTING);
                Files.move(aside, file, StandardCopyOption.REPLACE_EXISTING);
            } finally {
                Files.deleteIfExists(aside);
            }
        }
        return place;
    }
}
