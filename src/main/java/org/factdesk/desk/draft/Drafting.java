package org.factdesk.desk.draft;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import org.factdesk.claim.FactBase;
import org.factdesk.desk.front.FrontDesk;
import org.factdesk.desk.order.Button;
import org.factdesk.desk.order.Command;
import org.factdesk.desk.order.Command.Manner;
import org.factdesk.desk.order.Drafts;
import org.factdesk.desk.order.Form;
import org.factdesk.desk.order.Order;
import org.factdesk.desk.order.Response;
import org.factdesk.desk.sheet.Draft;
import org.factdesk.desk.sheet.Sheet;
import org.factdesk.moderation.Edit;
import org.factdesk.moderation.Permission;
import org.factdesk.moderation.Subject;
import org.factdesk.moderation.Submission;
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
    private final Sheets sheets;
    private final DraftButtons buttons;
    private final Readings readings;
    private final Preview preview;
    private final Confirmation confirmation;

    public Drafting(FrontDesk front, Drafts drafts, Sheets sheets, Preview preview, Confirmation confirmation) {
        this.front = front;
        this.drafts = drafts;
        this.sheets = sheets;
        this.buttons = new DraftButtons(drafts);
        this.readings = new Readings(front, sheets, buttons);
        this.preview = preview;
        this.confirmation = confirmation;
    }

    /** The commands behind the buttons and forms. */
    public List<Command> commands() {
        return List.of(
                new Command(REVIEW, List.of(), PROPOSING, Manner.IN_PLACE, order -> with(order, this::review)),
                new Command(CHANGE, List.of(), PROPOSING, Manner.FORM, order -> with(order, this::form)),
                new Command(CONFIRM, List.of(), PROPOSING, Manner.IN_PLACE, order -> with(order, this::confirm)),
                new Command(
                        CANCEL, List.of(), Set.of(), Manner.IN_PLACE, order -> Response.say(order, "draft.cancelled")));
    }

    private Response with(Order order, BiFunction<Order, Draft, Response> work) {
        return order.value(DRAFT)
                .flatMap(drafts::kept)
                .map(kept -> work.apply(order, Draft.read(kept)))
                .orElseGet(() -> Response.say(order, "draft.gone"));
    }

    /** A form for a draft. */
    public Response form(Order order, Draft draft) {
        Phrases phrases = order.by().phrases();
        Sheet sheet = sheets.of(draft);
        List<Form.Field> fields = sheet.fields(draft, phrases);
        if (fields.stream().anyMatch(field -> field.value().length() > field.longest())) {
            return Response.say(order, "draft.too-long");
        }
        front.base(order.by(), draft.value(Draft.INCIDENT))
                .ifPresent(base -> preview.prepare(base, order.by().guild()));
        String title = phrases.say("form." + sheet.word() + (draft.isOfKnown() ? ".change" : ".new"));
        return new Response.Asked(
                new Form(title, REVIEW, Map.of(DRAFT, drafts.keep(order.by().user(), draft.text())), fields));
    }

    /** What a draft would do, or everything that is wrong with it. */
    public Response review(Order order, Draft begun) {
        return readings.read(order, sheets.filled(begun, order), this::shown);
    }

    private Response shown(Order order, Readings.Sound sound, Phrases phrases) {
        Draft draft = sound.draft();
        Subject subject = sound.reading().subject();
        Preview.Seen seen = preview.of(sound.submission(order), subject, sound.base(), phrases);
        if (seen.objection().isPresent()) {
            String objection = new Outcomes(phrases).of(seen.objection().get());
            return readings.faulty(order, draft, List.of(objection), phrases);
        }
        List<String> lines = new ArrayList<>();
        if (!sound.why().isEmpty()) {
            lines.add(phrases.say("preview.because", sound.why()));
        }
        lines.addAll(seen.lines());
        String title = phrases.say("preview.title", subject.toString());
        List<Button> next = buttons.under(draft, seen.isIdle(), sheets.isTyped(draft), seen.alike(), order.by());
        String footer = phrases.say(seen.isIdle() ? "preview.footer.idle" : "preview.footer");
        return new Response.Shown(new Listing(title, lines, footer), next, List.of());
    }

    /** What edits would do that somebody else proposed: what members would read, and be answered. */
    public List<String> consequences(Order order, List<Edit> edits, FactBase base) {
        Submission submission = new Submission(
                order.by().moderator(), Submission.Origin.COMMAND, edits, Submission.WHATEVER_STANDS, "");
        return preview.consequences(submission, base, order.by().phrases());
    }

    private Response confirm(Order order, Draft draft) {
        return readings.read(order, draft, (by, sound, phrases) -> confirmation.of(by, sound, buttons, phrases));
    }
}
