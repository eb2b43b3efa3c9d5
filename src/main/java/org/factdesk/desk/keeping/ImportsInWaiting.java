package org.factdesk.desk.keeping;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import org.factdesk.audit.Action;
import org.factdesk.audit.Happening;
import org.factdesk.audit.Journal;
import org.factdesk.desk.order.Button;
import org.factdesk.desk.order.Button.Weight;
import org.factdesk.desk.order.Order;
import org.factdesk.desk.order.Response;
import org.factdesk.desk.order.Visitor;
import org.factdesk.desk.order.WaitingFiles;
import org.factdesk.desk.order.WaitingFiles.Waiting;
import org.factdesk.rendering.Phrases;

/** Packs between preview and confirmation: each is for the one alone who sent it, and for one confirmation. */
final class ImportsInWaiting {
    static final String CONFIRM = "import:confirm";
    static final String CANCEL = "import:cancel";
    private static final String WAITING = "waiting";
    private static final String BY = "by";
    private static final String GUILD = "guild";

    private final WaitingFiles files;
    private final Journal journal;

    ImportsInWaiting(WaitingFiles files, Journal journal) {
        this.files = files;
        this.journal = journal;
    }

    /** Keeps a pack and gives the buttons that decide on it. */
    List<Button> keep(Waiting waiting, Visitor by, Phrases phrases) {
        Map<String, String> said = new HashMap<>(waiting.said());
        said.put(BY, by.user());
        said.put(GUILD, by.guild());
        Map<String, String> which = Map.of(WAITING, files.keep(by.user(), new Waiting(waiting.file(), said)));
        return List.of(
                new Button(phrases.say("button.confirm"), Weight.MAIN, CONFIRM, which),
                new Button(phrases.say("button.cancel"), Weight.GRAVE, CANCEL, which));
    }

    /** Goes on with the pack that an order is about, if it waits still and for whoever gives the order. */
    Response with(Order order, BiFunction<Order, Waiting, Response> work) {
        Optional<Waiting> waiting = order.value(WAITING).flatMap(files::find);
        if (waiting.isEmpty()) {
            return gone(order);
        }
        Visitor by = order.by();
        if (!waiting.get().said(BY).equals(by.user())
                || !waiting.get().said(GUILD).equals(by.guild())) {
            Map<String, String> details = Map.of("command", order.command(), "channel", order.channel());
            journal.note(new Happening(Action.DENIED, "", by.guild(), by.user(), details));
            return Response.say(order, "incident.others");
        }
        return work.apply(order, waiting.get());
    }

    /** Whether the pack is taken by this order, and not by one before it. */
    boolean isTaken(Order order) {
        return order.value(WAITING).filter(files::take).isPresent();
    }

    static Response gone(Order order) {
        return Response.say(order, "incident.gone");
    }
}
