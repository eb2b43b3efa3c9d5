package org.factdesk.discord;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import net.dv8tion.jda.api.entities.channel.middleman.MessageChannel;
import net.dv8tion.jda.api.requests.ErrorResponse;
import org.factdesk.desk.notice.Delivery;
import org.factdesk.rendering.Listing;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Sends notices that are in words already, and tells what became of them. */
final class Dispatch {
    private static final Logger log = LoggerFactory.getLogger(Dispatch.class);

    /** In characters, as many as Discord takes. */
    private static final int NONCE = 25;

    private static final Set<ErrorResponse> UNWANTED = Set.of(
            ErrorResponse.CANNOT_SEND_TO_USER,
            ErrorResponse.UNKNOWN_USER,
            ErrorResponse.UNKNOWN_CHANNEL,
            ErrorResponse.MISSING_ACCESS,
            ErrorResponse.MISSING_PERMISSIONS);

    private final Chunks chunks = new Chunks(Chunks.LONGEST);
    private final Sending sending;

    Dispatch(Sending sending) {
        this.sending = sending;
    }

    /** @param to whom or what the place stands for, by an id */
    CompletableFuture<Delivery> send(CompletableFuture<? extends MessageChannel> where, String to, Listing message) {
        Post post = new Post(chunks.of(Lines.of(message)), List.of(), List.of());
        return sending.inOrder(
                        post.size(),
                        index -> where.thenCompose(channel -> Sending.persistently(
                                () -> channel.sendMessage(post.create(index)).setNonce(nonce(to, post, index)))))
                .handle((sent, trouble) -> trouble == null ? Delivery.BROUGHT : untold(trouble));
    }

    /**
     * The same for the same words to the same place, which Discord then takes for one message if they come again soon.
     */
    private static String nonce(String to, Post post, int index) {
        return UUID.nameUUIDFromBytes((to + index + String.join("\n", post.texts())).getBytes(StandardCharsets.UTF_8))
                .toString()
                .replace("-", "")
                .substring(0, NONCE);
    }

    private static Delivery untold(Throwable trouble) {
        boolean isUnwanted = UNWANTED.stream().anyMatch(error -> Sending.is(trouble, error));
        log.info("A notice found nobody{}: {}", isUnwanted ? "" : " yet", Sending.reason(trouble));
        return isUnwanted ? Delivery.UNWANTED : Delivery.FAILED;
    }
}
