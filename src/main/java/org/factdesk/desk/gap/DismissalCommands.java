package org.factdesk.desk.gap;

import java.util.List;
import org.factdesk.claim.FactBase;
import org.factdesk.claim.Wording;
import org.factdesk.desk.front.Choice;
import org.factdesk.desk.front.FrontDesk;
import org.factdesk.desk.order.Button;
import org.factdesk.desk.order.Button.Weight;
import org.factdesk.desk.order.Command;
import org.factdesk.desk.order.Command.Manner;
import org.factdesk.desk.order.Option;
import org.factdesk.desk.order.Order;
import org.factdesk.desk.order.Response;
import org.factdesk.moderation.Dismissal;
import org.factdesk.moderation.Edit;
import org.factdesk.moderation.EditDesk;
import org.factdesk.moderation.Outcome;
import org.factdesk.moderation.Submission;
import org.factdesk.rendering.Listing;
import org.factdesk.rendering.Outcomes;
import org.factdesk.rendering.Phrases;

/** The commands by which questions that need no answer are set aside, with a reason, and taken up again. */
public final class DismissalCommands {
    /** Asks for the reason. */
    static final String DISMISSING = "gaps:dismissing";

    private static final String DISMISS = "gaps dismiss";
    private static final String REOPEN = "gaps:reopen";
    private static final String REASON = "reason";

    private final Choice choice;
    private final GapChoice gaps;
    private final EditDesk edits;

    public DismissalCommands(FrontDesk front, GapLists gaps, EditDesk edits) {
        this.choice = new Choice(front);
        this.gaps = new GapChoice(front, gaps);
        this.edits = edits;
    }

    public List<Command> all() {
        Option reason = Option.required(REASON, Option.Kind.TEXT);
        return List.of(
                GapChoice.command(DISMISS, Manner.PRIVATE, gaps.on(this::dismiss), reason),
                GapChoice.command(DISMISSING, Manner.FORM, DismissalCommands::askWhy),
                GapChoice.command(REOPEN, Manner.PRIVATE, this::reopen));
    }

    private static Response askWhy(Order order) {
        GapChoice.Ask why = new GapChoice.Ask("gaps.dismiss.title", REASON, "gaps.dismiss.hint", Wording.SLOT, "");
        return GapChoice.form(order, DISMISS, why);
    }

    private Response dismiss(Order order, Gap gap, FactBase base) {
        Edit edit = Edit.put(base.incident().id(), new Dismissal(gap.answers()));
        Outcome outcome = submit(order, edit, order.value(REASON).orElse(""));
        if (!(outcome instanceof Outcome.Recorded)) {
            return said(order, outcome);
        }
        Phrases phrases = phrases(order);
        String title = phrases.say("gaps.dismissed", phrases.say("quoted", gap.question()));
        Button undo = GapChoice.button(phrases.say("button.reopen"), Weight.LIGHT, REOPEN, gap.id(), base);
        return new Response.Shown(new Listing(title, List.of(), ""), List.of(undo), List.of());
    }

    private Response reopen(Order order) {
        return choice.with(order, base -> {
            Edit reopening = new Edit.Reopen(base.incident().id(), GapChoice.id(order));
            Outcome outcome = submit(order, reopening, "");
            return outcome instanceof Outcome.Recorded ? Response.say(order, "gaps.reopened") : said(order, outcome);
        });
    }

    /** Two who set the same aside do not contradict each other. */
    private Outcome submit(Order order, Edit edit, String why) {
        return edits.submit(Submission.of(order.by().moderator(), edit, Submission.WHATEVER_STANDS, why));
    }

    private static Response said(Order order, Outcome outcome) {
        return Response.shown(new Listing(new Outcomes(phrases(order)).of(outcome), List.of(), ""));
    }

    private static Phrases phrases(Order order) {
        return order.by().phrases();
    }
}
