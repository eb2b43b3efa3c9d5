package org.factdesk.discord;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
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
    private static final Duration FIRST_PAUSE = Duration.ofMillis(500);
    private static final Duration LONGEST = Duration.ofMinutes(1);

    private int owed;

    /**
     * Sends what can be sent twice without harm: again after a fault of Discord's, a few times.
     *
     * @param action makes the request anew for each try
     */
    static <T> CompletableFuture<T> persistently(Supplier<RestAction<T>> action) {
        return again(number -> action.get().submit(), FIRST_PAUSE, LONGEST);
    }

    /**
     * Tries again after a fault of Discord's, a few times.
     *
     * @param one makes the try of a number, from 1 on
     * @param pause before the second try; it doubles with each
     * @param time after which no try begins any more
     */
    static <T> CompletableFuture<T> again(
            IntFunction<CompletableFuture<? extends T>> one, Duration pause, Duration time) {
        return attempt(one, 1, pause, System.nanoTime() + time.toNanos());
    }

    private static <T> CompletableFuture<T> attempt(
            IntFunction<CompletableFuture<? extends T>> one, int number, Duration pause, long end) {
        return one.apply(number)
                .handle((sent, trouble) -> {
                    if (trouble == null) {
                        return CompletableFuture.<T>completedFuture(sent);
                    }
                    boolean isTime = System.nanoTime() + pause.toNanos() < end;
                    return number < MOST_TRIES && isTime && isServers(trouble)
                            ? later(() -> attempt(one, number + 1, pause.multipliedBy(2), end), pause)
                            : CompletableFuture.<T>failedFuture(trouble);
                })
                .thenCompose(next -> next);
    }

    private static <T> CompletableFuture<T> later(Supplier<CompletableFuture<T>> next, Duration pause) {
        return CompletableFuture.supplyAsync(() -> true, Later.after(pause)).thenCompose(now -> next.get());
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
