package org.factdesk.discord;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import net.dv8tion.jda.api.entities.Message;
import net.dv8tion.jda.api.entities.channel.middleman.MessageChannel;
import net.dv8tion.jda.api.events.message.MessageBulkDeleteEvent;
import net.dv8tion.jda.api.events.message.MessageDeleteEvent;
import net.dv8tion.jda.api.events.message.MessageReceivedEvent;
import net.dv8tion.jda.api.events.message.MessageUpdateEvent;
import net.dv8tion.jda.api.hooks.ListenerAdapter;
import org.factdesk.desk.front.Exchange;
import org.factdesk.desk.order.Visitor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes mentions, replies, direct messages and questions. The answer follows its question: edited with it, deleted with
 * it.
 */
final class Messages extends ListenerAdapter {
    private static final Logger log = LoggerFactory.getLogger(Messages.class);

    /** An older message does not become a question by being edited. */
    private static final Duration FRESH = Duration.ofMinutes(15);

    private final Backroom room;
    private final Answering answering;
    private final Talkback talkback;

    Messages(Backroom room) {
        this.room = room;
        this.answering = new Answering(room);
        this.talkback = new Talkback(room);
    }

    @Override
    public void onMessageReceived(MessageReceivedEvent event) {
        Message message = event.getMessage();
        room.whereabouts().heard(message.getChannelIdLong(), message.getIdLong());
        take(message);
    }

    /** Takes a message, whether the gateway told of it or it was read later; one that was taken before is let be. */
    void take(Message message) {
        Visitor by = room.visitors().of(message);
        Addressed addressed = Addressed.of(message, room.settings(by));
        if (addressed.isFor() && room.seen().isNew(message.getIdLong())) {
            room.wordings().note(message.getIdLong(), addressed.text());
            long partner = message.isFromGuild() ? 0 : message.getAuthor().getIdLong();
            room.whereabouts().asked(message.getChannelIdLong(), partner, message.getIdLong());
            take(message, by, addressed, () -> answer(message, by, addressed));
        }
    }

    private void take(Message message, Visitor by, Addressed addressed, Supplier<CompletableFuture<Void>> work) {
        if (addressed.text().isEmpty() && !addressed.repliedTo().isEmpty()) {
            once(message, by, "unreadable", by.phrases().say("unreadable.reply"));
            return;
        }
        if (addressed.text().isEmpty() && addressed.isAboutHidden()) {
            once(message, by, "unreadable-other", Answering.howToCheck(by));
            return;
        }
        Optional<String> wait = room.wait(by, message.getChannelId());
        if (wait.isPresent()) {
            turnAway(message, by, wait.get());
        } else if (room.workers().takePlace()) {
            room.turns().begin(message.getId(), () -> {
                CompletableFuture<Void> answered = worked(message, work);
                talkback.typeUntil(answered, message);
                return answered;
            });
        } else {
            turnAway(message, by, room.busy(by));
        }
    }

    /** The same words may be asked again by another edit. */
    private void turnAway(Message message, Visitor by, String words) {
        room.wordings().forget(message.getIdLong());
        once(message, by, "wait", words);
    }

    /**
     * Whoever goes on all the same is not told again and again. What was replied to so is not answered after a restart.
     */
    private void once(Message message, Visitor by, String what, String words) {
        if (room.pace().allows(what + " " + by.user() + " " + message.getChannelId(), 1)) {
            room.turns().begin(message.getId(), () -> talkback.reply(message, Post.of(Markdown.escaped(words)))
                    .thenAccept(sent -> keepNote(message, sent)));
        }
    }

    /** Where an answer stands already it stays the answer, and a note beside it goes with it. */
    private void keepNote(Message message, Sent note) {
        Optional<Exchange> earlier = room.exchanges().ofQuestion(message.getId());
        if (earlier.isEmpty()) {
            keep(message, note, room.notes().name(message, note.isPrivate()));
        } else if (earlier.get().isPrivate() == note.isPrivate()) {
            room.exchanges().keep(earlier.get().with(note.ids()));
        }
    }

    private CompletableFuture<Void> worked(Message message, Supplier<CompletableFuture<Void>> work) {
        CompletableFuture<Void> done = new CompletableFuture<>();
        boolean isOn = room.workers().work(() -> {
            try {
                work.get().whenComplete((nothing, trouble) -> {
                    if (trouble != null) {
                        room.wordings().forget(message.getIdLong());
                    }
                    done.complete(null);
                });
            } catch (Throwable trouble) {
                log.error("Could not answer message {}", message.getId(), trouble);
                done.complete(null);
            }
        });
        if (!isOn) {
            done.complete(null);
        }
        return done;
    }

    private CompletableFuture<Void> answer(Message message, Visitor by, Addressed addressed) {
        Answering.Said said = answering.to(message, by, addressed);
        return talkback.reply(message, said.post()).thenAccept(sent -> keep(message, sent, said.answer()));
    }

    private void keep(Message message, Sent sent, String answer) {
        room.exchanges()
                .keep(new Exchange(message.getId(), message.getChannelId(), sent.ids(), answer, sent.isPrivate()));
    }

    @Override
    public void onMessageUpdate(MessageUpdateEvent event) {
        Message message = event.getMessage();
        if (!message.isEdited()) {
            return;
        }
        Visitor by = room.visitors().of(message);
        Addressed addressed = Addressed.of(message, room.settings(by));
        boolean asks = !addressed.text().isEmpty() || !addressed.quoted().text().isEmpty();
        if (addressed.isFor() && asks && room.wordings().isNew(message.getIdLong(), addressed.text())) {
            take(message, by, addressed, () -> answerAnew(message, by, addressed));
        }
    }

    private CompletableFuture<Void> answerAnew(Message message, Visitor by, Addressed addressed) {
        Optional<Exchange> exchange = room.exchanges().ofQuestion(message.getId());
        if (exchange.isEmpty()) {
            // Whoever reads the channel later need not take it.
            room.seen().note(message.getIdLong());
            return message.getTimeCreated().isAfter(OffsetDateTime.now().minus(FRESH))
                    ? answer(message, by, addressed)
                    : CompletableFuture.completedFuture(null);
        }
        return answering
                .anew(message, by, addressed, exchange.get())
                .map(said -> talkback.edit(message, exchange.get(), said.post())
                        .thenAccept(replies -> keep(message, replies, said.answer())))
                .orElseGet(() -> CompletableFuture.completedFuture(null));
    }

    @Override
    public void onMessageDelete(MessageDeleteEvent event) {
        withdraw(event.getChannel(), event.getMessageId());
    }

    @Override
    public void onMessageBulkDelete(MessageBulkDeleteEvent event) {
        event.getMessageIds().forEach(message -> withdraw(event.getChannel(), message));
    }

    private void withdraw(MessageChannel channel, String message) {
        // What is gone is not taken any more, should it come only now.
        room.seen().note(Long.parseUnsignedLong(message));
        room.turns().begin(message, () -> {
            room.workers().later(() -> room.exchanges().ofQuestion(message).ifPresent(exchange -> {
                talkback.withdraw(channel, exchange);
                room.exchanges().forget(message);
            }));
            return CompletableFuture.completedFuture(null);
        });
    }
}
