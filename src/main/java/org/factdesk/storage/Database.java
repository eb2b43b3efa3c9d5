package org.factdesk.storage;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The one way to the database: work runs in a transaction, alone, and its trouble comes out as {@link StorageException}.
 * Guards its connection with a lock; questions never come here.
 */
final class Database implements AutoCloseable {
    /** Work on a connection. */
    @FunctionalInterface
    interface Work<T> {
        T on(Connection connection) throws SQLException;
    }

    private static final Logger log = LoggerFactory.getLogger(Database.class);

    private final ReentrantLock lock = new ReentrantLock();
    private final Connection connection;
    private final Dialect dialect;
    private final String url;
    private @Nullable Vault vault;
    /** What is looked at; null where this database is worked with. */
    private @Nullable Untouched untouched;
    /** Whether something that was deleted may still be read in the files. */
    private volatile boolean isLeftToWipe;

    private Database(Connection connection, Dialect dialect, String url) {
        this.connection = connection;
        this.dialect = dialect;
        this.url = url;
    }

    /** Opens a database and brings it up to date; one that is not fit for use is left as it is. */
    static Database open(String url) {
        return open(url, KeySource.BESIDE);
    }

    /** Opens a database whose master key comes from somewhere else than beside it. */
    static Database open(String url, KeySource keys) {
        requireKnown(url);
        return open(url, KeyPlace.of(url, keys));
    }

    static void requireKnown(String url) {
        if (!url.startsWith(Sqlite.URL)) {
            throw new StorageException("open the database " + url, "only a file or " + Sqlite.URL + "FILE is known");
        }
    }

    /** Opens a database file whose master key is known to be somewhere. */
    static Database open(String url, KeyPlace keys) {
        Dialect dialect = new Sqlite();
        String opening = "open the database " + url.substring(Sqlite.URL.length());
        try {
            Database database = new Database(dialect.connect(url), dialect, url);
            database.prepare(new Migrations(dialect, opening), keys, opening);
            return database;
        } catch (SQLException trouble) {
            throw new StorageException(opening, dialect, trouble);
        }
    }

    /**
     * Opens a database to look at it: nothing can be written, nothing appears beside it, no key is made, and it need not
     * be there. One in memory is opened as ever.
     *
     * @throws StorageException where it cannot be read, is damaged, or is not of this version
     */
    static Database look(String url, KeySource keys) {
        requireKnown(url);
        if (url.equals(Sqlite.IN_MEMORY)) {
            return open(url, keys);
        }
        Path file = Path.of(url.substring(Sqlite.URL.length()));
        String opening = "open the database " + file;
        Untouched untouched = Untouched.of(file, opening);
        try {
            Connection connection = Sqlite.readOnly(untouched.file());
            Database database = new Database(connection, new Sqlite(), Sqlite.URL + untouched.file());
            database.untouched = untouched;
            database.prepareToLook(file, KeyPlace.of(url, keys), opening);
            return database;
        } catch (SQLException trouble) {
            untouched.close();
            throw new StorageException(opening, new Sqlite(), trouble);
        }
    }

    private void prepareToLook(Path file, KeyPlace keys, String opening) throws SQLException {
        try {
            Sqlite.requireSound(connection, file.toString());
            new Migrations(dialect, opening).requireCurrent(connection);
            vault = Vault.look(connection, keys);
        } catch (SQLException | RuntimeException trouble) {
            close();
            throw trouble;
        }
    }

    /**
     * Looks whether there is the key that this database was made with.
     *
     * @param opening completes "Could not"
     * @throws StorageException where there is not; says where it is looked for
     */
    void requireKey(KeyPlace keys, String opening) {
        read(opening, own -> {
            Vault.requireKey(own, keys, opening);
            return opening;
        });
    }

    private void prepare(Migrations migrations, KeyPlace keys, String opening) throws SQLException {
        try {
            migrations.version(connection);
            dialect.prepare(connection);
            vault = transaction("bring the database up to date", own -> {
                Vault opened = Vault.open(own, keys, opening);
                migrations.bringUpToDate(own, new Persons(opened));
                opened.prove(own);
                return opened;
            });
            isLeftToWipe = !dialect.wipe(connection);
        } catch (SQLException | RuntimeException trouble) {
            connection.close();
            throw trouble;
        }
    }

    /** Where it is kept; empty where it is kept nowhere. */
    Optional<Path> file() {
        return url.equals(Sqlite.IN_MEMORY)
                ? Optional.empty()
                : Optional.of(Path.of(url.substring(Sqlite.URL.length())));
    }

    /** Those whose words are in it. */
    Persons persons() {
        return new Persons(vault());
    }

    /**
     * Does work of which all is stored or, where it fails, nothing.
     *
     * @param what completes "Could not", such as "record an edit"
     */
    <T> T transaction(String what, Work<T> work) {
        lock.lock();
        try {
            execute(dialect.begin());
            return wholly(work);
        } catch (SQLException trouble) {
            throw new StorageException(what, dialect, trouble);
        } finally {
            lock.unlock();
        }
    }

    private <T> T wholly(Work<T> work) throws SQLException {
        boolean stored = false;
        try {
            T result = work.on(connection);
            execute("COMMIT");
            stored = true;
            return result;
        } finally {
            if (!stored) {
                undo();
            }
        }
    }

    /** After some troubles the database has undone all by itself and says that there is nothing to undo. */
    private void undo() {
        try {
            execute("ROLLBACK");
        } catch (SQLException undone) {
            log.debug("Nothing to roll back", undone);
        }
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /**
     * Overwrites what was deleted before wherever it may still be read in the files. Where others read at this moment, some
     * of it is left for {@link #wipeRest}.
     */
    void wipe() {
        lock.lock();
        try {
            boolean wasLeft = isLeftToWipe;
            isLeftToWipe = !read("overwrite what was deleted", dialect::wipe);
            if (isLeftToWipe && !wasLeft) {
                log.warn(
                        "What was erased can still be read in the files while others read them; it is tried again soon");
            } else if (wasLeft && !isLeftToWipe) {
                log.warn("What was erased cannot be read in the files any more");
            }
        } finally {
            lock.unlock();
        }
    }

    /** Overwrites what was left, if anything was. */
    void wipeRest() {
        if (isLeftToWipe) {
            wipe();
        }
    }

    Vault vault() {
        return Objects.requireNonNull(vault);
    }

    /** Does work that only reads. */
    <T> T read(String what, Work<T> work) {
        lock.lock();
        try {
            return work.on(connection);
        } catch (SQLException trouble) {
            throw new StorageException(what, dialect, trouble);
        } finally {
            lock.unlock();
        }
    }

    /** Does work that reads for a long time: beside everybody else, and as the database is at its beginning. */
    <T> T reading(String what, Work<T> work) {
        if (url.equals(Sqlite.IN_MEMORY)) {
            return read(what, work);
        }
        try (Connection own = Sqlite.readOnly(Path.of(url.substring(Sqlite.URL.length())))) {
            own.setAutoCommit(false);
            return work.on(own);
        } catch (SQLException trouble) {
            throw new StorageException(what, dialect, trouble);
        }
    }

    @Override
    public void close() {
        lock.lock();
        try {
            connection.close();
        } catch (SQLException trouble) {
            throw new StorageException("close the database", dialect, trouble);
        } finally {
            lock.unlock();
            if (untouched != null) {
                untouched.close();
            }
        }
    }
}
