package org.factdesk.desk.keeping;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Stream;
import org.factdesk.claim.Claim;
import org.factdesk.claim.FactBase;
import org.factdesk.claim.Slug;
import org.factdesk.desk.draft.Drafting;
import org.factdesk.desk.front.Choice;
import org.factdesk.desk.front.FrontDesk;
import org.factdesk.desk.guild.Colleagues;
import org.factdesk.desk.order.Button;
import org.factdesk.desk.order.Button.Weight;
import org.factdesk.desk.order.Command;
import org.factdesk.desk.order.Command.Manner;
import org.factdesk.desk.order.Marks;
import org.factdesk.desk.order.Option;
import org.factdesk.desk.order.Order;
import org.factdesk.desk.order.Response;
import org.factdesk.desk.sheet.ClaimSheet;
import org.factdesk.desk.sheet.Draft;
import org.factdesk.desk.sheet.Lookup;
import org.factdesk.desk.sheet.Relation;
import org.factdesk.desk.sheet.Restoration;
import org.factdesk.desk.sheet.Withdrawal;
import org.factdesk.moderation.Content;
import org.factdesk.moderation.Ledger;
import org.factdesk.moderation.Permission;
import org.factdesk.moderation.Subject;
import org.factdesk.rendering.Briefs;
import org.factdesk.rendering.Differences;
import org.factdesk.rendering.Histories;
import org.factdesk.rendering.Listing;
import org.factdesk.rendering.Phrases;
import org.factdesk.rendering.PlainText;
import org.factdesk.rendering.Replies;
import org.factdesk.rendering.Reply;

/** The commands by which moderators keep claims: {@code /fact add|edit|retract|restore|show|history|list|dispute}. */
public final class FactCommands {
    private static final Option INCIDENT = Option.optional(Choice.INCIDENT, Option.Kind.INCIDENT);
    private static final Option CLAIM = Option.required("claim", Option.Kind.CLAIM);
    private static final Option PAST_CLAIM = Option.required("claim", Option.Kind.PAST_CLAIM);
    private static final Option WHY = Option.optional("why", Option.Kind.TEXT);
    private static final Option OTHER = Option.required(Relation.OTHER, Option.Kind.CLAIM);
    private static final Option HOW =
            new Option(Relation.HOW, Option.Kind.TEXT, false, List.of(Relation.DISPUTES, Relation.SUPERSEDES));
    private static final int MOST_LISTED = 200;
    private static final int MOST_NEAREST = 3;

    private final Choice choice;
    private final Drafting drafting;
    private final ClaimSearch search;
    private final Ledger ledger;
    private final Colleagues colleagues;

    public FactCommands(FrontDesk front, Drafting drafting, ClaimSearch search, Ledger ledger, Colleagues colleagues) {
        this.choice = new Choice(front);
        this.drafting = drafting;
        this.search = search;
        this.ledger = ledger;
        this.colleagues = colleagues;
    }

    public List<Command> all() {
        return List.of(
                command("add", Manner.FORM, this::add, INCIDENT),
                command("edit", Manner.FORM, known(this::edit), CLAIM, INCIDENT),
                command("retract", Manner.PRIVATE, known(this::retract), CLAIM, WHY, INCIDENT),
                command(
                        "restore",
                        Manner.PRIVATE,
                        this::restore,
                        PAST_CLAIM,
                        Option.optional(Restoration.REVISION, Option.Kind.NUMBER),
                        WHY,
                        INCIDENT),
                command("show", Manner.PRIVATE, known(this::show), CLAIM, INCIDENT),
                command("history", Manner.PRIVATE, this::history, PAST_CLAIM, INCIDENT),
                command("list", Manner.PRIVATE, this::list, Option.optional("words", Option.Kind.TEXT), INCIDENT),
                command("dispute", Manner.PRIVATE, known(this::dispute), CLAIM, OTHER, HOW, WHY, INCIDENT));
    }

    private Command command(
            String name, Manner manner, BiFunction<Order, FactBase, Response> action, Option... options) {
        Function<Order, Response> work = order -> choice.with(order, base -> action.apply(order, base));
        return new Command("fact " + name, List.of(options), Set.of(Permission.PROPOSE), manner, work);
    }

    /** Does something with a claim that stands, which is what the order's option names. */
    @FunctionalInterface
    private interface WithClaim {
        Response with(Order order, FactBase base, Claim claim);
    }

    private BiFunction<Order, FactBase, Response> known(WithClaim work) {
        return (order, base) -> {
            String typed = order.value(CLAIM.name()).orElse("");
            return Lookup.claim(typed, base)
                    .map(claim -> work.with(order, base, claim))
                    .orElseGet(() -> unknown(order, base, typed));
        };
    }

    private Response unknown(Order order, FactBase base, String typed) {
        Phrases phrases = order.by().phrases();
        Briefs briefs = new Briefs(phrases);
        List<String> near =
                search.find(typed, base, MOST_NEAREST).stream().map(briefs::of).toList();
        String title = phrases.say(near.isEmpty() ? "fact.unknown.none" : "fact.unknown", Marks.shortened(typed));
        return Response.shown(new Listing(title, near, phrases.say("fact.unknown.hint")));
    }

    private Response add(Order order, FactBase base) {
        Map<String, String> values = new HashMap<>(order.values(ClaimSheet.FIELDS));
        List<String> more = new ArrayList<>();
        Stream.of(values.getOrDefault(ClaimSheet.MORE, ""))
                .filter(text -> !text.isEmpty())
                .forEach(more::add);
        ClaimSheet.SLOTS.stream()
                .filter(slot -> order.value(slot).isPresent())
                .forEach(slot -> more.add(slot + ": " + order.value(slot).orElse("")));
        values.put(ClaimSheet.MORE, String.join("\n", more));
        return drafting.form(order, Draft.begun(ClaimSheet.WORD, base).with(values));
    }

    private Response edit(Order order, FactBase base, Claim claim) {
        Draft draft = Draft.begun(ClaimSheet.WORD, base)
                .with(Draft.SUBJECT, claim.id())
                .with(ClaimSheet.fields(claim));
        return drafting.form(order, draft);
    }

    private Response retract(Order order, FactBase base, Claim claim) {
        return drafting.review(order, about(order, base, Withdrawal.WORD, claim.id()));
    }

    private Response restore(Order order, FactBase base) {
        String revision = order.value(Restoration.REVISION).orElse("");
        Draft draft = about(order, base, Restoration.WORD, idOf(order, base)).with(Restoration.REVISION, revision);
        return drafting.review(order, draft);
    }

    private Response dispute(Order order, FactBase base, Claim claim) {
        String other = order.value(OTHER.name()).orElse("");
        Draft draft = about(order, base, Relation.WORD, claim.id())
                .with(Map.of(
                        Relation.OTHER, Lookup.claim(other, base).map(Claim::id).orElse(other),
                        Relation.HOW, order.value(HOW.name()).orElse(Relation.DISPUTES)));
        return drafting.review(order, draft);
    }

    private static Draft about(Order order, FactBase base, String sheet, String claim) {
        return Draft.begun(sheet, base)
                .with(Map.of(
                        Draft.SUBJECT, claim,
                        Withdrawal.KIND, Subject.Kind.CLAIM.word(),
                        Draft.BECAUSE, order.value(WHY.name()).orElse("")));
    }

    /** The id that is meant, which may be that of a claim that is no longer on record, or the beginning of one. */
    private String idOf(Order order, FactBase base) {
        String typed = order.value(CLAIM.name()).orElse("");
        return base.claim(typed)
                .map(Claim::id)
                .or(() -> retracted(typed, base))
                .or(() -> Lookup.claim(typed, base).map(Claim::id))
                .orElse(Slug.fits(typed) ? typed : "unknown");
    }

    private Optional<String> retracted(String typed, FactBase base) {
        List<String> begun = ledger.retracted(base.incident().id()).stream()
                .map(Claim::id)
                .filter(id -> id.startsWith(typed))
                .toList();
        if (begun.contains(typed)) {
            return Optional.of(typed);
        }
        return begun.size() == 1 ? Optional.of(begun.get(0)) : Optional.empty();
    }

    private Response show(Order order, FactBase base, Claim claim) {
        Phrases phrases = order.by().phrases();
        Reply reply = new Replies(phrases).of(claim, base);
        List<String> lines = new ArrayList<>(new PlainText(phrases).quoted(reply));
        lines.addAll(new PlainText(phrases).sources(reply));
        lines.add(phrases.say("fact.fields"));
        new Differences(phrases)
                .all(new Content.OfClaim(claim))
                .forEach(line -> lines.add(phrases.say("list.item", line)));
        Map<String, String> values = Map.of(
                CLAIM.name(), claim.id(), Choice.INCIDENT, base.incident().id());
        List<Button> buttons = List.of(
                new Button(phrases.say("button.edit"), Weight.MAIN, "fact edit", values),
                new Button(phrases.say("button.history"), Weight.LIGHT, "fact history", values),
                new Button(phrases.say("button.retract"), Weight.GRAVE, "fact retract", values));
        return new Response.Shown(new Listing(claim.id(), lines, ""), buttons, List.of());
    }

    private Response history(Order order, FactBase base) {
        Subject subject = Subject.claim(idOf(order, base));
        Phrases phrases = order.by().phrases();
        return Response.shown(new Histories(phrases)
                .of(subject, ledger.history(base.incident().id(), subject), user -> colleagues.name(order, user)));
    }

    private Response list(Order order, FactBase base) {
        Phrases phrases = order.by().phrases();
        Briefs briefs = new Briefs(phrases);
        String words = order.value("words").orElse("");
        List<String> lines =
                search.find(words, base, MOST_LISTED).stream().map(briefs::of).toList();
        String key = words.isEmpty() ? "fact.list" : lines.isEmpty() ? "fact.list.none" : "fact.list.found";
        String title = phrases.say(
                key, String.valueOf(lines.size()), String.valueOf(base.claims().size()), words);
        return Response.shown(new Listing(title, lines, lines.isEmpty() ? "" : phrases.say("fact.list.hint")));
    }
}
