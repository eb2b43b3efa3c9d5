package org.factdesk.storage;

import java.nio.file.Path;
import java.util.Optional;

/**
 * Where the master key comes from, without which nobody reads who asked what.
 *
 * @param masterKey the key itself, 32 bytes in Base64, or empty where it is in a file
 * @param folder where the file {@code master.key} is made where there is none; it is also looked for beside the
 *     database, and made there where no folder is named
 */
public record KeySource(String masterKey, Optional<Path> folder) {
    /** A file beside the database. */
    static final KeySource BESIDE = new KeySource("", Optional.empty());

    /** A record would print its secret. */
    @Override
    public String toString() {
        return "KeySource[masterKey=" + (masterKey.isEmpty() ? "none" : "…") + ", folder=" + folder + "]";
    }
}
