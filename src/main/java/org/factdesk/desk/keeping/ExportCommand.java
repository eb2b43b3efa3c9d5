package org.factdesk.desk.keeping;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.factdesk.audit.Action;
import org.factdesk.audit.Happening;
import org.factdesk.audit.Journal;
import org.factdesk.claim.FactBase;
import org.factdesk.desk.front.Choice;
import org.factdesk.desk.front.FrontDesk;
import org.factdesk.desk.order.Command;
import org.factdesk.desk.order.Command.Manner;
import org.factdesk.desk.order.Option;
import org.factdesk.desk.order.Order;
import org.factdesk.desk.order.Response;
import org.factdesk.desk.order.Visitor;
import org.factdesk.moderation.ClaimBook;
import org.factdesk.moderation.Permission;
import org.factdesk.rendering.Listing;
import org.factdesk.rendering.Phrases;

/** The command by which an incident goes out as a pack: {@code /incident export}. */
public final class ExportCommand {
    private final Choice choice;
    private final Packs packs;
    private final ClaimBook book;
    private final Journal journal;

    public ExportCommand(FrontDesk front, Packs packs, ClaimBook book, Journal journal) {
        this.choice = new Choice(front);
        this.packs = packs;
        this.book = book;
        this.journal = journal;
    }

    public Command command() {
        return new Command(
                "incident export",
                List.of(Option.optional(Choice.INCIDENT, Option.Kind.INCIDENT)),
                Set.of(Permission.PUBLISH),
                Manner.PRIVATE,
                order -> choice.with(order, base -> export(order, base)));
    }

    private Response export(Order order, FactBase base) {
        Phrases phrases = order.by().phrases();
        String id = base.incident().id();
        Response.Document document = packs.write(new Packs.Pack(base, book.questions(id)));
        Visitor by = order.by();
        Map<String, String> details = Map.of("revision", String.valueOf(base.revision()));
        journal.note(new Happening(Action.EXPORT, id, by.guild(), by.user(), details));
        String words = phrases.say(
                "incident.exported",
                id,
                String.valueOf(base.revision()),
                String.valueOf(base.claims().size()));
        return new Response.Shown(new Listing(words, List.of(), ""), List.of(), List.of(document));
    }
}
