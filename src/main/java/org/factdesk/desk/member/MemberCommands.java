package org.factdesk.desk.member;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.factdesk.claim.FactBase;
import org.factdesk.desk.front.Choice;
import org.factdesk.desk.front.FrontDesk;
import org.factdesk.desk.front.Question;
import org.factdesk.desk.order.Command;
import org.factdesk.desk.order.Command.Manner;
import org.factdesk.desk.order.Option;
import org.factdesk.desk.order.Order;
import org.factdesk.desk.order.Response;
import org.factdesk.question.AsOf;
import org.factdesk.rendering.Listing;
import org.factdesk.rendering.Overviews;
import org.factdesk.rendering.Phrases;
import org.factdesk.rendering.Timelines;

/** The commands that everybody may give: asking, and looking at the record. */
public final class MemberCommands {
    private static final Option INCIDENT = Option.optional(Choice.INCIDENT, Option.Kind.INCIDENT);
    private static final Option AS_OF = Option.optional(Choice.AS_OF, Option.Kind.DATE);

    private final FrontDesk front;
    private final Choice choice;

    public MemberCommands(FrontDesk front) {
        this.front = front;
        this.choice = new Choice(front);
    }

    /** The commands, in the order in which people read them. */
    public List<Command> all() {
        Option question = Option.required("question", Option.Kind.QUESTION);
        Option message = Option.required("message", Option.Kind.MESSAGE);
        Option name = Option.optional("name", Option.Kind.PARTY);
        return List.of(
                command("ask", Manner.OPEN, order -> answer(order, text(order, "question")), question, AS_OF, INCIDENT),
                command("check", Manner.PRIVATE, order -> answer(order, checked(text(order, "message"))), message),
                listing("who", MemberCommands::who, name, INCIDENT),
                listing("timeline", (order, words, base) -> new Timelines(words).of(base), AS_OF, INCIDENT),
                listing("sources", (order, words, base) -> new Overviews(words).sources(base), INCIDENT),
                listing("brief", (order, words, base) -> new Overviews(words).brief(base), AS_OF, INCIDENT));
    }

    /** Makes a list of what a record holds. */
    @FunctionalInterface
    private interface Lister {
        Listing list(Order order, Phrases phrases, FactBase base);
    }

    private Command listing(String name, Lister lister, Option... options) {
        return command(
                name,
                Manner.OPEN,
                order -> {
                    Phrases phrases = order.by().phrases();
                    return choice.with(order, base -> Response.shown(lister.list(order, phrases, base)));
                },
                options);
    }

    private static Command command(String name, Manner manner, Function<Order, Response> action, Option... options) {
        return new Command(name, List.of(options), Set.of(), manner, action);
    }

    private static String text(Order order, String option) {
        return order.value(option).orElse("");
    }

    /** What a message says is put as a question; what it asks is asked as it stands. */
    private static String checked(String message) {
        String said = message.strip();
        boolean asks = said.isEmpty() || said.endsWith("?") || said.endsWith("\uFF1F");
        return asks ? said : said.replaceFirst("[.!\u2026]+$", "") + "?";
    }

    private Response answer(Order order, String text) {
        Optional<LocalDate> day = order.value(Choice.AS_OF).flatMap(AsOf::parse);
        if (order.value(Choice.AS_OF).isPresent() && day.isEmpty()) {
            return choice.wrongDay(order);
        }
        String incident = order.value(Choice.INCIDENT).orElse("");
        Question question = Question.first(text, order.channel(), incident, day.orElse(null));
        return front.answer(order.by(), question)
                .map(given -> (Response) new Response.Answered(given))
                .orElseGet(() -> choice.noIncident(order));
    }

    private static Listing who(Order order, Phrases phrases, FactBase base) {
        Overviews overviews = new Overviews(phrases);
        return order.value("name").map(name -> overviews.who(name, base)).orElseGet(() -> overviews.who(base));
    }
}
