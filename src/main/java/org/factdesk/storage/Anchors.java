package org.factdesk.storage;

import java.nio.file.Path;
import java.time.Duration;

/**
 * Where that lies which holds the log fast: outside the database, so that whoever changes the database changes it not.
 *
 * @param key the secret key that checkpoints are signed with; its public half lies beside it, with {@code .pub}
 * @param checkpoints checkpoints at a rhythm, one after the other; the very last lies beside them, with {@code .last}
 * @param rhythm how much time passes between two of them at least
 */
public record Anchors(Path key, Path checkpoints, Duration rhythm) {
    /** Those beside a database file. */
    public static Anchors beside(Path database, Duration rhythm) {
        Path name = database.getFileName();
        return new Anchors(
                database.resolveSibling(name + ".key"), database.resolveSibling(name + ".checkpoints"), rhythm);
    }
}
