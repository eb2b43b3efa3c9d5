package org.factdesk.discord;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import net.dv8tion.jda.api.entities.Message;
import net.dv8tion.jda.api.interactions.Interaction;
import net.dv8tion.jda.api.interactions.InteractionHook;
import net.dv8tion.jda.api.interactions.callbacks.IReplyCallback;
import net.dv8tion.jda.api.requests.RestAction;
import net.dv8tion.jda.api.utils.messages.MessageCreateData;
import org.factdesk.desk.front.Exchange;
import org.factdesk.desk.order.Response;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Brings what came of an interaction back to whoever waits for it. */
final class Outlet {
    private static final Logger log = LoggerFactory.getLogger(Outlet.class);

    private final Backroom room;

    Outlet(Backroom room) {
        this.room = room;
    }

    /** Gives what is wanted at once, such as a form. */
    void send(Interaction event, FirstAnswer answer, RestAction<?> own) {
        room.sending().one(() -> answer.to(event, own)).whenComplete((sent, trouble) -> {
            if (trouble != null) {
                lost(event, trouble);
            }
        });
    }

    /** Fills the message that was promised, and continues in further ones where need be. */
    CompletableFuture<List<Message>> send(
            Interaction event, CompletableFuture<InteractionHook> acknowledged, Post post) {
        CompletableFuture<List<Message>> sent = room.sending()
                .inOrder(
                        post.size(),
                        index -> acknowledged.thenCompose(hook -> index == 0
                                ? first(hook, post)
                                : hook.sendMessage(post.create(index)).submit()));
        sent.whenComplete((messages, trouble) -> {
            if (trouble != null) {
                lost(event, trouble);
            }
        });
        return sent;
    }

    private static CompletableFuture<Message> first(InteractionHook hook, Post post) {
        return Sending.persistently(() -> hook.editOriginal(post.edit(0))).thenApply(first -> {
            hook.setEphemeral(first.isEphemeral());
            return first;
        });
    }

    /** The same, and an answer for everybody to read is remembered, so that a reply to it continues its thread. */
    void send(Interaction event, CompletableFuture<InteractionHook> acknowledged, Post post, Response response) {
        send(event, acknowledged, post).thenAccept(messages -> {
            if (response instanceof Response.Answered answered
                    && !messages.get(0).isEphemeral()) {
                List<String> ids = messages.stream().map(Message::getId).toList();
                String answer = answered.given().id();
                room.exchanges().keep(new Exchange("", Orders.channel(event), ids, answer));
            }
        });
    }

    /** Replies at once, to the one alone who waits. */
    void reply(IReplyCallback event, Post post) {
        MessageCreateData first = post.create(0);
        RestAction<InteractionHook> own = event.reply(first).setEphemeral(true);
        CompletableFuture<InteractionHook> begun =
                post.files().isEmpty() ? FirstAnswer.message(first).to(event, own) : own.submit();
        room.sending()
                .inOrder(
                        post.size(),
                        index -> index == 0
                                ? begun
                                : begun.thenCompose(hook -> hook.setEphemeral(true)
                                        .sendMessage(post.create(index))
                                        .submit()
                                        .thenApply(sent -> hook)))
                .whenComplete((sent, trouble) -> {
                    if (trouble != null) {
                        lost(event, trouble);
                    }
                });
    }

    /** Nobody can be told any more: whoever waited sees that it failed. */
    void lost(Interaction event, Throwable trouble) {
        log.warn("Could not answer interaction {}: {}", event.getId(), Sending.reason(trouble));
    }
}
