package org.factdesk.desk.front;

import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Function;
import org.factdesk.claim.FactBase;
import org.factdesk.desk.order.Order;
import org.factdesk.desk.order.Response;
import org.factdesk.question.AsOf;

/** Which record an order is about, by its options {@code incident} and {@code as-of}. */
public final class Choice {
    public static final String INCIDENT = "incident";
    public static final String AS_OF = "as-of";

    private final FrontDesk front;

    public Choice(FrontDesk front) {
        this.front = front;
    }

    /** What an order comes to with the record that it is about, or what is wrong with its choice. */
    public Response with(Order order, Function<FactBase, Response> work) {
        Optional<LocalDate> day = order.value(AS_OF).flatMap(AsOf::parse);
        if (order.value(AS_OF).isPresent() && day.isEmpty()) {
            return wrongDay(order);
        }
        return front.base(order.by(), order.value(INCIDENT).orElse(""))
                .map(base -> work.apply(day.map(base::asOf).orElse(base)))
                .orElseGet(() -> noIncident(order));
    }

    public Response wrongDay(Order order) {
        return Response.say(order, "as-of.wrong", order.value(AS_OF).orElse(""));
    }

    /** Says how to choose an incident. */
    public Response noIncident(Order order) {
        return Response.shown(
                front.howToChoose(order.by(), order.value(INCIDENT).orElse("")));
    }
}
