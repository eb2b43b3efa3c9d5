package org.factdesk.desk.keeping;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.factdesk.claim.FactBase;
import org.factdesk.claim.Source;
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
import org.factdesk.desk.sheet.SourceSheet;
import org.factdesk.desk.sheet.Withdrawal;
import org.factdesk.moderation.Permission;
import org.factdesk.moderation.Subject;
import org.factdesk.rendering.Listing;
import org.factdesk.rendering.Overviews;
import org.factdesk.rendering.Phrases;

/** The commands by which moderators keep sources: {@code /source add|edit|retire|list}. */
public final class SourceCommands {
    private static final Option INCIDENT = Option.optional(Choice.INCIDENT, Option.Kind.INCIDENT);
    private static final Option SOURCE = Option.required("source", Option.Kind.SOURCE);

    private final Drafting drafting;
    private final Choice choice;

    public SourceCommands(FrontDesk front, Drafting drafting) {
        this.drafting = drafting;
        this.choice = new Choice(front);
    }

    public List<Command> all() {
        return List.of(
                command("add", Manner.FORM, this::add, INCIDENT),
                command("edit", Manner.FORM, known(this::edit), SOURCE, INCIDENT),
                command(
                        "retire",
                        Manner.PRIVATE,
                        known(this::retire),
                        SOURCE,
                        Option.optional("why", Option.Kind.TEXT),
                        INCIDENT),
                command("list", Manner.PRIVATE, this::list, INCIDENT));
    }

    private Command command(
            String name, Manner manner, BiFunction<Order, FactBase, Response> action, Option... options) {
        Function<Order, Response> work = order -> choice.with(order, base -> action.apply(order, base));
        return new Command("source " + name, List.of(options), Set.of(Permission.PROPOSE), manner, work);
    }

    /** Does something with a source that stands, which is what the order's option names. */
    @FunctionalInterface
    private interface WithSource {
        Response with(Order order, FactBase base, Source source);
    }

    private static BiFunction<Order, FactBase, Response> known(WithSource work) {
        return (order, base) -> {
            String typed = order.value(SOURCE.name()).orElse("");
            return Lookup.source(typed, base)
                    .map(source -> work.with(order, base, source))
                    .orElseGet(() -> unknown(order, typed, base));
        };
    }

    private static Response unknown(Order order, String typed, FactBase base) {
        List<String> several = Lookup.severalSources(typed, base);
        if (!several.isEmpty()) {
            return Response.say(order, "several", Marks.shortened(typed), String.join(", ", several));
        }
        List<String> near = Lookup.nearestSources(typed, base);
        return near.isEmpty()
                ? Response.say(order, "source.unknown", Marks.shortened(typed))
                : Response.say(order, "source.unknown.near", Marks.shortened(typed), String.join(", ", near));
    }

    private Response add(Order order, FactBase base) {
        return drafting.form(order, Draft.begun(SourceSheet.WORD, base).with(order.values(SourceSheet.FIELDS)));
    }

    private Response edit(Order order, FactBase base, Source source) {
        Draft draft = Draft.begun(SourceSheet.WORD, base)
                .with(Draft.SUBJECT, source.id())
                .with(SourceSheet.fields(source));
        return drafting.form(order, draft);
    }

    private Response retire(Order order, FactBase base, Source source) {
        Draft draft = Draft.begun(Withdrawal.WORD, base)
                .with(Map.of(
                        Draft.SUBJECT, source.id(),
                        Withdrawal.KIND, Subject.Kind.SOURCE.word(),
                        Draft.BECAUSE, order.value("why").orElse("")));
        return drafting.review(order, draft);
    }

    /** The sources with their ids, by which commands name them. */
    private Response list(Order order, FactBase base) {
        Phrases phrases = order.by().phrases();
        List<String> described = new Overviews(phrases).sources(base).lines();
        List<Source> sources = List.copyOf(base.sources());
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < sources.size(); i++) {
            lines.add(phrases.say("who.party", sources.get(i).id(), described.get(i)));
        }
        return Response.shown(new Listing(
                phrases.say("sources.title", base.incident().title()), lines, phrases.say("source.list.hint")));
    }
}
