package org.factdesk.desk.member;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import org.factdesk.audit.Action;
import org.factdesk.audit.GivenAnswer;
import org.factdesk.audit.Happening;
import org.factdesk.audit.Journal;
import org.factdesk.desk.front.FrontDesk;
import org.factdesk.desk.front.Replays;
import org.factdesk.desk.order.Command;
import org.factdesk.desk.order.Command.Manner;
import org.factdesk.desk.order.Marks;
import org.factdesk.desk.order.Option;
import org.factdesk.desk.order.Order;
import org.factdesk.desk.order.Response;
import org.factdesk.desk.order.Visitor;
import org.factdesk.moderation.Permission;
import org.factdesk.rendering.Overviews;
import org.factdesk.rendering.Phrases;

/** What can be done with an answer that was given: read its sources, ask why, or say that it misses the question. */
public final class AnswerCommands {
    /** The buttons under an answer. */
    static final String SOURCES = "answer:sources";

    static final String WHY = "answer:why";
    static final String NOT_ASKED = "answer:not-asked";

    /** The option that names the answer. */
    public static final String ANSWER = "answer";

    /** The option that names the entry of an answer in the audit log. */
    private static final String NUMBER = "number";

    private final FrontDesk front;
    private final Journal journal;
    private final Replays replays;

    public AnswerCommands(FrontDesk front, Journal journal, Replays replays) {
        this.front = front;
        this.journal = journal;
        this.replays = replays;
    }

    public List<Command> all() {
        return List.of(
                new Command(
                        "why",
                        List.of(Option.optional(NUMBER, Option.Kind.NUMBER)),
                        Set.of(),
                        Manner.PRIVATE,
                        order -> order.value(NUMBER)
                                .map(number -> whyOfEntry(order, number))
                                .orElseGet(() -> whyLast(order))),
                about(SOURCES, this::sources),
                about(WHY, this::why),
                about(NOT_ASKED, this::notAsked));
    }

    private Command about(String name, BiFunction<Order, GivenAnswer, Response> action) {
        List<Option> options = List.of(Option.required(ANSWER, Option.Kind.TEXT));
        return new Command(name, options, Set.of(), Manner.PRIVATE, order -> order.value(ANSWER)
                .flatMap(journal::answer)
                .map(answer -> action.apply(order, answer))
                .orElseGet(() -> gone(order)));
    }

    private Response whyLast(Order order) {
        Optional<String> last = front.recent().of(order.by(), order.channel());
        if (last.isEmpty()) {
            return Response.say(order, "why.nothing");
        }
        return journal.answer(last.get()).map(answer -> why(order, answer)).orElseGet(() -> gone(order));
    }

    /** Anybody may ask about their own answers, and those who may read the audit log about all that they find there. */
    private Response whyOfEntry(Order order, String number) {
        Optional<Long> entry = Marks.number(number);
        if (entry.isEmpty()) {
            return Response.say(order, "audit.no-number", number);
        }
        return journal.answer(entry.get())
                .filter(answer -> isOwn(order.by(), answer) || isOpen(order.by(), answer))
                .map(answer -> why(order, answer))
                .orElseGet(() -> Response.say(order, "why.no-answer", number));
    }

    private static boolean isOwn(Visitor by, GivenAnswer answer) {
        return answer.user().equals(by.user());
    }

    private static boolean isOpen(Visitor by, GivenAnswer answer) {
        return by.permissions().contains(Permission.AUDIT)
                && (by.isOperator() || answer.guild().equals(by.guild()));
    }

    private Response why(Order order, GivenAnswer answer) {
        return front.base(order.by(), answer.incident())
                .flatMap(base -> replays.of(answer, phrases(order)))
                .map(replayed -> Response.shown(replayed.why(phrases(order))))
                .orElseGet(() -> gone(order));
    }

    private Response sources(Order order, GivenAnswer answer) {
        return front.base(order.by(), answer.incident())
                .map(base -> Response.shown(new Overviews(phrases(order)).sources(answer.claims(), base)))
                .orElseGet(() -> gone(order));
    }

    private Response notAsked(Order order, GivenAnswer answer) {
        Visitor by = order.by();
        Map<String, String> details = Map.of(ANSWER, answer.id());
        journal.note(new Happening(Action.FEEDBACK, answer.incident(), by.guild(), by.user(), details));
        return Response.say(order, "feedback.thanks");
    }

    private static Response gone(Order order) {
        return Response.say(order, "answer.gone");
    }

    private static Phrases phrases(Order order) {
        return order.by().phrases();
    }
}
