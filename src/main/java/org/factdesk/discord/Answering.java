package org.factdesk.discord;

import java.time.Duration;
import java.util.Optional;
import java.util.stream.Stream;
import net.dv8tion.jda.api.components.buttons.Button;
import net.dv8tion.jda.api.entities.Message;
import org.factdesk.answer.Answer;
import org.factdesk.audit.GivenAnswer;
import org.factdesk.desk.front.Exchange;
import org.factdesk.desk.front.FrontDesk;
import org.factdesk.desk.front.Question;
import org.factdesk.desk.order.Visitor;
import org.factdesk.question.Intent;
import org.factdesk.rendering.Troubles;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Answers messages: with what was said before where they go on from it. */
final class Answering {
    private static final Logger log = LoggerFactory.getLogger(Answering.class);

    /** A direct message goes on from the one before for so long. */
    private static final Duration SAME_TALK = Duration.ofMinutes(15);

    private final Backroom room;

    Answering(Backroom room) {
        this.room = room;
    }

    /**
     * What to say to a message.
     *
     * @param answer the id of the answer, or empty where it is none
     */
    record Said(Post post, String answer) {}

    Said to(Message message, Visitor by, Addressed addressed) {
        return guarded(message, by, () -> {
            boolean mayLackItsSubject = addressed.isAboutHidden() && addressed.mayOnlyPoint();
            return said(message, by, question(message, by, addressed), mayLackItsSubject);
        });
    }

    /** What to say to a question about a message that Discord does not show the desk. */
    static String howToCheck(Visitor by) {
        return by.phrases().say("unreadable.other", by.phrases().say("command.check"));
    }

    /** What to say to a question that was edited, or nothing where its words are the same. */
    Optional<Said> anew(Message message, Visitor by, Addressed addressed, Exchange exchange) {
        Optional<GivenAnswer> earlier = room.reception().journal().answer(exchange.answer());
        if (!addressed.quoted().text().isEmpty()) {
            return Optional.of(guarded(message, by, () -> said(message, by, first(message, by, addressed))));
        }
        if (earlier.isPresent() && earlier.get().question().equals(addressed.text())) {
            return Optional.empty();
        }
        return Optional.of(guarded(
                message,
                by,
                () -> said(
                        message,
                        by,
                        earlier.map(answer -> room.reception()
                                        .front()
                                        .instead(answer, addressed.text(), message.getChannelId()))
                                .orElseGet(() -> first(message, by, addressed)))));
    }

    /** Makes what to say. */
    @FunctionalInterface
    private interface Maker {
        Said make();
    }

    private static Said guarded(Message message, Visitor by, Maker maker) {
        try {
            return maker.make();
        } catch (Throwable trouble) {
            log.error("Could not answer message {}: {}", message.getId(), Troubles.logged(trouble), trouble);
            return plain(Troubles.said(trouble, message.getId(), by.phrases()));
        }
    }

    private static Said plain(String words) {
        return new Said(Post.of(Markdown.escaped(words)), "");
    }

    private Said said(Message message, Visitor by, Question question) {
        return said(message, by, question, false);
    }

    /** @param mayLackItsSubject whether the desk may not read what is asked about, so that finding nothing tells nothing */
    private Said said(Message message, Visitor by, Question question, boolean mayLackItsSubject) {
        FrontDesk front = room.reception().front();
        return front.answer(by, question)
                .map(given -> mayLackItsSubject && !isOfItsOwnSubject(given.answer())
                        ? plain(howToCheck(by))
                        : new Said(room.posts().answer(given, by), given.id()))
                .orElseGet(
                        () -> plain(front.howToChoose(by, question.incident()).title()));
    }

    /** Whether an answer is to the very words, and not to what they point to: a doubt, or the wish for more. */
    private static boolean isOfItsOwnSubject(Answer answer) {
        Intent intent = answer.understanding().intent();
        return !(answer instanceof Answer.Abstained) && intent != Intent.STANDING && intent != Intent.MORE;
    }

    private Question question(Message message, Visitor by, Addressed addressed) {
        return earlier(message, by, addressed)
                .map(answer -> room.reception().front().after(answer, by, addressed.text(), message.getChannelId()))
                .orElseGet(() -> first(message, by, addressed));
    }

    private Question first(Message message, Visitor by, Addressed addressed) {
        String quoted = addressed.quoted().text();
        return quoted.isEmpty()
                ? Question.first(addressed.text(), message.getChannelId(), "", null)
                : room.reception().front().about(quoted, by, addressed.text(), message.getChannelId());
    }

    private Optional<GivenAnswer> earlier(Message message, Visitor by, Addressed addressed) {
        Optional<String> earlier = !addressed.repliedTo().isEmpty()
                ? repliedTo(message, addressed)
                : message.isFromGuild()
                        ? Optional.empty()
                        : room.reception().front().recent().of(by, message.getChannelId(), SAME_TALK);
        return earlier.flatMap(room.reception().journal()::answer);
    }

    /** The answer that a message replies to: its own buttons tell, else what was kept of it. */
    private Optional<String> repliedTo(Message message, Addressed addressed) {
        Message replied = message.getReferencedMessage();
        Stream<Button> buttons =
                replied == null ? Stream.empty() : replied.getComponentTree().findAll(Button.class).stream();
        return buttons.flatMap(button -> Optional.ofNullable(button.getCustomId()).stream())
                .flatMap(id -> room.ids().meaning(id).stream())
                .flatMap(meaning -> Optional.ofNullable(meaning.values().get("answer")).stream())
                .findFirst()
                .or(() -> room.exchanges().ofReply(addressed.repliedTo()).map(Exchange::answer));
    }
}
