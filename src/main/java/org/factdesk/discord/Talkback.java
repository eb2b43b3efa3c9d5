package org.factdesk.discord;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.IntFunction;
import net.dv8tion.jda.api.Permission;
import net.dv8tion.jda.api.entities.Guild;
import net.dv8tion.jda.api.entities.Message;
import net.dv8tion.jda.api.entities.channel.concrete.PrivateChannel;
import net.dv8tion.jda.api.entities.channel.middleman.GuildMessageChannel;
import net.dv8tion.jda.api.entities.channel.middleman.MessageChannel;
import net.dv8tion.jda.api.requests.RestAction;
import net.dv8tion.jda.api.requests.restaction.MessageCreateAction;
import org.factdesk.audit.GivenAnswer;
import org.factdesk.desk.front.Exchange;
import org.factdesk.rendering.Phrases;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Says something to a message, in its channel where the desk may write there, else to its author alone. */
final class Talkback {
    private static final Logger log = LoggerFactory.getLogger(Talkback.class);

    /** Whoever waits longer wants to know that there is something to wait for. */
    private static final Duration LONG = Duration.ofMillis(400);

    private final Backroom room;
    private final Complaints complaints;

    Talkback(Backroom room) {
        this.room = room;
        this.complaints = new Complaints(room.reception().settings(), room.sending());
    }

    /**
     * Shows that an answer is coming where it takes longer; not oftener than that shows. Discord shows it until the answer
     * is there, or for ten seconds where it came too late.
     */
    void typeUntil(CompletableFuture<Void> answered, Message message) {
        Later.after(LONG).execute(() -> {
            if (!answered.isDone()) {
                type(message);
            }
        });
    }

    private void type(Message message) {
        MessageChannel channel = message.getChannel();
        if (mayWrite(message) && room.pace().allows("typing " + channel.getId(), 6)) {
            channel.sendTyping().queue(shown -> {}, trouble -> log.debug("Could not show typing", trouble));
        }
    }

    static boolean mayWrite(Message message) {
        return !message.isFromGuild() || message.getGuildChannel().canTalk();
    }

    /** Replies to a message, once: Discord takes the same reply to the same message for one. */
    CompletableFuture<Sent> reply(Message message, Post post) {
        if (!mayWrite(message)) {
            complaints.tellModerators(message);
            return inPrivate(message, post);
        }
        return whole(message, post, List.of(), index -> Sending.persistently(() -> action(message, post, index)))
                .whenComplete((sent, trouble) -> {
                    if (trouble == null && !sent.isPrivate()) {
                        complaints.wrote(message);
                    }
                });
    }

    /**
     * Writes where somebody asked. Nothing of what breaks off midway stays there, nor what it was to replace.
     *
     * @param old messages that are replaced
     */
    private CompletableFuture<Sent> whole(
            Message message, Post post, List<String> old, IntFunction<CompletableFuture<Message>> write) {
        List<String> written = new ArrayList<>();
        return room.sending()
                .inOrder(post.size(), index -> write.apply(index).thenApply(one -> {
                    written.add(one.getId());
                    return one;
                }))
                .handle((sent, trouble) -> {
                    if (trouble == null) {
                        return CompletableFuture.completedFuture(Sent.of(sent));
                    }
                    if (!written.isEmpty() || Refusals.isShut(trouble)) {
                        takeBack(message, old, written);
                    }
                    return refused(message, post, trouble);
                })
                .thenCompose(sent -> sent);
    }

    private void takeBack(Message message, List<String> old, List<String> written) {
        Set<String> standing = new LinkedHashSet<>(old);
        standing.addAll(written);
        delete(CompletableFuture.completedFuture(message.getChannel()), standing);
        room.exchanges().forget(message.getId());
    }

    /** Discord may have taken a permission away that the desk still counts on. */
    private CompletableFuture<Sent> refused(Message message, Post post, Throwable trouble) {
        if (!message.isFromGuild() || !Refusals.isShut(trouble)) {
            lost(message, trouble);
            return CompletableFuture.failedFuture(trouble);
        }
        if (Refusals.isUnpermitted(trouble)) {
            complaints.tellModerators(message);
        }
        return inPrivate(message, post);
    }

    private static RestAction<Message> action(Message message, Post post, int index) {
        MessageCreateAction action =
                message.getChannel().sendMessage(post.create(index)).setNonce(nonce(message, post, index));
        return index == 0 && maySeeHistory(message)
                ? action.setMessageReference(message.getId()).failOnInvalidReply(false)
                : action;
    }

    /** The same for every try to say the same thing to the same message. */
    private static String nonce(Message message, Post post, int index) {
        int words = (post.texts().get(index).hashCode() * 31 + index) & 0xFFFF;
        return message.getId() + "-" + Integer.toHexString(words);
    }

    private static boolean maySeeHistory(Message message) {
        if (!message.isFromGuild()) {
            return true;
        }
        Guild guild = message.getGuild();
        GuildMessageChannel channel = message.getGuildChannel();
        return guild.getSelfMember().hasPermission(channel, Permission.MESSAGE_HISTORY);
    }

    /** A note says why it comes in private; it is no part of the answer. */
    private CompletableFuture<Sent> inPrivate(Message message, Post post) {
        Phrases phrases = room.visitors().of(message).phrases();
        Post note = Post.of(Markdown.escaped(phrases.say("no-permission.member")));
        CompletableFuture<PrivateChannel> opened =
                message.getAuthor().openPrivateChannel().submit();
        CompletableFuture<List<Message>> sent = room.sending()
                .inOrder(
                        post.size() + 1,
                        index -> opened.thenCompose(
                                channel -> channel.sendMessage(index == 0 ? note.create(0) : post.create(index - 1))
                                        .submit()));
        return sent.thenApply(messages -> Sent.inPrivate(messages.subList(1, messages.size())))
                .whenComplete((messages, trouble) -> {
                    if (trouble != null) {
                        log.info(
                                "Could not tell the author of {} in private: {}",
                                message.getId(),
                                Sending.reason(trouble));
                    }
                });
    }

    /** Puts another answer where an earlier one stands. */
    CompletableFuture<Sent> edit(Message message, Exchange exchange, Post post) {
        List<String> old = exchange.replies();
        if (!exchange.isPrivate()) {
            CompletableFuture<MessageChannel> here = CompletableFuture.completedFuture(message.getChannel());
            return whole(message, post, old, replacing(here, old, post));
        }
        CompletableFuture<PrivateChannel> alone =
                message.getAuthor().openPrivateChannel().submit();
        return room.sending()
                .inOrder(post.size(), replacing(alone, old, post))
                .thenApply(Sent::inPrivate)
                .whenComplete((sent, trouble) -> {
                    if (trouble != null) {
                        lost(message, trouble);
                    }
                });
    }

    /** Writes the messages of a post in the place of others; those that are too many go at once. */
    private static IntFunction<CompletableFuture<Message>> replacing(
            CompletableFuture<? extends MessageChannel> where, List<String> old, Post post) {
        int kept = Math.min(old.size(), post.size());
        delete(where, old.subList(kept, old.size()));
        return index -> where.thenCompose(channel -> index < kept
                ? Sending.persistently(() -> channel.editMessageById(old.get(index), post.edit(index)))
                : channel.sendMessage(post.create(index)).submit());
    }

    /** Takes back what was said to a message that is gone. */
    void withdraw(MessageChannel asked, Exchange exchange) {
        if (!exchange.isPrivate()) {
            delete(CompletableFuture.completedFuture(asked), exchange.replies());
            return;
        }
        room.reception()
                .journal()
                .answer(exchange.answer())
                .map(GivenAnswer::user)
                .or(() -> room.notes().asker(exchange))
                .ifPresent(asker ->
                        delete(asked.getJDA().openPrivateChannelById(asker).submit(), exchange.replies()));
    }

    private static void delete(CompletableFuture<? extends MessageChannel> where, Collection<String> replies) {
        replies.forEach(
                reply -> where.thenCompose(channel -> Sending.persistently(() -> channel.deleteMessageById(reply)))
                        .whenComplete((gone, trouble) -> {
                            if (trouble != null) {
                                log.info("Could not delete reply {}: {}", reply, Sending.reason(trouble));
                            }
                        }));
    }

    private static void lost(Message message, Throwable trouble) {
        log.warn("Could not answer message {}: {}", message.getId(), Sending.reason(trouble));
    }
}
