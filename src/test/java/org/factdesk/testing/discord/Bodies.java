package org.factdesk.testing.discord;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;

/** Bodies of requests in any size: so many of this, so long a that. */
final class Bodies {
    private Bodies() {}

    static ObjectNode silent(JsonNode message) {
        return ((ObjectNode) message.deepCopy()).set("allowed_mentions", Json.object("parse", List.of()));
    }

    static String text(int length) {
        return "x".repeat(length);
    }

    static List<JsonNode> many(int count, JsonNode one) {
        return Collections.nCopies(count, one);
    }

    static ObjectNode content(int length) {
        return Json.object("content", text(length));
    }

    static ObjectNode embeds(int count, JsonNode embed) {
        return Json.object("embeds", many(count, embed));
    }

    static ObjectNode embed(String part, int length) {
        return Json.object(part, text(length));
    }

    static ObjectNode part(String holder, String part, int length) {
        return Json.object("title", "x", holder, embed(part, length));
    }

    static ObjectNode link(String url) {
        return Json.object("title", "x", "url", url);
    }

    static ObjectNode fields(int count, int name, int value) {
        return Json.object("fields", many(count, Json.object("name", text(name), "value", text(value))));
    }

    static ObjectNode button(int label) {
        return Json.object("type", 2, "style", 1, "label", text(label), "custom_id", "");
    }

    static ObjectNode named(int length) {
        return Json.object("type", 2, "style", 1, "label", "x", "custom_id", text(length));
    }

    static ObjectNode menu(int options, int label) {
        List<ObjectNode> all = IntStream.range(0, options)
                .mapToObj(n -> Json.object("label", text(label), "value", "value " + n))
                .toList();
        return Json.object("type", 3, "custom_id", "", "options", all);
    }

    static ObjectNode rows(int count, JsonNode inside) {
        List<JsonNode> rows = IntStream.range(0, count)
                .mapToObj(n -> row(inside, String.valueOf(n)))
                .toList();
        return Json.object("components", rows);
    }

    static JsonNode row(JsonNode inside, String customId) {
        return Json.object("type", 1, "components", List.of(numbered(inside, customId)));
    }

    static JsonNode numbered(JsonNode component, String customId) {
        ObjectNode numbered = component.deepCopy();
        return component.path("custom_id").asText().isEmpty() ? numbered.put("custom_id", customId) : numbered;
    }

    /** A message with one row. */
    static ObjectNode row(int count, JsonNode inside) {
        List<JsonNode> all = IntStream.range(0, count)
                .mapToObj(n -> numbered(inside, String.valueOf(n)))
                .toList();
        return Json.object("components", List.of(Json.object("type", 1, "components", all)));
    }

    static ObjectNode twice(JsonNode inside) {
        return Json.object("components", List.of(Json.object("type", 1, "components", many(2, inside))));
    }

    static ObjectNode layout(int count, int length) {
        return Json.object(
                "flags", 1 << 15, "components", many(count, Json.object("type", 10, "content", text(length))));
    }

    static ObjectNode form(int title, int fields, int label, int value) {
        List<ObjectNode> all = IntStream.range(0, fields)
                .mapToObj(n -> Json.object(
                        "type", 18,
                        "label", text(label),
                        "component", Json.object("type", 4, "custom_id", "field " + n, "value", text(value))))
                .toList();
        return Json.object("title", text(title), "custom_id", "form", "components", all);
    }

    static JsonNode one(JsonNode command) {
        return Json.array(List.of(command));
    }

    static ObjectNode command(String name, int description) {
        return Json.object("name", name, "type", 1, "description", text(description));
    }

    static ObjectNode translated(String name) {
        return command("ask", 1).set("name_localizations", Json.object("ja", name));
    }

    static JsonNode commands(int count) {
        return Json.array(
                IntStream.range(0, count).mapToObj(n -> command("c" + n, 1)).toList());
    }

    static JsonNode menus(int count) {
        return Json.array(IntStream.range(0, count)
                .mapToObj(n -> Json.object("name", "Menu " + n, "type", 3))
                .toList());
    }

    static ObjectNode options(int count, int choices) {
        List<ObjectNode> options = IntStream.range(0, count)
                .mapToObj(n -> Json.object(
                        "name", "o" + n, "description", "x", "type", 3, "choices", many(choices, choice(20))))
                .toList();
        return command("ask", 1).set("options", Json.array(options));
    }

    static ObjectNode choice(int length) {
        return Json.object("name", text(length), "value", text(length));
    }

    static ObjectNode required(boolean first, boolean second) {
        return command("ask", 1).set("options", Json.array(List.of(option("a", first), option("b", second))));
    }

    static ObjectNode ofChannels(int type) {
        ObjectNode option = option("a", false).put("type", 7);
        option.putArray("channel_types").add(type);
        return command("ask", 1).set("options", Json.array(List.of(option)));
    }

    static ObjectNode option(String name, boolean required) {
        return Json.object("name", name, "description", "x", "type", 3, "required", required);
    }
}
