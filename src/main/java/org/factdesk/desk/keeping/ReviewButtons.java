package org.factdesk.desk.keeping;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.factdesk.desk.front.Choice;
import org.factdesk.desk.order.Button;
import org.factdesk.desk.order.Button.Weight;
import org.factdesk.desk.order.Order;
import org.factdesk.moderation.Permission;
import org.factdesk.moderation.Review;

/** What can be done with a proposal that waits: for each who looks, only what they may do and what there is a form for. */
final class ReviewButtons {
    private final ReviewCommands.Amending amending;

    ReviewButtons(ReviewCommands.Amending amending) {
        this.amending = amending;
    }

    /** The buttons under a proposal. */
    List<Button> under(Order order, Review review) {
        String proposer = review.proposed().made().by();
        if (proposer.equals(order.by().user())) {
            return List.of(button(order, "button.take-back", Weight.GRAVE, ReviewCommands.REJECT, review));
        }
        if (!order.by().permissions().contains(Permission.PUBLISH)) {
            return List.of();
        }
        if (proposer.isEmpty()) {
            return List.of(reject(order, review));
        }
        List<Button> buttons = new ArrayList<>(List.of(
                button(order, "button.approve", Weight.MAIN, ReviewCommands.APPROVE, review), reject(order, review)));
        if (amending.knows(review)) {
            buttons.add(button(order, "button.amend", Weight.LIGHT, ReviewCommands.AMEND, review));
        }
        return buttons;
    }

    /** What is left where the record changed meanwhile. */
    List<Button> afterClash(Order order, Review review) {
        List<Button> buttons = new ArrayList<>();
        if (amending.knows(review)) {
            buttons.add(button(order, "button.amend", Weight.MAIN, ReviewCommands.AMEND, review));
        }
        buttons.add(reject(order, review));
        return buttons;
    }

    private static Button reject(Order order, Review review) {
        return button(order, "button.reject", Weight.GRAVE, ReviewCommands.REJECT, review);
    }

    static Button button(Order order, String label, Weight weight, String command, Review review) {
        String words = order.by().phrases().say(label, review.proposal().id());
        Map<String, String> values = Map.of(
                ReviewCommands.PROPOSAL,
                review.proposal().id(),
                Choice.INCIDENT,
                review.proposal().incident());
        return new Button(words, weight, command, values);
    }
}
