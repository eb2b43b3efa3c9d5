package org.factdesk.discord;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import net.dv8tion.jda.api.entities.Message;
import net.dv8tion.jda.api.entities.channel.Channel;
import net.dv8tion.jda.api.events.interaction.ModalInteractionEvent;
import net.dv8tion.jda.api.events.interaction.command.MessageContextInteractionEvent;
import net.dv8tion.jda.api.events.interaction.command.SlashCommandInteractionEvent;
import net.dv8tion.jda.api.events.interaction.component.ButtonInteractionEvent;
import net.dv8tion.jda.api.hooks.ListenerAdapter;
import net.dv8tion.jda.api.interactions.InteractionHook;
import net.dv8tion.jda.api.interactions.callbacks.IMessageEditCallback;
import net.dv8tion.jda.api.interactions.callbacks.IModalCallback;
import net.dv8tion.jda.api.interactions.callbacks.IReplyCallback;
import net.dv8tion.jda.api.interactions.modals.ModalMapping;
import net.dv8tion.jda.api.modals.Modal;
import net.dv8tion.jda.api.utils.messages.MessageEditData;
import org.factdesk.desk.order.Command;
import org.factdesk.desk.order.Command.Manner;
import org.factdesk.desk.order.Order;
import org.factdesk.desk.order.Response;
import org.factdesk.desk.order.Visitor;
import org.factdesk.moderation.GuildSettings.ChannelMode;
import org.factdesk.rendering.Phrases;
import org.factdesk.rendering.Troubles;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes commands, buttons and forms: acknowledged at once on the gateway's thread, carried out by the clerk
 * away from it.
 */
final class Interactions extends ListenerAdapter {
    private static final Logger log = LoggerFactory.getLogger(Interactions.class);

    private final Backroom room;
    private final Menu menu;
    private final Outlet outlet;
    private final Forms forms;

    Interactions(Backroom room, Menu menu) {
        this.room = room;
        this.menu = menu;
        this.outlet = new Outlet(room);
        this.forms = new Forms(room.ids());
    }

    @Override
    public void onSlashCommandInteraction(SlashCommandInteractionEvent event) {
        take(event, Orders.of(room.visitors().of(event), event));
    }

    @Override
    public void onMessageContextInteraction(MessageContextInteractionEvent event) {
        Visitor by = room.visitors().of(event);
        String command = menu.ofMessage(event.getName()).map(Command::name).orElse(event.getName());
        Map<String, String> values = menu.ofMessage(event.getName())
                .flatMap(Menu::message)
                .map(option -> Map.of(option.name(), event.getTarget().getContentDisplay()))
                .orElse(Map.of());
        take(event, Orders.of(by, event, command, values));
    }

    @Override
    public void onButtonInteraction(ButtonInteractionEvent event) {
        if (Pages.isTurn(event.getComponentId())) {
            turn(event);
            return;
        }
        takeMeant(event, event.getComponentId(), Map.of());
    }

    @Override
    public void onModalInteraction(ModalInteractionEvent event) {
        Map<String, String> fields = new TreeMap<>();
        for (ModalMapping field : event.getValues()) {
            fields.put(field.getCustomId(), field.getAsString());
        }
        takeMeant(event, event.getModalId(), fields);
    }

    /** Takes the order that a button or a form stands for, as far as that is still kept. */
    private void takeMeant(IReplyCallback event, String id, Map<String, String> fields) {
        Visitor by = room.visitors().of(event);
        Optional<CustomIds.Meaning> meaning = room.ids().meaning(id);
        if (meaning.isEmpty()) {
            say(event, by.phrases().say("button.gone"));
            return;
        }
        Map<String, String> values = new TreeMap<>(meaning.get().values());
        values.putAll(fields);
        take(event, Orders.of(by, event, meaning.get().command(), values));
    }

    private void turn(ButtonInteractionEvent event) {
        if (!room.seen().isNew(event.getIdLong())) {
            return;
        }
        Visitor by = room.visitors().of(event);
        Phrases phrases = by.phrases();
        boolean isOn = promptly(event, phrases, () -> room.ids()
                .meaning(event.getComponentId())
                .flatMap(meaning -> room.pages().turn(meaning.values(), by))
                .ifPresentOrElse(page -> turn(event, page.edit(0)), () -> say(event, phrases.say("page.gone"))));
        if (!isOn) {
            say(event, phrases.say("busy"));
        }
    }

    private void turn(ButtonInteractionEvent event, MessageEditData page) {
        outlet.send(event, FirstAnswer.edit(page), event.editMessage(page));
    }

    private void take(IReplyCallback event, Order order) {
        if (!room.seen().isNew(event.getIdLong())) {
            return;
        }
        Manner manner = room.reception()
                .catalogue()
                .command(order.command())
                .map(Command::manner)
                .orElse(Manner.PRIVATE);
        Optional<String> wait = room.wait(order.by(), order.channel());
        if (wait.isPresent()) {
            say(event, wait.get());
        } else if (manner == Manner.FORM) {
            askBack(event, order);
        } else if (room.workers().takePlace()) {
            CompletableFuture<InteractionHook> acknowledged = acknowledge(event, manner, order);
            room.workers().work(() -> carryOut(event, order, manner, acknowledged));
        } else {
            say(event, room.busy(order.by()));
        }
    }

    private CompletableFuture<InteractionHook> acknowledge(IReplyCallback event, Manner manner, Order order) {
        boolean isInPlace =
                manner == Manner.IN_PLACE && event instanceof IMessageEditCallback edited && isOnlyForOne(edited);
        if (isInPlace) {
            return FirstAnswer.deferredEdit().to(event, ((IMessageEditCallback) event).deferEdit());
        }
        boolean isPrivate = isPrivate(event, manner, order);
        return FirstAnswer.deferral(isPrivate).to(event, event.deferReply(isPrivate));
    }

    /** What everybody reads stays as it is, whatever somebody may have forged under it. */
    private static boolean isOnlyForOne(IMessageEditCallback event) {
        Message message = event instanceof ModalInteractionEvent form
                ? form.getMessage()
                : ((ButtonInteractionEvent) event).getMessage();
        return message != null && message.isEphemeral();
    }

    /** Where the desk is switched off it still answers commands, to those alone who give them. */
    private boolean isPrivate(IReplyCallback event, Manner manner, Order order) {
        Channel channel = event.getChannel();
        return manner != Manner.OPEN
                || channel != null && Places.mode(channel, room.settings(order.by())) == ChannelMode.OFF;
    }

    private void carryOut(
            IReplyCallback event, Order order, Manner manner, CompletableFuture<InteractionHook> acknowledged) {
        Phrases phrases = order.by().phrases();
        PostedProgress meanwhile = new PostedProgress(acknowledged);
        try {
            Response response = room.reception().clerk().carryOut(order.watchedBy(meanwhile));
            Post post = response.fold(
                    answered -> room.posts().answer(answered.given(), order.by()),
                    shown -> room.posts().shown(shown, order.by()),
                    asked -> {
                        throw new IllegalStateException(order.command() + " asks back but is not of that manner");
                    });
            if (response instanceof Response.Answered answered && !isPrivate(event, manner, order)) {
                outlet.answer(event, meanwhile.end(), post, answered.given());
            } else {
                outlet.send(event, meanwhile.end(), post);
            }
        } catch (Throwable trouble) {
            log.error("Could not carry out interaction {}: {}", event.getId(), Troubles.logged(trouble), trouble);
            outlet.send(event, meanwhile.end(), Post.of(Troubles.said(trouble, event.getId(), phrases)));
        }
    }

    /** A form must be the first thing that comes back. */
    private void askBack(IReplyCallback event, Order order) {
        Phrases phrases = order.by().phrases();
        boolean isOn = promptly(event, phrases, () -> {
            Response response = room.reception().clerk().carryOut(order);
            if (response instanceof Response.Asked asked && event instanceof IModalCallback callback) {
                Modal form = forms.modal(asked.form(), order.by());
                outlet.send(event, FirstAnswer.form(form), callback.replyModal(form));
            } else if (response instanceof Response.Shown shown) {
                outlet.reply(event, room.posts().shown(shown, order.by()));
            } else {
                throw new IllegalStateException(order.command() + " cannot be answered here");
            }
        });
        if (!isOn) {
            say(event, room.busy(order.by()));
        }
    }

    /**
     * Does what is answered at once; whoever waits for it is told where it goes wrong. False where it cannot be done.
     */
    private boolean promptly(IReplyCallback event, Phrases phrases, Runnable work) {
        return room.workers().promptly(() -> {
            try {
                work.run();
            } catch (Throwable trouble) {
                log.error("Could not carry out interaction {}: {}", event.getId(), Troubles.logged(trouble), trouble);
                say(event, Troubles.said(trouble, event.getId(), phrases));
            }
        });
    }

    private void say(IReplyCallback event, String words) {
        outlet.reply(event, Post.of(Markdown.escaped(words)));
    }
}
