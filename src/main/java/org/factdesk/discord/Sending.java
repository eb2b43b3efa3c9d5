package org.factdesk.discord;

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

/** Sends what can be sent twice without harm: again after a fault of Discord's, a few times. */
final class Sending {
    private static final int MOST_TRIES = 4;
    private static final long FIRST_PAUSE = 250;

    private Sending() {}

    /** @param action makes the request anew for each try */
    static <T> CompletableFuture<T> of(Supplier<RestAction<T>> action) {
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
                        () -> true, CompletableFuture.delayedExecutor(pause, TimeUnit.MILLISECONDS))
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

    /** Whether Discord answered a request with a certain error. */
    static boolean is(Throwable trouble, ErrorResponse error) {
        return cause(trouble) instanceof ErrorResponseException response && response.getErrorResponse() == error;
    }

    /** One after the other, so that they stand in order. */
    static <T> CompletableFuture<List<T>> inOrder(int from, int to, IntFunction<CompletableFuture<T>> send) {
        CompletableFuture<List<T>> all = CompletableFuture.completedFuture(new ArrayList<>());
        for (int index = from; index < to; index++) {
            int which = index;
            all = all.thenCompose(sent -> send.apply(which).thenApply(one -> {
                sent.add(one);
                return sent;
            }));
        }
        return all;
    }
}
