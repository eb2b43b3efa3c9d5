package org.factdesk.discord;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import net.dv8tion.jda.api.entities.Message;
import net.dv8tion.jda.api.entities.channel.middleman.MessageChannel;
import net.dv8tion.jda.api.interactions.Interaction;
import net.dv8tion.jda.api.interactions.InteractionHook;
import net.dv8tion.jda.api.interactions.callbacks.IReplyCallback;
import net.dv8tion.jda.api.requests.ErrorResponse;
import net.dv8tion.jda.api.requests.RestAction;
import net.dv8tion.jda.api.utils.messages.MessageCreateData;
import org.factdesk.desk.front.Exchange;
import org.factdesk.desk.order.Given;
import org.factdesk.rendering.Phrases;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Brings what came of an interaction back to whoever waits for it. */
final class Outlet {
    private static final Logger log = LoggerFactory.getLogger(Outlet.class);

    private static final int LONGEST_QUESTION = 300;

    private final Backroom room;

    Outlet(Backroom room) {
        this.room = room;
    }

    /** Gives what is wanted at once, such as a form. */
    void send(Interaction event, FirstAnswer answer, RestAction<?> own) {
        orLost(event, room.sending().one(() -> answer.to(event, own)));
    }

    /** Fills the message that was promised, and continues in further ones where need be. */
    void send(Interaction event, CompletableFuture<InteractionHook> acknowledged, Post post) {
        orLost(event, filled(acknowledged, post));
    }

    /**
     * The same with an answer for everybody to read: where Discord gave the interaction up before it was acknowledged,
     * the answer is written in the channel. It is remembered, so that a reply to it continues its thread.
     */
    void answer(IReplyCallback event, CompletableFuture<InteractionHook> acknowledged, Post post, Given given) {
        orLost(
                event,
                filled(acknowledged, post)
                        .exceptionallyCompose(trouble -> late(event, post, given, trouble))
                        .thenAccept(messages -> keep(event, messages, given.id())));
    }

    private CompletableFuture<List<Message>> filled(CompletableFuture<InteractionHook> acknowledged, Post post) {
        return room.sending()
                .inOrder(
                        post.size(),
                        index -> acknowledged.thenCompose(hook -> index == 0
                                ? first(hook, post)
                                : hook.sendMessage(post.create(index)).submit()));
    }

    private static CompletableFuture<Message> first(InteractionHook hook, Post post) {
        return Sending.persistently(() -> hook.editOriginal(post.edit(0))).thenApply(first -> {
            hook.setEphemeral(first.isEphemeral());
            return first;
        });
    }

    /** Nobody would know by then what was asked, so that it is said who asked what. */
    private CompletableFuture<List<Message>> late(IReplyCallback event, Post post, Given given, Throwable trouble) {
        boolean isGivenUp = Sending.is(trouble, ErrorResponse.UNKNOWN_INTERACTION);
        if (!isGivenUp || !(event.getChannel() instanceof MessageChannel channel) || !channel.canTalk()) {
            return CompletableFuture.failedFuture(trouble);
        }
        Phrases phrases = room.visitors().of(event).phrases();
        String asked = given.utterance().text();
        String question = Cut.atWord(asked, LONGEST_QUESTION);
        Post told = post.behind(Line.small(
                Markdown.escaped(phrases.say("late.asked", event.getUser().getEffectiveName(), question))));
        return room.sending()
                .inOrder(
                        told.size(),
                        index -> Sending.persistently(
                                () -> channel.sendMessage(told.create(index)).setNonce(event.getId() + "-" + index)));
    }

    private void keep(Interaction event, List<Message> messages, String answer) {
        if (!messages.get(0).isEphemeral()) {
            List<String> ids = messages.stream().map(Message::getId).toList();
            room.exchanges().keep(new Exchange("", Orders.channel(event), ids, answer));
        }
    }

    /** Replies at once, to the one alone who waits. */
    void reply(IReplyCallback event, Post post) {
        MessageCreateData first = post.create(0);
        RestAction<InteractionHook> own = event.reply(first).setEphemeral(true);
        CompletableFuture<InteractionHook> begun =
                post.files().isEmpty() ? FirstAnswer.message(first).to(event, own) : own.submit();
        orLost(
                event,
                room.sending()
                        .inOrder(
                                post.size(),
                                index -> index == 0
                                        ? begun
                                        : begun.thenCompose(hook -> hook.setEphemeral(true)
                                                .sendMessage(post.create(index))
                                                .submit()
                                                .thenApply(sent -> hook))));
    }

    /** Where nobody can be told any more, whoever waited sees that it failed. */
    private static void orLost(Interaction event, CompletableFuture<?> sent) {
        sent.whenComplete((nothing, trouble) -> {
            if (trouble != null) {
                log.warn("Could not answer interaction {}: {}", event.getId(), Sending.reason(trouble));
            }
        });
    }
}
