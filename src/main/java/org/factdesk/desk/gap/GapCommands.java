package org.factdesk.desk.gap;

import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.factdesk.audit.Journal;
import org.factdesk.claim.Claim;
import org.factdesk.claim.FactBase;
import org.factdesk.desk.front.Choice;
import org.factdesk.desk.front.FrontDesk;
import org.factdesk.desk.order.Button;
import org.factdesk.desk.order.Button.Weight;
import org.factdesk.desk.order.Command;
import org.factdesk.desk.order.Command.Manner;
import org.factdesk.desk.order.Completion;
import org.factdesk.desk.order.Option;
import org.factdesk.desk.order.Order;
import org.factdesk.desk.order.Response;
import org.factdesk.desk.order.Visitor;
import org.factdesk.moderation.Permission;
import org.factdesk.rendering.Briefs;
import org.factdesk.rendering.Dates;
import org.factdesk.rendering.Listing;
import org.factdesk.rendering.Phrases;

/**
 * The commands by which what nobody could answer is looked at; what can be done about it, {@link ClosingCommands} do.
 */
public final class GapCommands {
    static final String SHOW = "gaps:show";

    private static final int MOST_BUTTONS = 5;
    private static final int SHORT_ID = 6;
    private static final Set<Permission> LOOKING = Set.of(Permission.PROPOSE);

    private final FrontDesk front;
    private final Choice choice;
    private final GapLists gaps;
    private final GapChoice chosen;
    private final ClosingCommands closing;

    /** What is done about a gap; each leads to a preview of what would change. */
    public interface Ways {
        /** A form for a new claim that people ask for in some words. */
        Response newClaim(Order order, FactBase base, String question);

        /** A preview of teaching that some wordings ask for a claim. */
        Response knownClaim(Order order, FactBase base, List<String> wordings, String claim);

        /** A preview of teaching that some wordings come near to a claim and are answered nowhere. */
        Response leftOpen(Order order, FactBase base, List<String> wordings, String claim);
    }

    public GapCommands(FrontDesk front, GapLists gaps, Journal journal, Ways ways) {
        this.front = front;
        this.choice = new Choice(front);
        this.gaps = gaps;
        this.chosen = new GapChoice(front, gaps);
        this.closing = new ClosingCommands(chosen, journal, ways);
    }

    public List<Command> all() {
        Option incident = Option.optional(Choice.INCIDENT, Option.Kind.INCIDENT);
        List<Command> all = new ArrayList<>(List.of(
                new Command("gaps list", List.of(incident), LOOKING, Manner.PRIVATE, this::list),
                GapChoice.command(SHOW, Manner.PRIVATE, chosen.on(this::show))));
        all.addAll(closing.all());
        return List.copyOf(all);
    }

    /** What there is to choose from for somebody who types the id of a gap, as far as it is known at once. */
    public List<Completion> offer(Visitor by, Map<String, String> values, String typed) {
        String wanted = typed.strip().toLowerCase(Locale.ROOT);
        return front.base(by, values.getOrDefault(Choice.INCIDENT, "")).stream()
                .flatMap(base -> gaps.known(base, by).stream())
                .filter(gap -> gap.question().toLowerCase(Locale.ROOT).contains(wanted)
                        || gap.id().startsWith(typed.strip()))
                .map(gap -> new Completion(gap.id(), gap.question()))
                .toList();
    }

    private Response list(Order order) {
        return choice.with(order, base -> {
            Phrases phrases = phrases(order);
            List<Gap> open = gaps.show(base, order.by());
            LeftOpen known = LeftOpen.in(base);
            List<String> lines = new ArrayList<>();
            List<Button> buttons = new ArrayList<>();
            for (Gap gap : open) {
                lines.add(phrases.say("gaps.line", String.valueOf(lines.size() + 1), line(gap, known, phrases)));
                if (lines.size() <= MOST_BUTTONS) {
                    String number = String.valueOf(lines.size());
                    buttons.add(
                            GapChoice.button(phrases.say("button.show", number), Weight.LIGHT, SHOW, gap.id(), base));
                }
            }
            String title = phrases.say(open.isEmpty() ? "gaps.none" : "gaps.title");
            String footer = open.isEmpty() ? "" : phrases.say("gaps.footer");
            return new Response.Shown(new Listing(title, lines, footer), buttons, List.of());
        });
    }

    private static String line(Gap gap, LeftOpen known, Phrases phrases) {
        long askers = gap.askers();
        String line = phrases.say(
                askers == 1 ? "gaps.asked.once" : "gaps.asked",
                phrases.say("quoted", gap.question()),
                String.valueOf(askers),
                new Dates(phrases).of(gap.latest().atZone(ZoneOffset.UTC).toLocalDate()),
                gap.id().substring(0, Math.min(SHORT_ID, gap.id().length())));
        return known.has(gap) ? phrases.say("gaps.left-open", line) : line;
    }

    private Response show(Order order, Gap gap, FactBase base) {
        Phrases phrases = phrases(order);
        Briefs briefs = new Briefs(phrases);
        List<String> lines = new ArrayList<>();
        List<String> wordings =
                gap.wordings().stream().limit(ClosingCommands.MOST_WORDINGS).toList();
        wordings.stream()
                .filter(wording -> wordings.size() > 1)
                .forEach(question -> lines.add(phrases.say("list.item", phrases.say("quoted", question))));
        gap.missed().stream()
                .flatMap(claim -> base.claim(claim).stream())
                .forEach(claim -> lines.add(phrases.say("gaps.missed", briefs.of(claim))));
        List<Claim> near = gaps.near(gap, base);
        if (!near.isEmpty()) {
            lines.add(phrases.say("gaps.near"));
            near.forEach(claim -> lines.add(phrases.say("list.item", briefs.of(claim))));
        }
        Listing listing = new Listing(line(gap, LeftOpen.in(base), phrases), lines, phrases.say("gaps.show.footer"));
        return new Response.Shown(listing, buttons(gap, base, phrases), List.of());
    }

    private static List<Button> buttons(Gap gap, FactBase base, Phrases phrases) {
        String id = gap.id();
        return List.of(
                GapChoice.button(phrases.say("button.answer"), Weight.MAIN, ClosingCommands.ANSWER, id, base),
                GapChoice.button(phrases.say("button.link"), Weight.LIGHT, ClosingCommands.LINKING, id, base),
                GapChoice.button(phrases.say("button.leave"), Weight.LIGHT, ClosingCommands.LEAVING, id, base),
                GapChoice.button(phrases.say("button.dismiss"), Weight.GRAVE, DismissalCommands.DISMISSING, id, base));
    }

    private static Phrases phrases(Order order) {
        return order.by().phrases();
    }
}
