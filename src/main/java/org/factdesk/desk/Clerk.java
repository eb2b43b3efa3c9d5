package org.factdesk.desk;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import org.factdesk.audit.Action;
import org.factdesk.audit.Happening;
import org.factdesk.audit.Journal;
import org.factdesk.claim.Wording;
import org.factdesk.desk.front.FrontDesk;
import org.factdesk.desk.member.PrivacyCommands;
import org.factdesk.desk.order.Catalogue;
import org.factdesk.desk.order.Command;
import org.factdesk.desk.order.Command.Manner;
import org.factdesk.desk.order.Marks;
import org.factdesk.desk.order.Option;
import org.factdesk.desk.order.Order;
import org.factdesk.desk.order.Response;
import org.factdesk.desk.order.Visitor;
import org.factdesk.moderation.Permission;
import org.factdesk.rendering.Phrases;

/**
 * Carries out orders, whichever channel they come through: only what is in the catalogue, only for those who may, and
 * never without a note in the journal. Thread-safe.
 */
public final class Clerk {
    private static final int LONGEST_NOTE = 200;

    private final Catalogue catalogue;
    private final FrontDesk front;
    private final Journal journal;
    private final Function<Visitor, List<String>> news;

    public Clerk(Catalogue catalogue, FrontDesk front, Journal journal) {
        this(catalogue, front, journal, by -> List.of());
    }

    /**
     * @param news what somebody is to be told with what they read next, alone; once it is asked for, it counts as told
     */
    public Clerk(Catalogue catalogue, FrontDesk front, Journal journal, Function<Visitor, List<String>> news) {
        this.catalogue = catalogue;
        this.front = front;
        this.journal = journal;
        this.news = news;
    }

    /** What comes of an order; whoever may not give it is told what they lack. */
    public Response carryOut(Order order) {
        Optional<Command> known = catalogue.command(order.command());
        if (known.isEmpty()) {
            return Response.say(order, "order.unknown", order.command());
        }
        Command command = known.get();
        Optional<Permission> lacking = lacking(command, order);
        if (lacking.isPresent()) {
            note(Action.DENIED, order);
            return denied(order, lacking.get());
        }
        return unsaid(command, order)
                .map(option -> Response.say(order, "order.unsaid", option.name()))
                .or(() -> strange(command, order).map(option -> noSuchChoice(order, option)))
                .orElseGet(() -> carriedOut(command, order));
    }

    private static Response denied(Order order, Permission lacking) {
        Phrases phrases = order.by().phrases();
        return Response.say(order, "order.denied", phrases.say("permission." + lacking.word()));
    }

    private static Response noSuchChoice(Order order, Option option) {
        String said = Marks.shortened(order.value(option.name()).orElse(""));
        return Response.say(order, "order.choice", option.name(), said, String.join(", ", option.choices()));
    }

    /** Answers and erasures note themselves; a note of the latter's order would bring back whom it erased. */
    private Response carriedOut(Command command, Order order) {
        Response response = command.action().apply(order);
        if (!(response instanceof Response.Answered) && !command.name().equals(PrivacyCommands.ERASE_NOW)) {
            note(Action.COMMAND, order);
        }
        return response instanceof Response.Shown shown && command.manner() != Manner.OPEN
                ? withNews(order.by(), shown)
                : response;
    }

    private Response withNews(Visitor by, Response.Shown shown) {
        List<String> told = news.apply(by);
        if (told.isEmpty()) {
            return shown;
        }
        return new Response.Shown(shown.listing().withFirst(told), shown.buttons(), shown.files());
    }

    private static Optional<Permission> lacking(Command command, Order order) {
        return command.needs().stream()
                .sorted()
                .filter(permission -> !order.by().permissions().contains(permission))
                .findFirst();
    }

    private static Optional<Option> unsaid(Command command, Order order) {
        return command.options().stream()
                .filter(Option::required)
                .filter(option ->
                        order.value(option.name()).isEmpty() && !order.files().containsKey(option.name()))
                .findFirst();
    }

    /** An option that was told what it may not be. */
    private static Optional<Option> strange(Command command, Order order) {
        return command.options().stream()
                .filter(option -> !option.choices().isEmpty())
                .filter(option -> order.value(option.name())
                        .filter(value -> !option.choices().contains(value))
                        .isPresent())
                .findFirst();
    }

    private void note(Action action, Order order) {
        Visitor by = order.by();
        Map<String, String> details = new TreeMap<>();
        order.values().forEach((name, value) -> details.put("value." + name, Wording.shortened(value, LONGEST_NOTE)));
        details.put("command", Wording.shortened(order.command(), LONGEST_NOTE));
        details.put("channel", order.channel());
        String incident = front.base(by, order.value("incident").orElse(""))
                .map(base -> base.incident().id())
                .orElse("");
        journal.note(new Happening(action, incident, by.guild(), by.user(), details));
    }
}
