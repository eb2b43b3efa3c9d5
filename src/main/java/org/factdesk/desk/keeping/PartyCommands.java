package org.factdesk.desk.keeping;

import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.factdesk.claim.FactBase;
import org.factdesk.claim.Party;
import org.factdesk.desk.draft.Drafting;
import org.factdesk.desk.front.Choice;
import org.factdesk.desk.front.FrontDesk;
import org.factdesk.desk.order.Command;
import org.factdesk.desk.order.Command.Manner;
import org.factdesk.desk.order.Marks;
import org.factdesk.desk.order.Option;
import org.factdesk.desk.order.Order;
import org.factdesk.desk.order.Response;
import org.factdesk.desk.sheet.Draft;
import org.factdesk.desk.sheet.Lookup;
import org.factdesk.desk.sheet.PartySheet;
import org.factdesk.moderation.Permission;
import org.factdesk.rendering.Listing;
import org.factdesk.rendering.Phrases;

/** The commands by which moderators keep parties: {@code /party add|edit|list}. */
public final class PartyCommands {
    private static final Option INCIDENT = Option.optional(Choice.INCIDENT, Option.Kind.INCIDENT);
    private static final Option PARTY = Option.required("party", Option.Kind.PARTY);

    private final Drafting drafting;
    private final Choice choice;

    public PartyCommands(FrontDesk front, Drafting drafting) {
        this.drafting = drafting;
        this.choice = new Choice(front);
    }

    public List<Command> all() {
        return List.of(
                command("add", Manner.FORM, this::add, INCIDENT),
                command("edit", Manner.FORM, this::edit, PARTY, INCIDENT),
                command("list", Manner.PRIVATE, this::list, INCIDENT));
    }

    private Command command(
            String name, Manner manner, BiFunction<Order, FactBase, Response> action, Option... options) {
        Function<Order, Response> work = order -> choice.with(order, base -> action.apply(order, base));
        return new Command("party " + name, List.of(options), Set.of(Permission.PROPOSE), manner, work);
    }

    private Response add(Order order, FactBase base) {
        return drafting.form(order, Draft.begun(PartySheet.WORD, base).with(order.values(PartySheet.FIELDS)));
    }

    private Response edit(Order order, FactBase base) {
        String typed = order.value(PARTY.name()).orElse("");
        return Lookup.party(typed, base)
                .map(party -> drafting.form(
                        order,
                        Draft.begun(PartySheet.WORD, base)
                                .with(Draft.SUBJECT, party.id())
                                .with(PartySheet.fields(party))))
                .orElseGet(() -> unknown(order, typed, base));
    }

    private Response list(Order order, FactBase base) {
        Phrases phrases = order.by().phrases();
        List<String> lines =
                base.parties().stream().map(party -> line(party, phrases)).toList();
        return Response.shown(
                new Listing(phrases.say("party.list", base.incident().title()), lines, phrases.say("party.list.hint")));
    }

    private static Response unknown(Order order, String typed, FactBase base) {
        List<String> several = Lookup.severalParties(typed, base);
        if (!several.isEmpty()) {
            return Response.say(order, "several", Marks.shortened(typed), String.join(", ", several));
        }
        List<String> near = Lookup.nearestParties(typed, base);
        return near.isEmpty()
                ? Response.say(order, "party.unknown", Marks.shortened(typed))
                : Response.say(order, "party.unknown.near", Marks.shortened(typed), String.join(", ", near));
    }

    private static String line(Party party, Phrases phrases) {
        String kind = party.kind().word();
        String role = party.role().isEmpty() ? kind : kind + ", " + party.role();
        String line = phrases.say("party.line", party.id(), party.name(), role);
        return party.aliases().isEmpty() ? line : phrases.say("who.aliases", line, String.join(", ", party.aliases()));
    }
}
