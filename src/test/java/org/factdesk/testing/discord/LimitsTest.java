package org.factdesk.testing.discord;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.factdesk.testing.discord.Bodies.button;
import static org.factdesk.testing.discord.Bodies.choice;
import static org.factdesk.testing.discord.Bodies.command;
import static org.factdesk.testing.discord.Bodies.commands;
import static org.factdesk.testing.discord.Bodies.content;
import static org.factdesk.testing.discord.Bodies.embed;
import static org.factdesk.testing.discord.Bodies.embeds;
import static org.factdesk.testing.discord.Bodies.fields;
import static org.factdesk.testing.discord.Bodies.form;
import static org.factdesk.testing.discord.Bodies.layout;
import static org.factdesk.testing.discord.Bodies.link;
import static org.factdesk.testing.discord.Bodies.many;
import static org.factdesk.testing.discord.Bodies.menu;
import static org.factdesk.testing.discord.Bodies.menus;
import static org.factdesk.testing.discord.Bodies.named;
import static org.factdesk.testing.discord.Bodies.ofChannels;
import static org.factdesk.testing.discord.Bodies.one;
import static org.factdesk.testing.discord.Bodies.options;
import static org.factdesk.testing.discord.Bodies.part;
import static org.factdesk.testing.discord.Bodies.required;
import static org.factdesk.testing.discord.Bodies.row;
import static org.factdesk.testing.discord.Bodies.rows;
import static org.factdesk.testing.discord.Bodies.silent;
import static org.factdesk.testing.discord.Bodies.text;
import static org.factdesk.testing.discord.Bodies.translated;
import static org.factdesk.testing.discord.Bodies.twice;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import okio.ByteString;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each of Discord's limits is kept up to the limit and broken one beyond it. */
class LimitsTest {
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
                new Edge("type of channel", one(ofChannels(15)), one(ofChannels(16))),
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
}
