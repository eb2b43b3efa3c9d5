package org.factdesk.storage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;

/**
 * Puts another file in the place of a database that nobody uses. What is replaced stays aside until that is done, and
 * for good where it cannot be read.
 */
final class Replacement {
    private static final String REPLACED = ".replaced";

    private final Path file;
    private final String what;

    /** @param what completes "Could not" */
    Replacement(Path file, String what) {
        this.file = file.toAbsolutePath();
        this.what = what;
    }

    /** Removes what a replacement that was killed left aside, where that can be read. */
    static void clearAway(Path database) {
        Replacement killed = new Replacement(database, "clear away what a restore left");
        Path aside = killed.beside(REPLACED);
        if (!Files.exists(aside)) {
            return;
        }
        try {
            if (isReadable(aside)) {
                killed.removed(aside);
            }
        } catch (IOException trouble) {
            throw new StorageException(killed.what, FileBeside.why(trouble, aside), trouble);
        }
    }

    private static boolean isReadable(Path file) {
        try (Connection connection = Sqlite.readOnly(file)) {
            return Sqlite.fault(connection).isEmpty();
        } catch (SQLException damaged) {
            return false;
        }
    }

    /** Refuses before anything is begun where another process works with the file. */
    void requireAlone() {
        try {
            Optional<Connection> ours = Files.exists(file) ? alone() : Optional.empty();
            if (ours.isPresent()) {
                ours.get().close();
            }
        } catch (SQLException trouble) {
            throw new StorageException(what, new Sqlite().explain(trouble), trouble);
        }
    }

    /** Replaces it, and says where the replaced file is if that is kept. */
    Optional<Path> by(FileBeside copy) {
        if (!Files.exists(file)) {
            copy.takePlace();
            return Optional.empty();
        }
        try (Connection ours = alone().orElse(null)) {
            boolean isReadable = ours != null && Sqlite.fault(ours).isEmpty();
            Path aside = setAside();
            copy.takePlace();
            return isReadable ? removed(aside) : Optional.of(aside);
        } catch (IOException trouble) {
            throw new StorageException(what, FileBeside.why(trouble, file), trouble);
        } catch (SQLException trouble) {
            throw new StorageException(what, new Sqlite().explain(trouble), trouble);
        }
    }

    /** A connection beside which there is no other; nothing where the file is too damaged for any. */
    private Optional<Connection> alone() {
        try {
            return Optional.of(Sqlite.alone(file));
        } catch (SQLException trouble) {
            if (Sqlite.isDamage(trouble)) {
                return Optional.empty();
            }
            throw new StorageException(
                    what,
                    Sqlite.isBusy(trouble)
                            ? "another process has the database open; stop it first"
                            : new Sqlite().explain(trouble),
                    trouble);
        }
    }

    /**
     * At every moment there is a database in its place: the replaced one gets a second name before it loses its first.
     */
    private Path setAside() throws IOException {
        Path aside = beside(REPLACED);
        Files.deleteIfExists(aside);
        try {
            Files.createLink(aside, file);
        } catch (UnsupportedOperationException | IOException linkless) {
            Files.copy(file, aside, StandardCopyOption.REPLACE_EXISTING);
        }
        for (String companion : Sqlite.COMPANIONS) {
            if (Files.exists(beside(companion))) {
                Files.move(beside(companion), beside(REPLACED + companion), StandardCopyOption.REPLACE_EXISTING);
            }
        }
        return aside;
    }

    private Optional<Path> removed(Path aside) throws IOException {
        Files.deleteIfExists(aside);
        for (String companion : Sqlite.COMPANIONS) {
            Files.deleteIfExists(beside(REPLACED + companion));
        }
        return Optional.empty();
    }

    private Path beside(String ending) {
        return file.resolveSibling(file.getFileName() + ending);
    }
}
