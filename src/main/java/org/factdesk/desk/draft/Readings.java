package org.factdesk.desk.draft;

import java.util.List;
import java.util.Optional;
import org.factdesk.claim.FactBase;
import org.factdesk.desk.front.FrontDesk;
import org.factdesk.desk.order.Button.Weight;
import org.factdesk.desk.order.Order;
import org.factdesk.desk.order.Response;
import org.factdesk.desk.sheet.ClaimSheet;
import org.factdesk.desk.sheet.Draft;
import org.factdesk.desk.sheet.Sheet;
import org.factdesk.desk.sheet.Slots;
import org.factdesk.moderation.Submission;
import org.factdesk.rendering.Listing;
import org.factdesk.rendering.Phrases;

/** Reads drafts against the record as it stands, and gives those that are faulty back to be mended. */
final class Readings {
    private final FrontDesk front;
    private final Sheets sheets;
    private final DraftButtons buttons;

    Readings(FrontDesk front, Sheets sheets, DraftButtons buttons) {
        this.front = front;
        this.sheets = sheets;
        this.buttons = buttons;
    }

    /** A draft without a fault, and what it comes to. */
    record Sound(Draft draft, FactBase base, Sheet.Reading reading) {
        Submission submission(Order order) {
            return new Submission(
                    order.by().moderator(), Submission.Origin.COMMAND, reading.edits(), draft.basis(), why());
        }

        String why() {
            String own = draft.value(Draft.BECAUSE);
            return own.isEmpty()
                    ? Slots.read(draft.value(ClaimSheet.MORE), ClaimSheet.SLOTS).value(Draft.BECAUSE)
                    : own;
        }
    }

    /** Goes on with a sound draft. */
    @FunctionalInterface
    interface Work {
        Response with(Order order, Sound sound, Phrases phrases);
    }

    /** What comes of a draft, or everything that is wrong with it. */
    Response read(Order order, Draft draft, Work work) {
        Phrases phrases = order.by().phrases();
        Optional<FactBase> base = front.base(order.by(), draft.value(Draft.INCIDENT));
        if (base.isEmpty()) {
            return Response.say(order, "choose.unknown", draft.value(Draft.INCIDENT), "–");
        }
        Sheet.Reading reading = sheets.read(draft, base.get(), phrases);
        return reading.faults().isEmpty()
                ? work.with(order, new Sound(named(draft, reading), base.get(), reading), phrases)
                : faulty(order, draft, reading.faults(), phrases);
    }

    /** What is new keeps the id that it was given when its draft was first read. */
    private static Draft named(Draft draft, Sheet.Reading reading) {
        return draft.isOfKnown()
                ? draft
                : draft.with(Draft.NEW_ID, reading.subject().id());
    }

    /** What is wrong with a draft, with the way back to its form. */
    Response faulty(Order order, Draft draft, List<String> faults, Phrases phrases) {
        boolean isTyped = sheets.isTyped(draft);
        Listing listing = new Listing(phrases.say("draft.faulty"), faults, isTyped ? phrases.say("draft.kept") : "");
        return new Response.Shown(
                listing,
                isTyped
                        ? List.of(
                                buttons.of("button.mend", Weight.MAIN, Drafting.CHANGE, draft, order.by()),
                                buttons.of("button.cancel", Weight.GRAVE, Drafting.CANCEL, draft, order.by()))
                        : List.of(),
                List.of());
    }
}
