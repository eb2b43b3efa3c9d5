package org.factdesk.testing.discord;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;

/** How the desk answers interactions: the acknowledgement, then what it writes, changes and deletes afterwards. */
final class InteractionRoutes {
    private static final int REPLY = 4;
    private static final int DEFER = 5;
    private static final int DEFER_UPDATE = 6;
    private static final int UPDATE = 7;
    private static final int PROPOSE = 8;
    private static final int OPEN_FORM = 9;
    private static final int EPHEMERAL = 1 << 6;
    private static final int LOADING = 1 << 7;

    private final World world;
    private final Limits limits;
    private final MessageFields fields;

    InteractionRoutes(World world, Limits limits) {
        this.world = world;
        this.limits = limits;
        this.fields = new MessageFields(world);
    }

    void addTo(Routes routes) {
        routes.add("POST", "/interactions/*/*/callback", this::acknowledge);
        routes.add("POST", "/webhooks/*/*", this::followUp);
        routes.add(
                "GET",
                "/webhooks/*/*/messages/*",
                call -> Served.ok(message(call).json()));
        routes.add("PATCH", "/webhooks/*/*/messages/*", this::edit);
        routes.add("DELETE", "/webhooks/*/*/messages/*", this::delete);
    }

    private Served acknowledge(Call call) {
        Interaction interaction = world.interactions().byToken(call.name(1));
        int type = call.body().path("type").asInt();
        requireFitting(interaction, type);
        check(type, call);
        interaction.acknowledge();
        world.deeds().note(kind(type), call.body(), interaction.exchange());
        ObjectNode answer =
                Json.object("interaction", Json.object("id", interaction.id(), "type", interaction.kind().number));
        effect(interaction, type, call)
                .ifPresent(message -> answer.set("resource", Json.object("type", type, "message", message.json())));
        return Served.ok(answer);
    }

    /** Does what an acknowledgement says; a message may come of it. */
    private Optional<Message> effect(Interaction interaction, int type, Call call) {
        JsonNode data = call.body().path("data");
        switch (type) {
            case REPLY, DEFER -> {
                return Optional.of(write(interaction, call, data, type == DEFER));
            }
            case UPDATE -> {
                return Optional.of(update(interaction, call, data));
            }
            case DEFER_UPDATE -> interaction.source().ifPresent(interaction::begins);
            case PROPOSE -> interaction.exchange().proposed(names(data));
            default ->
                interaction
                        .exchange()
                        .opened(new Modal(data, interaction.source().orElse(null)));
        }
        return Optional.empty();
    }

    private static void requireFitting(Interaction interaction, int type) {
        boolean typing = interaction.kind() == Interaction.Kind.AUTOCOMPLETE;
        boolean fits =
                switch (type) {
                    case REPLY, DEFER -> !typing;
                    case DEFER_UPDATE, UPDATE -> interaction.source().isPresent();
                    case PROPOSE -> typing;
                    case OPEN_FORM -> !typing && interaction.kind() != Interaction.Kind.MODAL;
                    default -> false;
                };
        if (!fits) {
            throw new Refusal(400, 50035, "Invalid Form Body: type " + type + " for " + interaction.kind());
        }
    }

    private void check(int type, Call call) {
        JsonNode data = call.body().path("data");
        switch (type) {
            case REPLY -> limits.interactionMessage(data, call.uploads());
            case UPDATE -> limits.change(data, call.uploads());
            case PROPOSE -> limits.proposals(data);
            case OPEN_FORM -> limits.modal(data);
            default -> {
                // a bare acknowledgement says nothing
            }
        }
    }

    private static String kind(int type) {
        return switch (type) {
            case REPLY -> "reply";
            case DEFER -> "defer";
            case DEFER_UPDATE -> "defer_update";
            case UPDATE -> "update";
            case PROPOSE -> "autocomplete";
            default -> "modal";
        };
    }

    private static List<String> names(JsonNode data) {
        return Json.each(data.path("choices"))
                .map(choice -> choice.path("name").asText())
                .toList();
    }

    private Message write(Interaction interaction, Call call, JsonNode data, boolean thinking) {
        ObjectNode body = fields.created(data, call.uploads());
        body.put("flags", body.path("flags").asInt() | (thinking ? LOADING : 0));
        body.set(
                "interaction_metadata",
                Json.object(
                        "id", interaction.id(),
                        "type", interaction.kind().number,
                        "user", interaction.seat().person().json(),
                        "authorizing_integration_owners", Json.object()));
        Draft draft = Draft.of(world, interaction.seat().channel(), world.desk(), body);
        boolean hidden = (body.path("flags").asInt() & EPHEMERAL) != 0;
        Message message =
                new Message(world, hidden ? draft.onlyFor(interaction.seat().person()) : draft);
        interaction.begins(message);
        world.causes().answered(interaction.exchange(), message);
        return world.post(message);
    }

    private Message update(Interaction interaction, Call call, JsonNode data) {
        Message message = interaction.source().orElseThrow();
        interaction.begins(message);
        world.causes().answered(interaction.exchange(), message);
        return world.edit(message, fields.changed(data, call.uploads(), message));
    }

    /** The first follow-up after a deferral fills the message that says "thinking". */
    private Served followUp(Call call) {
        Interaction interaction = open(call);
        limits.interactionMessage(call.body(), call.uploads());
        world.deeds().note("followup", call.body(), interaction.exchange());
        if (interaction.isThinking()) {
            return Served.ok(change(interaction.original(), interaction, call).json());
        }
        Optional<Message> first = interaction.hasOriginal() ? Optional.of(interaction.original()) : Optional.empty();
        Message message = write(interaction, call, call.body(), false);
        first.ifPresent(interaction::begins);
        return Served.ok(message.json());
    }

    private Served edit(Call call) {
        Interaction interaction = open(call);
        limits.change(call.body(), call.uploads());
        world.deeds()
                .note(
                        call.name(2).equals("@original") ? "edit_original" : "edit_followup",
                        call.body(),
                        interaction.exchange());
        return Served.ok(change(message(call), interaction, call).json());
    }

    private Message change(Message message, Interaction interaction, Call call) {
        world.causes().answered(interaction.exchange(), message);
        return world.edit(message, fields.changed(call.body(), call.uploads(), message));
    }

    private Served delete(Call call) {
        Interaction interaction = open(call);
        world.deeds().note("delete", call.body(), interaction.exchange());
        world.delete(message(call));
        return Served.nothing();
    }

    private Message message(Call call) {
        Interaction interaction = open(call);
        return call.name(2).equals("@original")
                ? interaction.original()
                : world.messageById(interaction.seat().channel(), call.name(2));
    }

    private Interaction open(Call call) {
        Interaction interaction = world.interactions().byToken(call.name(1));
        interaction.requireOpen();
        return interaction;
    }
}
