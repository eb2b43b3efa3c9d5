package org.factdesk.desk.keeping;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.factdesk.claim.FactBase;
import org.factdesk.claim.Taught;
import org.factdesk.desk.draft.Drafting;
import org.factdesk.desk.front.Choice;
import org.factdesk.desk.front.FrontDesk;
import org.factdesk.desk.order.Command;
import org.factdesk.desk.order.Command.Manner;
import org.factdesk.desk.order.Option;
import org.factdesk.desk.order.Order;
import org.factdesk.desk.order.Response;
import org.factdesk.desk.sheet.Draft;
import org.factdesk.desk.sheet.Teaching;
import org.factdesk.moderation.Permission;

/** The command by which moderators say what a wording means: {@code /teach}. */
public final class TeachCommand {
    /** Of what was just said, or of somebody's own trouble: channels offer 25 choices, and these are taught least. */
    private static final Set<String> OF_THE_MOMENT = Set.of("more", "standing", "reaction", "complaint", "concern");

    private static final Option WORDING = Option.required(Teaching.WORDING, Option.Kind.TEXT);
    private static final Option CLAIM = Option.optional(Teaching.CLAIM, Option.Kind.CLAIM);
    private static final Option WHY = Option.optional("why", Option.Kind.TEXT);
    private static final Option INCIDENT = Option.optional(Choice.INCIDENT, Option.Kind.INCIDENT);

    private final Drafting drafting;
    private final Choice choice;

    public TeachCommand(FrontDesk front, Drafting drafting) {
        this.drafting = drafting;
        this.choice = new Choice(front);
    }

    public Command command() {
        List<String> intents = new ArrayList<>(Taught.INTENTS);
        intents.removeAll(OF_THE_MOMENT);
        intents.add(Teaching.UNANSWERED);
        intents.add(Teaching.FORGET);
        Option intent = new Option(Teaching.INTENT, Option.Kind.TEXT, false, intents);
        return new Command(
                "teach",
                List.of(WORDING, CLAIM, intent, WHY, INCIDENT),
                Set.of(Permission.PROPOSE),
                Manner.PRIVATE,
                order -> choice.with(order, base -> teach(order, base)));
    }

    private Response teach(Order order, FactBase base) {
        boolean isOfAClaim =
                order.value(Teaching.INTENT).map(Teaching::isOfAClaim).orElse(true);
        boolean mayBeOfNone = order.value(Teaching.INTENT)
                .filter(intent -> !intent.equals(Teaching.UNANSWERED))
                .isPresent();
        if (order.value(Teaching.CLAIM).isPresent() ? !isOfAClaim : !mayBeOfNone) {
            return Response.say(order, "teach.what");
        }
        return drafting.review(order, draft(order, base));
    }

    private static Draft draft(Order order, FactBase base) {
        return Draft.begun(Teaching.WORD, base)
                .with(Map.of(
                        Teaching.WORDING, order.value(Teaching.WORDING).orElse(""),
                        Teaching.CLAIM, order.value(Teaching.CLAIM).orElse(""),
                        Teaching.INTENT, order.value(Teaching.INTENT).orElse(""),
                        Draft.BECAUSE, order.value(WHY.name()).orElse("")));
    }
}
