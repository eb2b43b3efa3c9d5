package org.factdesk.discord;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import net.dv8tion.jda.api.exceptions.ErrorResponseException;
import net.dv8tion.jda.api.requests.ErrorResponse;
import net.dv8tion.jda.api.requests.RestAction;

/**
 * Sends messages, and knows which it still owes: those that were handed to it and are neither confirmed nor given up.
 * Guards their number with a lock.
 */
final class Sending {
    private static final int MOST_TRIES = 4;
    private static final long FIRST_PAUSE = 250;

    private int owed;

    /**
     * Sends what can be sent twice without harm: again after a fault of Discord's, a few times.
     *
     * @param action makes the request anew for each try
     */
    static <T> CompletableFuture<T> persistently(Supplier<RestAction<T>> action) {
        return attempt(action, 1);
    }

    private static <T> CompletableFuture<T> attempt(Supplier<RestAction<T>> action, int number) {
        return action.get()
                .submit()
                .handle((sent, trouble) -> {
                    if (trouble == null) {
                        return CompletableFuture.completedFuture(sent);
                    }
                    return number < MOST_TRIES && isServers(trouble)
                            ? later(() -> attempt(action, number + 1), FIRST_PAUSE << number)
                            : CompletableFuture.<T>failedFuture(trouble);
                })
                .thenCompose(next -> next);
    }

    private static <T> CompletableFuture<T> later(Supplier<CompletableFuture<T>> next, long pause) {
        return CompletableFuture.supplyAsync(
                        () -> true, CompletableFuture.delayedExecutor(pause, TimeUnit.MILLISECONDS, Runnable::run))
                .thenCompose(now -> next.get());
    }

    private static boolean isServers(Throwable trouble) {
        Throwable cause = cause(trouble);
        return cause instanceof ErrorResponseException response
                && (response.isServerError()
                        || response.getErrorResponse() == ErrorResponse.SERVER_ERROR
                        || response.getErrorCode() >= 500 && response.getErrorCode() < 600);
    }

    /** What went wrong in the first place. */
    static Throwable cause(Throwable trouble) {
        return trouble instanceof CompletionException && trouble.getCause() != null ? trouble.getCause() : trouble;
    }

    /** What went wrong in the first place, in one line. */
    static String reason(Throwable trouble) {
        Throwable cause = cause(trouble);
        return cause instanceof ErrorResponseException response
                ? "Discord says " + response.getErrorCode() + ", "
                        + response.getErrorResponse().getMeaning()
                : cause.toString().lines().findFirst().orElse("");
    }

    /** Whether Discord answered a request with a certain error. */
    static boolean is(Throwable trouble, ErrorResponse error) {
        return cause(trouble) instanceof ErrorResponseException response && response.getErrorResponse() == error;
    }

    /** Sends so many messages one after the other, so that they stand in order. All of them are owed from now on. */
    <T> CompletableFuture<List<T>> inOrder(int count, IntFunction<CompletableFuture<T>> send) {
        owe(count);
        List<T> sent = new ArrayList<>();
        CompletableFuture<List<T>> all = CompletableFuture.completedFuture(sent);
        for (int index = 0; index < count; index++) {
            int which = index;
            all = all.thenCompose(before -> send.apply(which).thenApply(one -> {
                owe(-1);
                sent.add(one);
                return sent;
            }));
        }
        return all.whenComplete((some, trouble) -> owe(trouble == null ? 0 : sent.size() - count));
    }

    /** Sends a single message, which is owed from now on. */
    <T> CompletableFuture<T> one(Supplier<CompletableFuture<T>> send) {
        return inOrder(1, index -> send.get()).thenApply(sent -> sent.get(0));
    }

    synchronized int owed() {
        return owed;
    }

    private synchronized void owe(int more) {
        owed += more;
        notifyAll();
    }

    /** Waits until nothing is owed any more, for a bounded time, and tells how many messages still are. */
    synchronized int settle(Duration patience) throws InterruptedException {
        long end = System.nanoTime() + patience.toNanos();
        for (long left = patience.toMillis(); owed > 0 && left > 0; left = (end - System.nanoTime()) / 1_000_000) {
            wait(left);
        }
        return owed;
    }
}
