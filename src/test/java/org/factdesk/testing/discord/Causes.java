package org.factdesk.testing.discord;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Tells which question a message of the desk answers: the one it replies to, else the latest in its channel. */
final class Causes {
    private final Map<Message, Exchange> byQuestion = new HashMap<>();
    private final Map<Channel, Exchange> latest = new HashMap<>();
    private final Map<Message, Exchange> byReply = new HashMap<>();

    Exchange asked(Message question) {
        Exchange exchange = new Exchange(question.world(), question.toString(), question, Instant.now());
        byQuestion.put(question, exchange);
        latest.put(question.channel(), exchange);
        return exchange;
    }

    /** Notes that the desk wrote a message. */
    void answered(Message reply) {
        reply.repliesTo()
                .map(byQuestion::get)
                .or(() -> Optional.ofNullable(latest.get(reply.channel())))
                .ifPresent(exchange -> answered(exchange, reply));
    }

    void answered(Exchange exchange, Message reply) {
        byReply.put(reply, exchange);
        exchange.answeredBy(reply);
    }

    Optional<Exchange> of(Message reply) {
        return Optional.ofNullable(byReply.get(reply));
    }
}
