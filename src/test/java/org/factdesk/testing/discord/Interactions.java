package org.factdesk.testing.discord;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What people began by commands, buttons, menus and forms, as it is told to the desk. */
final class Interactions {
    private static final int LABEL = 18;
    private static final int TEXT_INPUT = 4;

    private final World world;
    private final Map<String, Interaction> byToken = new HashMap<>();

    Interactions(World world) {
        this.world = world;
    }

    Interaction byToken(String token) {
        Interaction interaction = byToken.get(token);
        if (interaction == null) {
            throw new Refusal(404, 10062, "Unknown interaction");
        }
        return interaction;
    }

    Exchange begin(Seat seat, Interaction.Kind kind, ObjectNode data, String cause) {
        return begin(seat, kind, data, cause, null);
    }

    /** Something of a message is pressed or chosen. */
    Exchange begin(Seat seat, Message source, ObjectNode data, String cause) {
        return begin(seat, Interaction.Kind.COMPONENT, data, cause, source);
    }

    Exchange submit(Seat seat, Modal modal, String... labelsAndTexts) {
        Map<String, String> texts = new HashMap<>();
        for (int i = 0; i < labelsAndTexts.length; i += 2) {
            String field = modal.field(labelsAndTexts[i])
                    .path("component")
                    .path("custom_id")
                    .asText();
            texts.put(field, labelsAndTexts[i + 1]);
        }
        List<ObjectNode> fields =
                modal.fields().stream().map(field -> answer(field, texts)).toList();
        ObjectNode data = Json.object("custom_id", modal.customId(), "components", fields);
        return begin(
                seat,
                Interaction.Kind.MODAL,
                data,
                "form " + modal.title(),
                modal.source().orElse(null));
    }

    Exchange forge(Seat seat, String customId, String... idsAndTexts) {
        List<ObjectNode> fields = new ArrayList<>();
        for (int i = 0; i < idsAndTexts.length; i += 2) {
            fields.add(label(
                    i + 1,
                    Json.object(
                            "type",
                            TEXT_INPUT,
                            "id",
                            i + 2,
                            "custom_id",
                            idsAndTexts[i],
                            "value",
                            idsAndTexts[i + 1])));
        }
        ObjectNode data = Json.object("custom_id", customId, "components", fields);
        return begin(seat, Interaction.Kind.MODAL, data, "forging " + customId);
    }

    private static ObjectNode label(int id, ObjectNode component) {
        return Json.object("type", LABEL, "id", id, "component", component);
    }

    private static ObjectNode answer(JsonNode field, Map<String, String> texts) {
        JsonNode asked = field.path("component");
        String id = asked.path("custom_id").asText();
        ObjectNode answer =
                Json.object("type", asked.path("type"), "id", asked.path("id").asInt(1), "custom_id", id);
        if (asked.path("type").asInt() == TEXT_INPUT) {
            String text = texts.getOrDefault(id, asked.path("value").asText(""));
            if (text.isEmpty() && asked.path("required").asBoolean(true)) {
                throw new AssertionError("the form needs " + field.path("label").asText());
            }
            answer.put("value", text);
        } else {
            answer.set("values", Json.array(values(asked, texts.get(id))));
        }
        return label(field.path("id").asInt(1), answer);
    }

    /** The chosen option's value, or those that are chosen from the start. */
    private static List<String> values(JsonNode menu, @Nullable String label) {
        return Json.each(menu.path("options"))
                .filter(option -> label == null
                        ? option.path("default").asBoolean()
                        : option.path("label").asText().equals(label))
                .map(option -> option.path("value").asText())
                .toList();
    }

    private Exchange begin(Seat seat, Interaction.Kind kind, ObjectNode data, String cause, @Nullable Message source) {
        return world.locked(() -> {
            Exchange exchange = new Exchange(world, seat + " " + cause, null, Instant.now());
            Interaction interaction = new Interaction(world.nextId(), kind, seat, exchange, source);
            byToken.put(interaction.token(), interaction);
            world.emit(seat.channel(), "INTERACTION_CREATE", json(interaction, data));
            return exchange;
        });
    }

    private ObjectNode json(Interaction interaction, ObjectNode data) {
        Seat seat = interaction.seat();
        ObjectNode json = Json.object(
                "id", interaction.id(),
                "application_id", world.desk().id(),
                "type", interaction.kind().number,
                "token", interaction.token(),
                "version", 1,
                "channel_id", seat.channel().id(),
                "channel", seat.channel().json(),
                "locale", seat.person().locale(),
                "entitlements", List.of(),
                "attachment_size_limit", 10_485_760,
                "data", data);
        seat.channel().guild().ifPresentOrElse(guild -> place(json, seat, guild), () -> place(json, seat));
        interaction.source().ifPresent(source -> json.set("message", source.json()));
        return json;
    }

    private void place(ObjectNode json, Seat seat, Guild guild) {
        String may = Long.toString(guild.permissions(seat.person(), seat.channel()));
        json.put("guild_id", guild.id()).put("guild_locale", "en-US").put("context", 0);
        json.set("guild", Json.object("id", guild.id(), "locale", "en-US", "features", List.of()));
        json.set("member", guild.member(seat.person()).put("permissions", may));
        json.put("app_permissions", Long.toString(guild.permissions(world.desk(), seat.channel())));
        json.set("authorizing_integration_owners", Json.object("0", guild.id()));
    }

    private static void place(ObjectNode json, Seat seat) {
        json.put("context", 1).put("app_permissions", "0");
        json.set("user", seat.person().json());
        json.set("authorizing_integration_owners", Json.object("0", "0"));
    }
}
