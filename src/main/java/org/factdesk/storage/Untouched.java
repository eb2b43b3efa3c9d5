package org.factdesk.storage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A database file that is looked at while nothing is written to it or beside it. Where a process that was killed left a
 * write-ahead log, which SQLite does not read without writing beside it, it is a copy of both that is looked at; only this
 * user may read that, and closed it is gone.
 */
final class Untouched implements AutoCloseable {
    private static final String WAL = "-wal";
    private static final String SHARED = "-shm";

    private final Path file;
    private final @Nullable Path folder;

    /** @param folder that holds a copy; null where there is none */
    private Untouched(Path file, @Nullable Path folder) {
        this.file = file;
        this.folder = folder;
    }

    /** @param what completes "Could not" */
    static Untouched of(Path original, String what) {
        Sqlite.requireReadable(original);
        try {
            return isReadableAsItLies(original) ? new Untouched(original, null) : copy(original);
        } catch (IOException trouble) {
            throw new StorageException(what, FileBeside.why(trouble, original), trouble);
        }
    }

    /** Whoever works with a database has a shared file beside it, which is then there to be read. */
    private static boolean isReadableAsItLies(Path original) {
        if (!Sqlite.hasWriteAheadLog(original)) {
            return true;
        }
        if (!Files.exists(beside(original, SHARED))) {
            return false;
        }
        try (Connection connection = Sqlite.readOnly(original);
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT COUNT(*) FROM sqlite_master")) {
            return row.next();
        } catch (SQLException unreadable) {
            return false;
        }
    }

    private static Untouched copy(Path original) throws IOException {
        Path folder = Files.createTempDirectory("factdesk-look");
        Untouched copy = new Untouched(folder.resolve(original.getFileName()), folder);
        try {
            Files.copy(original, copy.file);
            Files.copy(beside(original, WAL), beside(copy.file, WAL));
            return copy;
        } catch (IOException trouble) {
            copy.close();
            throw trouble;
        }
    }

    private static Path beside(Path file, String ending) {
        return file.resolveSibling(file.getFileName() + ending);
    }

    /** What is to be opened. */
    Path file() {
        return file;
    }

    @Override
    public void close() {
        if (folder == null || !Files.exists(folder)) {
            return;
        }
        try (Stream<Path> files = Files.list(folder)) {
            for (Path one : files.toList()) {
                Files.delete(one);
            }
            Files.delete(folder);
        } catch (IOException trouble) {
            throw new StorageException("clear away the copy " + folder, FileBeside.why(trouble, folder), trouble);
        }
    }
}
