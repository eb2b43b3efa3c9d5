package org.factdesk.arithmetic;

import java.util.concurrent.ForkJoinPool;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;

/** Threads that share a count of tasks, each task done by one of them. */
public final class Threads implements AutoCloseable {
    private final ForkJoinPool pool;

    public Threads(int count) {
        pool = new ForkJoinPool(count);
    }

    /** Does the tasks from 0 to a count, in no particular order, and returns when all are done. */
    public void each(int count, IntConsumer task) {
        pool.submit(() -> IntStream.range(0, count).parallel().forEach(task)).join();
    }

    @Override
    public void close() {
        pool.shutdown();
    }
}
