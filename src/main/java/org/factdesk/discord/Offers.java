package org.factdesk.discord;

import java.util.List;
import java.util.Optional;
import net.dv8tion.jda.api.events.interaction.command.CommandAutoCompleteInteractionEvent;
import net.dv8tion.jda.api.hooks.ListenerAdapter;
import net.dv8tion.jda.api.interactions.commands.Command.Choice;
import org.factdesk.desk.order.Completion;
import org.factdesk.desk.order.Option;
import org.factdesk.desk.order.Order;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Offers what an option could be told, to whoever types it. */
final class Offers extends ListenerAdapter {
    private static final Logger log = LoggerFactory.getLogger(Offers.class);

    /** Of a label and of a value, in characters, as many as Discord takes. */
    private static final int LONGEST = 100;

    private final Backroom room;

    Offers(Backroom room) {
        this.room = room;
    }

    @Override
    public void onCommandAutoCompleteInteraction(CommandAutoCompleteInteractionEvent event) {
        room.workers().promptly(() -> {
            Order order = Orders.of(room.visitors().of(event), event);
            List<Choice> choices = option(order, event.getFocusedOption().getName())
                    .map(option -> room.reception().completions().of(option, order))
                    .orElse(List.of())
                    .stream()
                    .filter(offer ->
                            offer.value().length() <= LONGEST && !offer.value().isBlank())
                    .map(Offers::choice)
                    .toList();
            event.replyChoices(choices)
                    .queue(sent -> {}, trouble -> log.debug("Nobody waited for completions", trouble));
        });
    }

    /** What somebody types into; none of a command that they may not give, since offers show what is on record. */
    private Optional<Option> option(Order order, String name) {
        return room.reception().catalogue().command(order.command()).stream()
                .filter(command -> command.isFor(order.by()))
                .flatMap(command -> command.options().stream())
                .filter(option -> option.name().equals(name))
                .findFirst();
    }

    private static Choice choice(Completion offer) {
        String label = offer.label().isBlank() ? offer.value() : offer.label();
        return new Choice(Cut.atWord(label, LONGEST), offer.value());
    }
}
