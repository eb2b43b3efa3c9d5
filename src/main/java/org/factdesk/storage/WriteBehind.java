package org.factdesk.storage;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes small things a moment later, in order and many at once, so that nobody waits for them. What cannot be written
 * is logged and given up: it must be something that the desk can do without. Guards its counts with a lock.
 */
final class WriteBehind implements AutoCloseable {
    /** Something to write. */
    @FunctionalInterface
    interface Writing {
        void to(Connection connection) throws SQLException;
    }

    private static final Logger log = LoggerFactory.getLogger(WriteBehind.class);
    private static final Writing LAST = connection -> {};

    private final Database database;
    private final String what;
    private final BlockingQueue<Writing> waiting = new LinkedBlockingQueue<>();
    private final Thread writer;
    private long added;
    private long done;

    /** @param what completes "Could not", such as "keep messages" */
    WriteBehind(Database database, String what) {
        this.database = database;
        this.what = what;
        this.writer = new Thread(this::write, "write-behind");
        writer.setDaemon(true);
        writer.start();
    }

    synchronized void add(Writing writing) {
        added++;
        waiting.add(writing);
    }

    private void write() {
        List<Writing> some = new ArrayList<>();
        while (!some.contains(LAST)) {
            some.clear();
            try {
                some.add(waiting.take());
                waiting.drainTo(some);
                writeAll(some);
            } catch (InterruptedException asked) {
                return;
            } catch (RuntimeException trouble) {
                log.error("{}; {} of them are lost", trouble.getMessage(), some.size(), trouble);
            }
            done(some.size());
        }
    }

    private void writeAll(List<Writing> some) {
        database.transaction(what, connection -> {
            for (Writing one : some) {
                one.to(connection);
            }
            return some.size();
        });
    }

    private synchronized void done(int more) {
        done += more;
        notifyAll();
    }

    /** Waits until all that was added before is written or given up. */
    synchronized void settle() {
        long all = added;
        try {
            while (done < all) {
                wait();
            }
        } catch (InterruptedException asked) {
            Thread.currentThread().interrupt();
        }
    }

    /** Writes what still waits. */
    @Override
    public void close() {
        add(LAST);
        try {
            writer.join();
        } catch (InterruptedException asked) {
            Thread.currentThread().interrupt();
        }
    }
}
