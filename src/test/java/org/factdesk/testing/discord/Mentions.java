package org.factdesk.testing.discord;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Whom a message mentions. */
final class Mentions {
    private static final Pattern MENTION = Pattern.compile("<@!?(\\d+)>");

    private Mentions() {}

    /** Those whom the text names and, where a person replies to a message that answers no interaction, its author. */
    static ArrayNode of(World world, JsonNode body, Person author, @Nullable Message repliesTo) {
        Set<Person> mentioned = new LinkedHashSet<>();
        Matcher mentions = MENTION.matcher(body.path("content").asText());
        while (mentions.find()) {
            world.personIfKnown(mentions.group(1)).ifPresent(mentioned::add);
        }
        if (repliesTo != null && !author.isBot() && !repliesTo.answersInteraction()) {
            mentioned.add(repliesTo.author());
        }
        return Json.array(mentioned.stream().map(Person::json).toList());
    }
}
