package org.factdesk.desk.keeping;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.factdesk.claim.FactBase;
import org.factdesk.claim.GoldenQuestions;
import org.factdesk.claim.Wording;
import org.factdesk.desk.front.Choice;
import org.factdesk.desk.front.FrontDesk;
import org.factdesk.desk.order.Button;
import org.factdesk.desk.order.Button.Weight;
import org.factdesk.desk.order.Command;
import org.factdesk.desk.order.Command.Manner;
import org.factdesk.desk.order.Completion;
import org.factdesk.desk.order.Form;
import org.factdesk.desk.order.Option;
import org.factdesk.desk.order.Order;
import org.factdesk.desk.order.Response;
import org.factdesk.desk.order.Visitor;
import org.factdesk.moderation.Content;
import org.factdesk.moderation.Outcome;
import org.factdesk.moderation.Permission;
import org.factdesk.moderation.Review;
import org.factdesk.moderation.ReviewDesk;
import org.factdesk.moderation.Revision;
import org.factdesk.moderation.Supposed;
import org.factdesk.rendering.Histories;
import org.factdesk.rendering.Listing;
import org.factdesk.rendering.Outcomes;
import org.factdesk.rendering.Phrases;
import org.factdesk.rendering.Reviews;

/** The commands by which somebody else decides on what was proposed. */
public final class ReviewCommands {
    static final String SHOW = "review show";
    static final String APPROVE = "review:approve";
    static final String REJECT = "review:reject";
    static final String REJECTED = "review:rejected";
    static final String AMEND = "review:amend";

    static final String PROPOSAL = "proposal";

    private static final String WHY = "why";
    private static final int MOST_BUTTONS = 5;
    private static final Set<Permission> LOOKING = Set.of(Permission.PROPOSE);

    private final FrontDesk front;
    private final Choice choice;
    private final ReviewDesk reviews;
    private final Amending amending;
    private final ReviewButtons buttons;
    private final BiFunction<Order, String, String> names;

    /** Looks ahead at what proposals would do, and opens forms in which they are put into other words. */
    public interface Amending {
        /** What members would read and be answered. */
        List<String> consequences(Order order, Review review, FactBase base);

        /** Whether there is a form for what is proposed. */
        boolean knows(Review review);

        /** The form; empty where there is none. */
        Optional<Response> form(Order order, Review review, FactBase base);
    }

    /** @param names what a person is called where an order comes from, by the person’s id */
    public ReviewCommands(
            FrontDesk front, ReviewDesk reviews, Amending amending, BiFunction<Order, String, String> names) {
        this.front = front;
        this.choice = new Choice(front);
        this.reviews = reviews;
        this.amending = amending;
        this.buttons = new ReviewButtons(amending);
        this.names = names;
    }

    public List<Command> all() {
        Option proposal = Option.required(PROPOSAL, Option.Kind.PROPOSAL);
        Option incident = Option.optional(Choice.INCIDENT, Option.Kind.INCIDENT);
        return List.of(
                new Command("review list", List.of(incident), LOOKING, Manner.PRIVATE, this::list),
                new Command(SHOW, List.of(proposal, incident), LOOKING, Manner.PRIVATE, on(this::show)),
                new Command(APPROVE, List.of(proposal, incident), LOOKING, Manner.IN_PLACE, on(this::approve)),
                new Command(REJECT, List.of(proposal, incident), LOOKING, Manner.FORM, this::askWhy),
                new Command(REJECTED, List.of(proposal, incident), LOOKING, Manner.IN_PLACE, on(this::reject)),
                new Command(AMEND, List.of(proposal, incident), LOOKING, Manner.FORM, on(this::amend)));
    }

    /** What there is to choose from for somebody who types the id of a proposal. */
    public List<Completion> offer(Visitor by, Map<String, String> values, String typed) {
        String incident = values.getOrDefault(Choice.INCIDENT, "");
        return front.base(by, incident).stream()
                .flatMap(base -> reviews.waiting(base.incident().id(), by.guild()).stream())
                .map(review -> review.proposal())
                .filter(proposal -> proposal.id().startsWith(typed.strip()))
                .map(proposal -> new Completion(
                        proposal.id(),
                        proposal.id() + ": "
                                + proposal.edits().stream()
                                        .map(edit -> edit.subject().toString())
                                        .collect(Collectors.joining(", "))))
                .toList();
    }

    /** Does something with a proposal. */
    @FunctionalInterface
    private interface Work {
        Response with(Order order, Review review, FactBase base);
    }

    private Function<Order, Response> on(Work work) {
        return order -> choice.with(order, base -> {
            String id = order.value(PROPOSAL).orElse("");
            return reviews.find(base.incident().id(), order.by().guild(), id)
                    .map(review -> work.with(order, review, base))
                    .orElseGet(() -> Response.say(order, "review.unknown", id));
        });
    }

    private Response list(Order order) {
        return choice.with(order, base -> {
            List<Review> waiting =
                    reviews.waiting(base.incident().id(), order.by().guild());
            List<Button> buttons = waiting.stream()
                    .limit(MOST_BUTTONS)
                    .map(review -> ReviewButtons.button(order, "button.show", Weight.LIGHT, SHOW, review))
                    .toList();
            return new Response.Shown(words(order).waiting(waiting), buttons, List.of());
        });
    }

    private Response show(Order order, Review review, FactBase base) {
        if (review.decided().isPresent()) {
            return Response.shown(words(order).of(review, subject -> reviews.before(review, subject)));
        }
        Supposed record = Supposed.on(base, GoldenQuestions.NONE);
        Listing listing = words(order).of(review, record::standing);
        List<String> lines = new ArrayList<>(listing.lines());
        lines.addAll(amending.consequences(order, review, base));
        return new Response.Shown(
                new Listing(listing.title(), lines, listing.footer()), buttons.under(order, review), List.of());
    }

    private Response approve(Order order, Review review, FactBase base) {
        return became(order, review, reviews.approve(order.by().moderator(), review, ""));
    }

    private Response reject(Order order, Review review, FactBase base) {
        String why = order.value(WHY).orElse("");
        return became(order, review, reviews.reject(order.by().moderator(), review, why));
    }

    /** Whether it was decided meanwhile shows when the form comes back. */
    private Response askWhy(Order order) {
        Phrases phrases = phrases(order);
        String id = order.value(PROPOSAL).orElse("");
        Map<String, String> values = Map.of(
                PROPOSAL, id, Choice.INCIDENT, order.value(Choice.INCIDENT).orElse(""));
        Form.Field why = new Form.Field(
                WHY, phrases.say("field.reason"), phrases.say("review.reject.hint"), "", true, true, Wording.SLOT);
        return new Response.Asked(new Form(phrases.say("review.reject.title", id), REJECTED, values, List.of(why)));
    }

    private Response amend(Order order, Review review, FactBase base) {
        return review.decided()
                .map(decision -> late(order, decision))
                .or(() -> amending.form(order, reviews.onTop(review), base))
                .orElseGet(() -> Response.say(order, "review.no-form"));
    }

    /** What came of deciding; whoever comes second is told who was faster, and when. */
    Response became(Order order, Review review, Outcome outcome) {
        Reviews words = words(order);
        Outcomes outcomes = new Outcomes(phrases(order));
        if (outcome instanceof Outcome.Conflict conflict) {
            Optional<Revision> decision = conflict.clashes().stream()
                    .map(Outcome.Clash::theirs)
                    .filter(step -> step.subject().equals(review.proposal().subject()))
                    .findFirst();
            return decision.map(step -> late(order, step)).orElseGet(() -> clash(order, review, conflict));
        }
        String done = outcome instanceof Outcome.Recorded recorded
                ? recorded.made().stream()
                        .filter(step -> step.after().stream().anyMatch(Content.OfProposal.class::isInstance))
                        .map(words::decided)
                        .findFirst()
                        .orElseGet(() -> outcomes.of(outcome))
                : outcomes.of(outcome);
        return Response.shown(new Listing(done, List.of(), ""));
    }

    private Response late(Order order, Revision decision) {
        String title = phrases(order).say("review.late");
        return Response.shown(new Listing(title, List.of(words(order).decided(decision)), ""));
    }

    private Response clash(Order order, Review review, Outcome.Conflict conflict) {
        Phrases phrases = phrases(order);
        Histories histories = new Histories(phrases);
        List<String> lines = conflict.clashes().stream()
                .flatMap(clash -> histories.clash(clash, name(order)).stream())
                .toList();
        String title = phrases.say(amending.knows(review) ? "review.clash" : "review.clash.no-form");
        return new Response.Shown(new Listing(title, lines, ""), buttons.afterClash(order, review), List.of());
    }

    private Reviews words(Order order) {
        return new Reviews(phrases(order), name(order));
    }

    private UnaryOperator<String> name(Order order) {
        return user -> names.apply(order, user);
    }

    private static Phrases phrases(Order order) {
        return order.by().phrases();
    }
}
