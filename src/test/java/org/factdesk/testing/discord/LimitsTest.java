package org.factdesk.testing.discord;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import okio.ByteString;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each of Discord's limits is kept up to the limit and broken one beyond it. */
class LimitsTest {
    private static final ObjectNode SILENT = Json.object("parse", List.of());

    private final Limits limits = new Limits();

    /** Something within a limit, and the same one beyond it. */
    record Edge(String what, JsonNode within, JsonNode beyond) {
        @Override
        public String toString() {
            return what;
        }
    }

    @ParameterizedTest
    @MethodSource("edgesOfMessages")
    void keepsTheLimitsOfMessages(Edge edge) {
        limits.message(silent(edge.within()), List.of(), Optional.empty());
        assertThat(limits.found()).isEmpty();

        assertThatThrownBy(() -> limits.message(silent(edge.beyond()), List.of(), Optional.empty()))
                .isInstanceOf(Refusal.class);
        assertThat(limits.found()).isNotEmpty();
    }

    static Stream<Edge> edgesOfMessages() {
        return Stream.of(
                new Edge("content", content(2000), content(2001)),
                new Edge("nonce", content(1).put("nonce", text(25)), content(1).put("nonce", text(26))),
                new Edge("an empty message", content(1), content(0)),
                new Edge("embeds", embeds(10, embed("title", 1)), embeds(11, embed("title", 1))),
                new Edge("title", embeds(1, embed("title", 256)), embeds(1, embed("title", 257))),
                new Edge("description", embeds(1, embed("description", 4096)), embeds(1, embed("description", 4097))),
                new Edge("an empty embed", embeds(1, embed("title", 1)), embeds(1, embed("title", 0))),
                new Edge("fields", embeds(1, fields(25, 1, 1)), embeds(1, fields(26, 1, 1))),
                new Edge("name of a field", embeds(1, fields(1, 256, 1)), embeds(1, fields(1, 257, 1))),
                new Edge("value of a field", embeds(1, fields(1, 1, 1024)), embeds(1, fields(1, 1, 1025))),
                new Edge("an empty value", embeds(1, fields(1, 1, 1)), embeds(1, fields(1, 1, 0))),
                new Edge("footer", embeds(1, part("footer", "text", 2048)), embeds(1, part("footer", "text", 2049))),
                new Edge("author", embeds(1, part("author", "name", 256)), embeds(1, part("author", "name", 257))),
                new Edge("all embeds", embeds(2, embed("description", 3000)), embeds(2, embed("description", 3001))),
                new Edge("link", embeds(1, link("https://example.org")), embeds(1, link("example.org"))),
                new Edge("rows", rows(5, button(1)), rows(6, button(1))),
                new Edge("label", rows(1, button(80)), rows(1, button(81))),
                new Edge("a button that says nothing", rows(1, button(1)), rows(1, button(0))),
                new Edge("buttons", row(5, button(1)), row(6, button(1))),
                new Edge("menus of a row", row(1, menu(1, 1)), row(2, menu(1, 1))),
                new Edge("options", row(1, menu(25, 1)), row(1, menu(26, 1))),
                new Edge("no options", row(1, menu(1, 1)), row(1, menu(0, 1))),
                new Edge("label of an option", row(1, menu(1, 100)), row(1, menu(1, 101))),
                new Edge("custom_id", row(1, named(100)), row(1, named(101))),
                new Edge("unique custom_id", row(1, named(1)), twice(named(1))),
                new Edge("text displays", layout(1, 4000), layout(1, 4001)),
                new Edge("components", layout(40, 1), layout(41, 1)),
                new Edge("content beside a layout", layout(1, 1), layout(1, 1).put("content", "x")));
    }

    @ParameterizedTest
    @MethodSource("edgesOfForms")
    void keepsTheLimitsOfForms(Edge edge) {
        limits.modal(edge.within());
        assertThat(limits.found()).isEmpty();

        assertThatThrownBy(() -> limits.modal(edge.beyond())).isInstanceOf(Refusal.class);
        assertThat(limits.found()).isNotEmpty();
    }

    static Stream<Edge> edgesOfForms() {
        return Stream.of(
                new Edge("title", form(45, 1, 1, 1), form(46, 1, 1, 1)),
                new Edge("fields", form(1, 5, 1, 1), form(1, 6, 1, 1)),
                new Edge("no fields", form(1, 1, 1, 1), form(1, 0, 1, 1)),
                new Edge("label", form(1, 1, 45, 1), form(1, 1, 46, 1)),
                new Edge("value", form(1, 1, 1, 4000), form(1, 1, 1, 4001)));
    }

    @ParameterizedTest
    @MethodSource("edgesOfCommands")
    void keepsTheLimitsOfCommands(Edge edge) {
        limits.commands(edge.within());
        assertThat(limits.found()).isEmpty();

        assertThatThrownBy(() -> limits.commands(edge.beyond())).isInstanceOf(Refusal.class);
        assertThat(limits.found()).isNotEmpty();
    }

    static Stream<Edge> edgesOfCommands() {
        return Stream.of(
                new Edge("commands", commands(100), commands(101)),
                new Edge("menus", menus(15), menus(16)),
                new Edge("name", one(command(text(32), 1)), one(command(text(33), 1))),
                new Edge("lower case", one(command("ask", 1)), one(command("Ask", 1))),
                new Edge("letters of a name", one(command("a-b", 1)), one(command("a b", 1))),
                new Edge("description", one(command("ask", 100)), one(command("ask", 101))),
                new Edge("no description", one(command("ask", 1)), one(command("ask", 0))),
                new Edge("translation", one(translated("質問")), one(translated("質 問"))),
                new Edge("options", one(options(25, 0)), one(options(26, 0))),
                new Edge("choices", one(options(1, 25)), one(options(1, 26))),
                new Edge("required first", one(required(true, false)), one(required(false, true))),
                new Edge("characters in all", one(options(25, 1)), one(options(25, 25))));
    }

    @Test
    void keepsTheLimitsOfProposals() {
        limits.proposals(Json.object("choices", many(25, choice(100))));
        assertThat(limits.found()).isEmpty();

        assertThatThrownBy(() -> limits.proposals(Json.object("choices", many(26, choice(1)))))
                .isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> limits.proposals(Json.object("choices", many(1, choice(101)))))
                .isInstanceOf(Refusal.class);
    }

    @Test
    void keepsTheLimitsOfFiles() {
        Call.Upload small = new Call.Upload("small", ByteString.EMPTY);
        Call.Upload large = new Call.Upload("large", ByteString.of(new byte[10 * 1024 * 1024 + 1]));
        limits.message(silent(content(0)), Collections.nCopies(10, small), Optional.empty());
        assertThat(limits.found()).isEmpty();

        assertThatThrownBy(() -> limits.message(silent(content(0)), Collections.nCopies(11, small), Optional.empty()))
                .isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> limits.message(silent(content(0)), List.of(large), Optional.empty()))
                .isInstanceOf(Refusal.class);
    }

    private static ObjectNode silent(JsonNode message) {
        return ((ObjectNode) message.deepCopy()).set("allowed_mentions", SILENT);
    }

    private static String text(int length) {
        return "x".repeat(length);
    }

    private static List<JsonNode> many(int count, JsonNode one) {
        return Collections.nCopies(count, one);
    }

    private static ObjectNode content(int length) {
        return Json.object("content", text(length));
    }

    private static ObjectNode embeds(int count, JsonNode embed) {
        return Json.object("embeds", many(count, embed));
    }

    private static ObjectNode embed(String part, int length) {
        return Json.object(part, text(length));
    }

    private static ObjectNode part(String holder, String part, int length) {
        return Json.object("title", "x", holder, embed(part, length));
    }

    private static ObjectNode link(String url) {
        return Json.object("title", "x", "url", url);
    }

    private static ObjectNode fields(int count, int name, int value) {
        return Json.object("fields", many(count, Json.object("name", text(name), "value", text(value))));
    }

    private static ObjectNode button(int label) {
        return Json.object("type", 2, "style", 1, "label", text(label), "custom_id", "");
    }

    private static ObjectNode named(int length) {
        return Json.object("type", 2, "style", 1, "label", "x", "custom_id", text(length));
    }

    private static ObjectNode menu(int options, int label) {
        List<ObjectNode> all = IntStream.range(0, options)
                .mapToObj(n -> Json.object("label", text(label), "value", "value " + n))
                .toList();
        return Json.object("type", 3, "custom_id", "", "options", all);
    }

    private static ObjectNode rows(int count, JsonNode inside) {
        List<JsonNode> rows = IntStream.range(0, count)
                .mapToObj(n -> row(inside, String.valueOf(n)))
                .toList();
        return Json.object("components", rows);
    }

    private static JsonNode row(JsonNode inside, String customId) {
        return Json.object("type", 1, "components", List.of(numbered(inside, customId)));
    }

    private static JsonNode numbered(JsonNode component, String customId) {
        ObjectNode numbered = component.deepCopy();
        return component.path("custom_id").asText().isEmpty() ? numbered.put("custom_id", customId) : numbered;
    }

    /** A message with one row. */
    private static ObjectNode row(int count, JsonNode inside) {
        List<JsonNode> all = IntStream.range(0, count)
                .mapToObj(n -> numbered(inside, String.valueOf(n)))
                .toList();
        return Json.object("components", List.of(Json.object("type", 1, "components", all)));
    }

    private static ObjectNode twice(JsonNode inside) {
        return Json.object("components", List.of(Json.object("type", 1, "components", many(2, inside))));
    }

    private static ObjectNode layout(int count, int length) {
        return Json.object(
                "flags", 1 << 15, "components", many(count, Json.object("type", 10, "content", text(length))));
    }

    private static ObjectNode form(int title, int fields, int label, int value) {
        List<ObjectNode> all = IntStream.range(0, fields)
                .mapToObj(n -> Json.object(
                        "type", 18,
                        "label", text(label),
                        "component", Json.object("type", 4, "custom_id", "field " + n, "value", text(value))))
                .toList();
        return Json.object("title", text(title), "custom_id", "form", "components", all);
    }

    private static JsonNode one(JsonNode command) {
        return Json.array(List.of(command));
    }

    private static ObjectNode command(String name, int description) {
        return Json.object("name", name, "type", 1, "description", text(description));
    }

    private static ObjectNode translated(String name) {
        return command("ask", 1).set("name_localizations", Json.object("ja", name));
    }

    private static JsonNode commands(int count) {
        return Json.array(
                IntStream.range(0, count).mapToObj(n -> command("c" + n, 1)).toList());
    }

    private static JsonNode menus(int count) {
        return Json.array(IntStream.range(0, count)
                .mapToObj(n -> Json.object("name", "Menu " + n, "type", 3))
                .toList());
    }

    private static ObjectNode options(int count, int choices) {
        List<ObjectNode> options = IntStream.range(0, count)
                .mapToObj(n -> Json.object(
                        "name", "o" + n, "description", "x", "type", 3, "choices", many(choices, choice(20))))
                .toList();
        return command("ask", 1).set("options", Json.array(options));
    }

    private static ObjectNode choice(int length) {
        return Json.object("name", text(length), "value", text(length));
    }

    private static ObjectNode required(boolean first, boolean second) {
        return command("ask", 1).set("options", Json.array(List.of(option("a", first), option("b", second))));
    }

    private static ObjectNode option(String name, boolean required) {
        return Json.object("name", name, "description", "x", "type", 3, "required", required);
    }
}
