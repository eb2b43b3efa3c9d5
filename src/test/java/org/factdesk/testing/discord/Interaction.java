package org.factdesk.testing.discord;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One interaction that waits for the desk: who began it, what it began at, and how it was acknowledged. */
final class Interaction {
    /** The kinds with Discord's number for each. */
    enum Kind {
        COMMAND(2),
        COMPONENT(3),
        AUTOCOMPLETE(4),
        MODAL(5);

        final int number;

        Kind(int number) {
            this.number = number;
        }
    }

    private final String id;
    private final String token;
    private final Kind kind;
    private final Seat seat;
    private final Exchange exchange;
    private final @Nullable Message source;
    private boolean acknowledged;
    private @Nullable Message original;

    Interaction(String id, Kind kind, Seat seat, Exchange exchange, @Nullable Message source) {
        this.id = id;
        this.token = "token-" + id;
        this.kind = kind;
        this.seat = seat;
        this.exchange = exchange;
        this.source = source;
    }

    String id() {
        return id;
    }

    String token() {
        return token;
    }

    Kind kind() {
        return kind;
    }

    Seat seat() {
        return seat;
    }

    Exchange exchange() {
        return exchange;
    }

    /** The message that the pressed component, or the form's button, belongs to. */
    Optional<Message> source() {
        return Optional.ofNullable(source);
    }

    /** Takes the first acknowledgement; Discord allows no second one. */
    void acknowledge() {
        if (exchange.isUnknown()) {
            throw new Refusal(404, 10062, "Unknown interaction");
        }
        if (acknowledged) {
            throw new Refusal(400, 40060, "Interaction has already been acknowledged.");
        }
        acknowledged = true;
    }

    /** That the desk may still write to it. */
    void requireOpen() {
        if (!acknowledged) {
            throw new Refusal(404, 10015, "Unknown Webhook");
        }
        if (exchange.isExpired()) {
            throw new Refusal(401, 50027, "Invalid Webhook Token");
        }
    }

    void begins(Message message) {
        original = message;
    }

    Message original() {
        if (original == null || original.isDeleted()) {
            throw new Refusal(404, 10008, "Unknown Message");
        }
        return original;
    }

    boolean hasOriginal() {
        return original != null && !original.isDeleted();
    }

    boolean isThinking() {
        return original != null && original.isThinking();
    }
}
