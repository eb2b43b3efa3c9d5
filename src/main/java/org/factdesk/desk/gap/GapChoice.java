package org.factdesk.desk.gap;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.factdesk.claim.FactBase;
import org.factdesk.desk.front.Choice;
import org.factdesk.desk.front.FrontDesk;
import org.factdesk.desk.order.Button;
import org.factdesk.desk.order.Command;
import org.factdesk.desk.order.Command.Manner;
import org.factdesk.desk.order.Form;
import org.factdesk.desk.order.Option;
import org.factdesk.desk.order.Order;
import org.factdesk.desk.order.Response;
import org.factdesk.moderation.Permission;
import org.factdesk.rendering.Phrases;

/** Which open gap an order is about, by its option {@code gap}. */
final class GapChoice {
    static final String GAP = "gap";

    private final Choice choice;
    private final GapLists gaps;

    GapChoice(FrontDesk front, GapLists gaps) {
        this.choice = new Choice(front);
        this.gaps = gaps;
    }

    /** Does something with an open gap. */
    @FunctionalInterface
    interface Work {
        Response with(Order order, Gap gap, FactBase base);
    }

    /** A command about a gap for those who keep the record. */
    static Command command(String name, Manner manner, Function<Order, Response> action, Option... more) {
        List<Option> options = new ArrayList<>(List.of(Option.required(GAP, Option.Kind.GAP)));
        options.addAll(List.of(more));
        options.add(Option.optional(Choice.INCIDENT, Option.Kind.INCIDENT));
        return new Command(name, options, Set.of(Permission.PROPOSE), manner, action);
    }

    /** The id that an order names a gap by. */
    static String id(Order order) {
        return order.value(GAP).orElse("");
    }

    /** An action on the gap that the order names, or what is wrong with its choice. */
    Function<Order, Response> on(Work work) {
        return order -> with(order, this::find, (gap, base) -> work.with(order, gap, base));
    }

    /** Does something with what is found of the gap that the order names, or says that nothing is. */
    <T> Response with(
            Order order, BiFunction<Order, FactBase, Optional<T>> find, BiFunction<T, FactBase, Response> work) {
        return choice.with(order, base -> find.apply(order, base)
                .map(found -> work.apply(found, base))
                .orElseGet(() -> Response.say(order, "gaps.unknown", id(order))));
    }

    Optional<Gap> find(Order order, FactBase base) {
        return gaps.find(base, order.by(), id(order));
    }

    /** The same without looking at the gaps anew, for what must come at once. */
    Optional<Gap> recall(Order order, FactBase base) {
        return gaps.recall(base, order.by(), id(order));
    }

    /**
     * What there is to ask in one field: what for, what to write, how long it may be, and what stands there at first.
     */
    record Ask(String title, String field, String hint, int longest, String value) {}

    /** A form with one field about the gap that the order names; sent, it is a command. */
    static Response form(Order order, String command, Ask ask) {
        Phrases phrases = order.by().phrases();
        Map<String, String> values = Map.of(
                GAP, id(order), Choice.INCIDENT, order.value(Choice.INCIDENT).orElse(""));
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
