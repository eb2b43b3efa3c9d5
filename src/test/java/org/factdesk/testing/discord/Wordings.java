package org.factdesk.testing.discord;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.stream.Stream;

/** What can be read in the body of a message. */
final class Wordings {
    private static final int TEXT_DISPLAY = 10;

    private Wordings() {}

    static Stream<String> of(JsonNode body) {
        Stream<String> content = Stream.of(body.path("content").asText(""));
        Stream<String> embeds = Json.each(body.path("embeds")).flatMap(Wordings::embed);
        return Stream.of(content, displays(body), embeds)
                .flatMap(texts -> texts)
                .filter(text -> !text.isEmpty());
    }

    /** The texts that can hold a mention which pings. */
    static Stream<String> pinging(JsonNode body) {
        return Stream.concat(Stream.of(body.path("content").asText("")), displays(body));
    }

    private static Stream<String> displays(JsonNode body) {
        return components(body)
                .filter(component -> component.path("type").asInt() == TEXT_DISPLAY)
                .map(display -> display.path("content").asText());
    }

    private static Stream<String> embed(JsonNode embed) {
        Stream<String> fields = Json.each(embed.path("fields"))
                .flatMap(field -> Stream.of(
                        field.path("name").asText(), field.path("value").asText()));
        Stream<String> head = Stream.of(
                embed.path("author").path("name").asText(),
                embed.path("title").asText(),
                embed.path("url").asText(),
                embed.path("description").asText());
        return Stream.of(
                        head,
                        fields,
                        Stream.of(embed.path("footer").path("text").asText()))
                .flatMap(texts -> texts);
    }

    /** Every component of a message or modal, also those inside others. */
    static Stream<JsonNode> components(JsonNode holder) {
        Stream<JsonNode> below = Json.each(holder.path("components"));
        Stream<JsonNode> beside =
                Stream.of("component", "accessory").map(holder::path).filter(JsonNode::isObject);
        return Stream.concat(below, beside)
                .flatMap(component -> Stream.concat(Stream.of(component), components(component)));
    }
}
