package org.factdesk.desk.gap;

import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.factdesk.audit.GivenAnswer;
import org.factdesk.audit.Journal;
import org.factdesk.claim.FactBase;
import org.factdesk.claim.Taught;
import org.factdesk.claim.Wording;
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
import org.factdesk.rendering.Dates;
import org.factdesk.rendering.Listing;
import org.factdesk.rendering.Phrases;

/** The commands by which what nobody could answer gets an answer, or is set aside. */
public final class GapCommands {
    static final String SHOW = "gaps:show";
    static final String ANSWER = "gaps answer";
    static final String LINK = "gaps:link";
    static final String LINKING = "gaps:linking";

    static final String CLAIM = "claim";

    private static final int MOST_BUTTONS = 5;
    private static final int MOST_WORDINGS = 10;
    private static final int SHORT_ID = 6;
    private static final Set<Permission> LOOKING = Set.of(Permission.PROPOSE);

    private final FrontDesk front;
    private final Choice choice;
    private final Gaps gaps;
    private final Journal journal;
    private final GapChoice chosen;
    private final Answering answering;

    /** Ways in which a gap is closed; each leads to a preview of what would change. */
    public interface Answering {
        /** A form for a new claim that people ask for in some words. */
        Response newClaim(Order order, FactBase base, String question);

        /** A preview of teaching that some words ask for a claim. */
        Response knownClaim(Order order, FactBase base, String question, String claim);
    }

    public GapCommands(FrontDesk front, Gaps gaps, Journal journal, Answering answering) {
        this.front = front;
        this.choice = new Choice(front);
        this.gaps = gaps;
        this.journal = journal;
        this.chosen = new GapChoice(front, gaps);
        this.answering = answering;
    }

    public List<Command> all() {
        Option gap = Option.required(GapChoice.GAP, Option.Kind.GAP);
        Option incident = Option.optional(Choice.INCIDENT, Option.Kind.INCIDENT);
        Option claim = Option.required(CLAIM, Option.Kind.CLAIM);
        return List.of(
                new Command("gaps list", List.of(incident), LOOKING, Manner.PRIVATE, this::list),
                new Command(SHOW, List.of(gap, incident), LOOKING, Manner.PRIVATE, chosen.on(this::show)),
                new Command(ANSWER, List.of(gap, incident), LOOKING, Manner.FORM, this::answer),
                new Command(LINKING, List.of(gap, incident), LOOKING, Manner.FORM, GapCommands::askForClaim),
                new Command(LINK, List.of(gap, claim, incident), LOOKING, Manner.PRIVATE, this::link));
    }

    /** What there is to choose from for somebody who types the id of a gap. */
    public List<Completion> offer(Visitor by, Map<String, String> values, String typed) {
        String wanted = typed.strip().toLowerCase(Locale.ROOT);
        return front.base(by, values.getOrDefault(Choice.INCIDENT, "")).stream()
                .flatMap(base -> gaps.open(base, by.guild()).stream())
                .filter(gap -> gap.question().toLowerCase(Locale.ROOT).contains(wanted)
                        || gap.id().startsWith(typed.strip()))
                .map(gap -> new Completion(gap.id(), gap.question()))
                .toList();
    }

    private Response list(Order order) {
        return choice.with(order, base -> {
            Phrases phrases = phrases(order);
            List<Gap> open = gaps.open(base, order.by().guild());
            List<String> lines = new ArrayList<>();
            List<Button> buttons = new ArrayList<>();
            for (Gap gap : open) {
                lines.add(phrases.say("gaps.line", String.valueOf(lines.size() + 1), line(gap, phrases)));
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

    private static String line(Gap gap, Phrases phrases) {
        long askers = gap.askers();
        return phrases.say(
                askers == 1 ? "gaps.asked.once" : "gaps.asked",
                phrases.say("quoted", gap.question()),
                String.valueOf(askers),
                new Dates(phrases).of(gap.latest().atZone(ZoneOffset.UTC).toLocalDate()),
                gap.id().substring(0, Math.min(SHORT_ID, gap.id().length())));
    }

    private Response show(Order order, Gap gap, FactBase base) {
        Phrases phrases = phrases(order);
        List<String> lines = new ArrayList<>();
        List<String> wordings = gap.asked().stream()
                .map(GivenAnswer::question)
                .filter(distinctWording())
                .limit(MOST_WORDINGS)
                .toList();
        wordings.stream()
                .filter(wording -> wordings.size() > 1)
                .forEach(question -> lines.add(phrases.say("list.item", phrases.say("quoted", question))));
        gap.missed().stream()
                .flatMap(claim -> base.claim(claim).stream())
                .forEach(claim -> lines.add(phrases.say("gaps.missed", claim.text())));
        List<Button> buttons = List.of(
                GapChoice.button(phrases.say("button.answer"), Weight.MAIN, ANSWER, gap.id(), base),
                GapChoice.button(phrases.say("button.link"), Weight.LIGHT, LINKING, gap.id(), base),
                GapChoice.button(
                        phrases.say("button.dismiss"), Weight.GRAVE, DismissalCommands.DISMISSING, gap.id(), base));
        Listing listing = new Listing(line(gap, phrases), lines, phrases.say("gaps.show.footer"));
        return new Response.Shown(listing, buttons, List.of());
    }

    private static Predicate<String> distinctWording() {
        Set<String> seen = new HashSet<>();
        return question -> seen.add(Taught.normal(question));
    }

    /** The question is found by the id of its answer, which is quick. */
    private Response answer(Order order) {
        return withQuestion(order, (question, base) -> answering.newClaim(order, base, question));
    }

    private Response link(Order order) {
        String claim = order.value(CLAIM).orElse("");
        return withQuestion(order, (question, base) -> answering.knownClaim(order, base, question, claim));
    }

    /** Does something with the question that a gap is named after. */
    @FunctionalInterface
    private interface Closing {
        Response with(String question, FactBase base);
    }

    private Response withQuestion(Order order, Closing closing) {
        return choice.with(order, base -> {
            String id = order.value(GapChoice.GAP).orElse("");
            Optional<String> question = journal.answer(id)
                    .filter(answer -> answer.incident().equals(base.incident().id()))
                    .filter(answer -> isOwn(answer, order.by()))
                    .map(GivenAnswer::question)
                    .or(() -> gaps.find(base, order.by().guild(), id).map(Gap::question));
            return question.map(words -> closing.with(words, base))
                    .orElseGet(() -> Choice.say(order, "gaps.unknown", id));
        });
    }

    private static boolean isOwn(GivenAnswer answer, Visitor by) {
        return by.guild().isEmpty() || by.guild().equals(answer.guild());
    }

    private static Response askForClaim(Order order) {
        return GapChoice.form(order, "gaps.link.title", LINK, CLAIM, "gaps.link.hint", Wording.NAME);
    }

    private static Phrases phrases(Order order) {
        return new Phrases(order.by().locale());
    }
}
