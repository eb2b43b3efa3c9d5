package org.factdesk.discord;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import net.dv8tion.jda.api.entities.Message.MessageFlag;
import net.dv8tion.jda.api.interactions.Interaction;
import net.dv8tion.jda.api.interactions.InteractionHook;
import net.dv8tion.jda.api.modals.Modal;
import net.dv8tion.jda.api.requests.ErrorResponse;
import net.dv8tion.jda.api.requests.RestAction;
import net.dv8tion.jda.api.requests.Route;
import net.dv8tion.jda.api.utils.data.DataObject;
import net.dv8tion.jda.api.utils.messages.MessageCreateData;
import net.dv8tion.jda.api.utils.messages.MessageEditData;
import net.dv8tion.jda.internal.requests.RestActionImpl;

/**
 * The first answer to an interaction, which has to be with Discord within three seconds. Where Discord fails it is
 * given again, as long as there is time. JDA takes an interaction for answered once it tried, so that further tries go
 * past it; where the first came through after all, Discord refuses the second, and nothing is said twice.
 *
 * @param type Discord's number for the kind of answer
 * @param data what is said with it
 */
record FirstAnswer(int type, DataObject data) {
    private static final int MESSAGE = 4;
    private static final int DEFERRAL = 5;
    private static final int DEFERRED_EDIT = 6;
    private static final int EDIT = 7;
    private static final int FORM = 9;

    private static final Duration TIME = Duration.ofMillis(2_500);
    private static final Duration FIRST_PAUSE = Duration.ofMillis(150);

    /** A promise of a message. */
    static FirstAnswer deferral(boolean isPrivate) {
        return new FirstAnswer(DEFERRAL, DataObject.empty().put("flags", isPrivate ? ephemeral() : 0));
    }

    /** A promise to change the message that a button is under. */
    static FirstAnswer deferredEdit() {
        return new FirstAnswer(DEFERRED_EDIT, DataObject.empty());
    }

    /** A message without files for the one alone who waits. */
    static FirstAnswer message(MessageCreateData message) {
        DataObject data = message.toData();
        return new FirstAnswer(MESSAGE, data.put("flags", data.getInt("flags", 0) | ephemeral()));
    }

    static FirstAnswer edit(MessageEditData message) {
        return new FirstAnswer(EDIT, message.toData());
    }

    static FirstAnswer form(Modal form) {
        return new FirstAnswer(FORM, form.toData());
    }

    private static int ephemeral() {
        return MessageFlag.EPHEMERAL.getValue();
    }

    /**
     * Gives it.
     *
     * @param own JDA's way to give the same, for the first try
     */
    CompletableFuture<InteractionHook> to(Interaction event, RestAction<?> own) {
        return Sending.again(number -> number == 1 ? own.submit() : past(event).submit(), FIRST_PAUSE, TIME)
                .handle((given, trouble) -> {
                    if (trouble == null && given instanceof InteractionHook hook) {
                        return hook;
                    }
                    if (trouble == null || Sending.is(trouble, ErrorResponse.INTERACTION_ALREADY_ACKNOWLEDGED)) {
                        return InteractionHook.from(event.getJDA(), event.getToken());
                    }
                    throw new CompletionException(Sending.cause(trouble));
                });
    }

    private RestAction<Void> past(Interaction event) {
        return new RestActionImpl<>(
                event.getJDA(),
                Route.Interactions.CALLBACK.compile(event.getId(), event.getToken()),
                DataObject.empty().put("type", type).put("data", data));
    }
}
