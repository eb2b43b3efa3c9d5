package org.factdesk.discord;

import java.time.Duration;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Does the work that events bring, away from the gateway's threads: so much at once, so much waiting, and no more. What
 * must be there within a breath, such as forms and completions, does not queue behind questions. Thread-safe.
 */
final class Workers {
    private static final Logger log = LoggerFactory.getLogger(Workers.class);
    private static final int MOST_WAITING = 200;
    private static final int MOST_PROMPT = 64;
    private static final int MOST_LATER = 2_000;
    private static final Duration PATIENCE = Duration.ofSeconds(8);

    private final ThreadPoolExecutor questions;
    private final ThreadPoolExecutor prompt = pool("prompt", 2, MOST_PROMPT);
    private final ThreadPoolExecutor later = pool("later", 1, MOST_LATER);
    private final Semaphore places;
    private final int threads;

    Workers(int threads) {
        this.threads = threads;
        this.questions = pool("questions", threads, MOST_WAITING + threads);
        this.places = new Semaphore(MOST_WAITING + threads);
    }

    private static ThreadPoolExecutor pool(String name, int threads, int waiting) {
        ThreadPoolExecutor pool = new ThreadPoolExecutor(
                threads, threads, 30, TimeUnit.SECONDS, new ArrayBlockingQueue<>(waiting), work -> {
                    Thread thread = new Thread(work, "discord-" + name);
                    thread.setDaemon(true);
                    return thread;
                });
        pool.allowCoreThreadTimeOut(true);
        return pool;
    }

    /** Takes a place for a piece of work; false where there is none left. Whoever took one must {@link #work} then. */
    boolean takePlace() {
        return !questions.isShutdown() && places.tryAcquire();
    }

    /** Whether so much is free that what can wait takes no place from those who ask now. */
    boolean haveRoom() {
        return !questions.isShutdown() && places.availablePermits() > (MOST_WAITING + threads) / 2;
    }

    /** Whether nothing is taken any more. */
    boolean isClosed() {
        return questions.isShutdown();
    }

    /** Does a piece of work for which a place was taken; false where the desk closed meanwhile. */
    boolean work(Runnable work) {
        boolean isOn = accepted(questions, () -> {
            try {
                work.run();
            } finally {
                places.release();
            }
        });
        if (!isOn) {
            places.release();
        }
        return isOn;
    }

    /** Does what must be there at once; false where it cannot. */
    boolean promptly(Runnable work) {
        return accepted(prompt, work);
    }

    /** Does what nobody waits for, in order; false where there is too much of it, and it is left out. */
    boolean later(Runnable work) {
        boolean isOn = accepted(later, work);
        if (!isOn) {
            log.info("Left out some tidying up: too much of it");
        }
        return isOn;
    }

    /** Whatever goes wrong with one piece of work, it is told here, and the next is done. */
    private static boolean accepted(ExecutorService pool, Runnable work) {
        try {
            pool.execute(() -> {
                try {
                    work.run();
                } catch (Throwable trouble) {
                    log.error("Work ended in trouble", trouble);
                }
            });
            return true;
        } catch (RejectedExecutionException full) {
            return false;
        }
    }

    /**
     * Takes nothing more, and lets what was taken come to its end, for a bounded time; tells how many questions were
     * given up.
     */
    int close() {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        int givenUp = 0;
        for (ThreadPoolExecutor pool : new ThreadPoolExecutor[] {questions, prompt, later}) {
            pool.shutdown();
            if (!hasEnded(pool, deadline - System.nanoTime())) {
                givenUp += pool == questions ? MOST_WAITING + threads - places.availablePermits() : 0;
                pool.shutdownNow();
            }
        }
        return givenUp;
    }

    private static boolean hasEnded(ExecutorService pool, long patience) {
        try {
            return pool.awaitTermination(Math.max(0, patience), TimeUnit.NANOSECONDS);
        } catch (InterruptedException asked) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
