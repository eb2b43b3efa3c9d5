package org.factdesk.desk.gap;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.factdesk.claim.FactBase;
import org.factdesk.desk.front.Choice;
import org.factdesk.desk.front.FrontDesk;
import org.factdesk.desk.order.Button;
import org.factdesk.desk.order.Form;
import org.factdesk.desk.order.Order;
import org.factdesk.desk.order.Response;
import org.factdesk.rendering.Phrases;

/** Which open gap an order is about, by its option {@code gap}. */
final class GapChoice {
    static final String GAP = "gap";

    private final Choice choice;
    private final Gaps gaps;

    GapChoice(FrontDesk front, Gaps gaps) {
        this.choice = new Choice(front);
        this.gaps = gaps;
    }

    /** Does something with an open gap. */
    @FunctionalInterface
    interface Work {
        Response with(Order order, Gap gap, FactBase base);
    }

    /** An action on the gap that the order names, or what is wrong with its choice. */
    Function<Order, Response> on(Work work) {
        return order -> choice.with(order, base -> {
            String id = order.value(GAP).orElse("");
            return gaps.find(base, order.by().guild(), id)
                    .map(gap -> work.with(order, gap, base))
                    .orElseGet(() -> Choice.say(order, "gaps.unknown", id));
        });
    }

    /** What there is to ask in one field: what for, what to write, how long it may be, and what stands there at first. */
    record Ask(String title, String field, String hint, int longest, String value) {}

    /** A form with one field about the gap that the order names; sent, it is a command. */
    static Response form(Order order, String command, Ask ask) {
        Phrases phrases = new Phrases(order.by().locale());
        Map<String, String> values = Map.of(
                GAP,
                order.value(GAP).orElse(""),
                Choice.INCIDENT,
                order.value(Choice.INCIDENT).orElse(""));
        Form.Field field = new Form.Field(
                ask.field(),
                phrases.say("field." + ask.field()),
                phrases.say(ask.hint()),
                ask.value(),
                true,
                false,
                ask.longest());
        return new Response.Asked(new Form(phrases.say(ask.title()), command, values, List.of(field)));
    }

    static Button button(String label, Button.Weight weight, String command, String gap, FactBase base) {
        return new Button(
                label,
                weight,
                command,
                Map.of(GAP, gap, Choice.INCIDENT, base.incident().id()));
    }
}
