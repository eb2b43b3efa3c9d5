package org.factdesk.storage;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Hands things in groups, in their order, to whoever writes them. Where the world is in the way, what cannot be written
 * now is tried again until it can; whoever adds faster than is written waits. A thing that is itself in the way holds
 * nobody up: the others are written without it, and of it what can be. Nothing else is dropped.
 */
final class GroupWriter<T> implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(GroupWriter.class);

    private static final int MOST_WAITING = 10_000;
    private static final int LARGEST_GROUP = 500;
    private static final Duration LONGEST_WAIT = Duration.ofMillis(100);
    private static final Duration BEFORE_NEXT_TRY = Duration.ofMillis(500);
    private static final int TRIES_AT_THE_END = 10;

    private final Consumer<List<T>> write;
    private final Consumer<T> writeLess;
    private final Queue<T> waiting;
    /** Whether the thread waits for a first thing; while it lets others join, nobody has to wake it. */
    private final AtomicBoolean isAsleep = new AtomicBoolean();

    private final Semaphore room = new Semaphore(MOST_WAITING);
    private final Thread thread;
    private final AtomicLong added = new AtomicLong();
    private long done;
    private volatile boolean closing;

    /**
     * @param write writes a whole group or, throwing, nothing of it; throws {@link StorageException} where the world is
     *     in the way, anything else where one of the group is
     * @param writeLess writes, of a thing that cannot be written, what can be
     */
    GroupWriter(String name, Consumer<List<T>> write, Consumer<T> writeLess) {
        this(name, write, writeLess, new ConcurrentLinkedQueue<>());
    }

    /** @param waiting the queue to use, thread-safe and empty */
    GroupWriter(String name, Consumer<List<T>> write, Consumer<T> writeLess, Queue<T> waiting) {
        this.waiting = waiting;
        this.write = write;
        this.writeLess = writeLess;
        this.thread = new Thread(this::work, name);
        thread.setDaemon(true);
        thread.start();
    }

    void add(T thing) {
        room.acquireUninterruptibly();
        // Counted before it stands there: else it could be written as one of those that somebody else waits for.
        added.incrementAndGet();
        waiting.add(thing);
        if (isAsleep.compareAndSet(true, false)) {
            LockSupport.unpark(thread);
        }
    }

    /** Waits until all that was added before is written; false where that takes too long. */
    synchronized boolean settle(Duration patience) {
        long all = added.get();
        long deadline = System.nanoTime() + patience.toNanos();
        try {
            while (done < all && System.nanoTime() < deadline) {
                TimeUnit.NANOSECONDS.timedWait(this, Math.max(1, deadline - System.nanoTime()));
            }
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
        return done >= all;
    }

    private synchronized void done(int more) {
        done += more;
        notifyAll();
    }

    private void work() {
        List<T> group = new ArrayList<>();
        while (awaitFirst()) {
            if (group.size() < LARGEST_GROUP) {
                letOthersJoin();
            }
            group.clear();
            for (T thing = waiting.poll();
                    thing != null;
                    thing = group.size() < LARGEST_GROUP ? waiting.poll() : null) {
                group.add(thing);
            }
            writeAtLast(group);
            room.release(group.size());
            done(group.size());
        }
    }

    /** Waits until there is something to write; false where there will be nothing any more. */
    private boolean awaitFirst() {
        while (waiting.isEmpty() && !closing) {
            isAsleep.set(true);
            if (waiting.isEmpty() && !closing) {
                LockSupport.park(this);
            }
            isAsleep.set(false);
        }
        return !waiting.isEmpty();
    }

    /**
     * Whoever adds something is not slowed by waking a thread each time: it sleeps, and takes all that came meanwhile.
     */
    private void letOthersJoin() {
        long deadline = System.nanoTime() + LONGEST_WAIT.toNanos();
        for (long left = LONGEST_WAIT.toNanos(); left > 0 && !closing; left = deadline - System.nanoTime()) {
            LockSupport.parkNanos(this, left);
        }
    }

    /**
     * One that cannot be written is looked for by halves, so that a large group costs a few tries more and not
     * hundreds.
     */
    private void writeAtLast(List<T> group) {
        try {
            tryOn(group.size(), () -> write.accept(group));
        } catch (RuntimeException faulty) {
            if (group.size() == 1) {
                writeLess(group.get(0), faulty);
                return;
            }
            int half = group.size() / 2;
            writeAtLast(group.subList(0, half));
            writeAtLast(group.subList(half, group.size()));
        }
    }

    private void writeLess(T thing, RuntimeException why) {
        log.error("One note cannot be written into the {} as it is: {}", thread.getName(), why.getMessage(), why);
        try {
            tryOn(1, () -> writeLess.accept(thing));
            log.warn("Of that note, what can be written is written");
        } catch (RuntimeException hopeless) {
            log.error("That note was not written: {}", hopeless.getMessage(), hopeless);
        }
    }

    /** Where the world is in the way, says so once and goes on trying; at the end only so often. */
    private void tryOn(int size, Runnable writing) {
        int triesLeft = TRIES_AT_THE_END;
        boolean isTold = false;
        while (true) {
            try {
                writing.run();
                if (isTold) {
                    log.warn("The {} is written again", thread.getName());
                }
                return;
            } catch (StorageException trouble) {
                if (!isTold) {
                    log.error("{}; trying on", trouble.getMessage(), trouble);
                    isTold = true;
                }
                if (closing && --triesLeft == 0) {
                    log.error("{} notes were not written: {}", size + waiting.size(), trouble.getMessage());
                    return;
                }
            }
            LockSupport.parkNanos(this, BEFORE_NEXT_TRY.toNanos());
        }
    }

    /**
     * Writes what is waiting and ends; gives up only where nothing can be written for seconds. The thread is woken and
     * not interrupted: an interrupt would close files under the hands of whoever writes them.
     */
    @Override
    public void close() {
        closing = true;
        LockSupport.unpark(thread);
        boolean interrupted = false;
        while (thread.isAlive()) {
            try {
                thread.join();
            } catch (InterruptedException hurried) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
