package org.factdesk.desk.draft;

import java.util.List;
import org.factdesk.desk.guild.Colleagues;
import org.factdesk.desk.order.Button.Weight;
import org.factdesk.desk.order.Order;
import org.factdesk.desk.order.Response;
import org.factdesk.desk.sheet.Draft;
import org.factdesk.desk.sheet.Teaching;
import org.factdesk.desk.sheet.Withdrawal;
import org.factdesk.moderation.EditDesk;
import org.factdesk.moderation.Merging;
import org.factdesk.moderation.Outcome;
import org.factdesk.moderation.ReviewDesk;
import org.factdesk.moderation.Subject;
import org.factdesk.moderation.Submission;
import org.factdesk.rendering.Histories;
import org.factdesk.rendering.Listing;
import org.factdesk.rendering.Outcomes;
import org.factdesk.rendering.Phrases;

/** Hands confirmed drafts in, and shows what somebody else changed meanwhile in place of overwriting it. */
public final class Confirmation {
    private final EditDesk edits;
    private final ReviewDesk reviews;
    private final Clashes clashes;
    private final Colleagues colleagues;

    public Confirmation(EditDesk edits, ReviewDesk reviews, Merging merging, Colleagues colleagues) {
        this.edits = edits;
        this.reviews = reviews;
        this.clashes = new Clashes(merging);
        this.colleagues = colleagues;
    }

    /** What became of a draft. */
    Response of(Order order, Readings.Sound sound, DraftButtons buttons, Phrases phrases) {
        Outcome outcome = submitted(order, sound);
        if (outcome instanceof Outcome.Conflict conflict) {
            return clash(order, sound, conflict, buttons, phrases);
        }
        if (outcome instanceof Outcome.Recorded recorded && recorded.made().isEmpty()) {
            return Response.say(order, "draft.stood");
        }
        Subject subject = sound.reading().subject();
        String footer = outcome instanceof Outcome.Recorded
                ? phrases.say(done(sound), subject.toString(), subject.kind().word())
                : "";
        return Response.shown(new Listing(new Outcomes(phrases).of(outcome), List.of(), footer));
    }

    /** Only claims have a history and can be restored by command. */
    private static String done(Readings.Sound sound) {
        Draft draft = sound.draft();
        return switch (draft.value(Draft.SHEET)) {
            case Teaching.WORD ->
                switch (draft.value(Teaching.INTENT)) {
                    case Teaching.UNANSWERED -> "teach.done.open";
                    case Teaching.FORGET -> "teach.done.forgotten";
                    default -> "teach.done";
                };
            case Withdrawal.WORD -> isOfClaim(sound) ? "draft.recorded" : "draft.retired";
            default -> isOfClaim(sound) ? "draft.recorded" : "draft.recorded.other";
        };
    }

    private static boolean isOfClaim(Readings.Sound sound) {
        return sound.reading().subject().kind() == Subject.Kind.CLAIM;
    }

    /** A draft that puts a proposal into other words decides on it. */
    private Outcome submitted(Order order, Readings.Sound sound) {
        Submission submission = sound.submission(order);
        return reviews.find(
                        submission.incident(), order.by().guild(), sound.draft().value(Draft.PROPOSAL))
                .map(review -> reviews.amend(
                        submission.by(), review, submission.edits(), submission.basis(), submission.why()))
                .orElseGet(() -> edits.submit(submission));
    }

    /** What somebody else did meanwhile, and what the own change does on top of it, with a way to look at that. */
    private Response clash(
            Order order, Readings.Sound sound, Outcome.Conflict conflict, DraftButtons buttons, Phrases phrases) {
        Clashes.OnTop onTop = clashes.of(sound, conflict.clashes());
        Histories histories = new Histories(phrases);
        List<String> lines = onTop.clashes().stream()
                .flatMap(clash -> histories.clash(clash, user -> colleagues.name(order, user)).stream())
                .toList();
        return new Response.Shown(
                new Listing(new Outcomes(phrases).of(conflict), lines, phrases.say("conflict.footer")),
                List.of(
                        buttons.of("button.on-top", Weight.MAIN, Drafting.REVIEW, onTop.draft(), order.by()),
                        buttons.of("button.cancel", Weight.GRAVE, Drafting.CANCEL, sound.draft(), order.by())),
                List.of());
    }
}
