package org.factdesk.desk.draft;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.factdesk.claim.FactBase;
import org.factdesk.desk.front.Choice;
import org.factdesk.desk.front.FrontDesk;
import org.factdesk.desk.guild.Colleagues;
import org.factdesk.desk.order.Button;
import org.factdesk.desk.order.Button.Weight;
import org.factdesk.desk.order.Command;
import org.factdesk.desk.order.Command.Manner;
import org.factdesk.desk.order.Drafts;
import org.factdesk.desk.order.Form;
import org.factdesk.desk.order.Order;
import org.factdesk.desk.order.Response;
import org.factdesk.desk.sheet.ClaimSheet;
import org.factdesk.desk.sheet.Draft;
import org.factdesk.desk.sheet.Sheet;
import org.factdesk.desk.sheet.Slots;
import org.factdesk.moderation.EditDesk;
import org.factdesk.moderation.Outcome;
import org.factdesk.moderation.Permission;
import org.factdesk.moderation.ReviewDesk;
import org.factdesk.moderation.Subject;
import org.factdesk.moderation.Submission;
import org.factdesk.rendering.Histories;
import org.factdesk.rendering.Listing;
import org.factdesk.rendering.Outcomes;
import org.factdesk.rendering.Phrases;

/**
 * Takes changes of the record from typing to the ledger: a form, then a preview, then a confirmation. A draft is kept
 * meanwhile, also over a restart; what was changed by somebody else since it was begun is never overwritten.
 */
public final class Drafting {
    static final String DRAFT = "draft";
    static final String REVIEW = "draft:review";
    static final String CHANGE = "draft:change";
    static final String CONFIRM = "draft:confirm";
    static final String CANCEL = "draft:cancel";
    private static final Set<Permission> PROPOSING = Set.of(Permission.PROPOSE);

    private final FrontDesk front;
    private final Drafts drafts;
    private final DraftButtons buttons;
    private final EditDesk edits;
    private final ReviewDesk reviews;
    private final Preview preview;
    private final Colleagues colleagues;
    private final Map<String, Sheet> sheets;

    public Drafting(
            FrontDesk front,
            Drafts drafts,
            EditDesk edits,
            ReviewDesk reviews,
            Colleagues colleagues,
            Preview preview,
            List<Sheet> sheets) {
        this.front = front;
        this.drafts = drafts;
        this.buttons = new DraftButtons(drafts);
        this.edits = edits;
        this.reviews = reviews;
        this.colleagues = colleagues;
        this.preview = preview;
        this.sheets = sheets.stream().collect(Collectors.toMap(Sheet::word, Function.identity()));
    }

    /** The commands behind the buttons and forms. */
    public List<Command> commands() {
        return List.of(
                new Command(REVIEW, List.of(), PROPOSING, Manner.IN_PLACE, order -> with(order, this::review)),
                new Command(CHANGE, List.of(), PROPOSING, Manner.FORM, order -> with(order, this::form)),
                new Command(CONFIRM, List.of(), PROPOSING, Manner.IN_PLACE, order -> with(order, this::confirm)),
                new Command(
                        CANCEL, List.of(), Set.of(), Manner.IN_PLACE, order -> Choice.say(order, "draft.cancelled")));
    }

    /** What an order says for some fields. */
    public static Map<String, String> typed(Order order, List<String> fields) {
        Map<String, String> typed = new HashMap<>(order.values());
        typed.keySet().retainAll(fields);
        return typed;
    }

    /** A form for a draft. */
    public Response form(Order order, Draft draft) {
        Phrases phrases = new Phrases(order.by().locale());
        Sheet sheet = sheet(draft);
        if (sheet.fields(draft, phrases).stream()
                .anyMatch(field -> field.value().length() > field.longest())) {
            return Choice.say(order, "draft.too-long");
        }
        String key = draft.isOfKnown() ? ".change" : ".new";
        return new Response.Asked(new Form(
                phrases.say("form." + sheet.word() + key),
                REVIEW,
                Map.of(DRAFT, drafts.keep(draft.text())),
                sheet.fields(draft, phrases)));
    }

    /** What a draft would do, or everything that is wrong with it. */
    public Response review(Order order, Draft begun) {
        Phrases phrases = new Phrases(order.by().locale());
        Draft draft = typed(order, begun);
        Optional<FactBase> base = base(order, draft);
        if (base.isEmpty()) {
            return Choice.say(order, "choose.unknown", draft.value(Draft.INCIDENT), "–");
        }
        Sheet.Reading reading = sheet(draft).read(draft, base.get(), phrases);
        if (!reading.faults().isEmpty()) {
            return faulty(draft, reading.faults(), phrases);
        }
        Draft named = draft.isOfKnown()
                ? draft
                : draft.with(Draft.NEW_ID, reading.subject().id());
        Submission submission = submission(order, named, reading);
        Preview.Seen seen = preview.of(submission, reading.subject(), base.get(), phrases);
        if (seen.objection().isPresent()) {
            return faulty(
                    named, List.of(new Outcomes(phrases).of(seen.objection().get())), phrases);
        }
        List<String> lines = new ArrayList<>(seen.lines());
        String why = why(named);
        if (!why.isEmpty()) {
            lines.add(phrases.say("preview.because", why));
        }
        Listing listing = new Listing(
                phrases.say("preview.title", reading.subject().toString()), lines, phrases.say("preview.footer"));
        return new Response.Shown(listing, buttons.under(named, isTyped(named), seen.alike(), phrases), List.of());
    }

    private Response faulty(Draft draft, List<String> faults, Phrases phrases) {
        boolean isTyped = isTyped(draft);
        String footer = isTyped ? phrases.say("draft.kept") : "";
        Listing listing = new Listing(phrases.say("draft.faulty"), faults, footer);
        List<Button> next = isTyped
                ? List.of(
                        buttons.of("button.mend", Weight.MAIN, CHANGE, draft, phrases),
                        buttons.of("button.cancel", Weight.GRAVE, CANCEL, draft, phrases))
                : List.of();
        return new Response.Shown(listing, next, List.of());
    }

    private Response confirm(Order order, Draft draft) {
        Phrases phrases = new Phrases(order.by().locale());
        Optional<FactBase> base = base(order, draft);
        if (base.isEmpty()) {
            return Choice.say(order, "choose.unknown", draft.value(Draft.INCIDENT), "–");
        }
        Sheet.Reading reading = sheet(draft).read(draft, base.get(), phrases);
        if (!reading.faults().isEmpty()) {
            return faulty(draft, reading.faults(), phrases);
        }
        Outcome outcome = submitted(order, draft, submission(order, draft, reading));
        if (outcome instanceof Outcome.Conflict conflict) {
            return clash(order, draft, conflict, base.get());
        }
        String footer = outcome instanceof Outcome.Recorded recorded
                ? phrases.say(
                        recorded.made().isEmpty() ? "draft.stood" : done(reading.subject()),
                        reading.subject().toString())
                : "";
        return Response.shown(new Listing(new Outcomes(phrases).of(outcome), List.of(), footer));
    }

    private static String done(Subject subject) {
        return subject.kind() == Subject.Kind.WORDING ? "teach.done" : "draft.recorded";
    }

    /** A draft that puts a proposal into other words decides on it. */
    private Outcome submitted(Order order, Draft draft, Submission submission) {
        return reviews.find(submission.incident(), order.by().guild(), draft.value(Draft.PROPOSAL))
                .map(review -> reviews.amend(
                        submission.by(), review, submission.edits(), submission.basis(), submission.why()))
                .orElseGet(() -> edits.submit(submission));
    }

    /** What somebody else did meanwhile, with a way to look at the own change on top of it. */
    private Response clash(Order order, Draft draft, Outcome.Conflict conflict, FactBase base) {
        Phrases phrases = new Phrases(order.by().locale());
        Histories histories = new Histories(phrases);
        List<String> lines = conflict.clashes().stream()
                .flatMap(clash -> histories.clash(clash, user -> colleagues.name(order, user)).stream())
                .toList();
        long now = Stream.concat(
                        Stream.of(base.revision()),
                        conflict.clashes().stream().map(clash -> clash.theirs().number()))
                .max(Long::compare)
                .orElse(0L);
        Draft onTop = draft.with(Draft.BASIS, String.valueOf(now));
        Listing listing = new Listing(new Outcomes(phrases).of(conflict), lines, phrases.say("conflict.footer"));
        return new Response.Shown(
                listing,
                List.of(
                        buttons.of("button.on-top", Weight.MAIN, REVIEW, onTop, phrases),
                        buttons.of("button.cancel", Weight.GRAVE, CANCEL, draft, phrases)),
                List.of());
    }

    private Response with(Order order, BiFunction<Order, Draft, Response> work) {
        return order.value(DRAFT)
                .flatMap(drafts::kept)
                .map(kept -> work.apply(order, Draft.read(kept)))
                .orElseGet(() -> Choice.say(order, "draft.gone"));
    }

    /** The draft with what was typed into its form. */
    private Draft typed(Order order, Draft draft) {
        List<String> fields = sheet(draft).fields(draft, Phrases.english()).stream()
                .map(Form.Field::name)
                .toList();
        return draft.with(typed(order, fields));
    }

    private Submission submission(Order order, Draft draft, Sheet.Reading reading) {
        return new Submission(
                order.by().moderator(), Submission.Origin.COMMAND, reading.edits(), draft.basis(), why(draft));
    }

    private static String why(Draft draft) {
        String own = draft.value(Draft.BECAUSE);
        return own.isEmpty()
                ? Slots.read(draft.value(ClaimSheet.MORE), ClaimSheet.SLOTS).value(Draft.BECAUSE)
                : own;
    }

    private Optional<FactBase> base(Order order, Draft draft) {
        return front.base(order.by(), draft.value(Draft.INCIDENT));
    }

    private boolean isTyped(Draft draft) {
        return !sheet(draft).fields(draft, Phrases.english()).isEmpty();
    }

    private Sheet sheet(Draft draft) {
        Sheet sheet = sheets.get(draft.value(Draft.SHEET));
        if (sheet == null) {
            throw new IllegalArgumentException("no sheet '" + draft.value(Draft.SHEET) + "'");
        }
        return sheet;
    }
}
