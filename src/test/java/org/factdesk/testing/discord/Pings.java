package org.factdesk.testing.discord;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Whom a message of the desk would ping, and whether it says at all that it pings nobody. */
final class Pings {
    private static final Pattern CODE = Pattern.compile("```.*?```|`[^`\n]*`", Pattern.DOTALL);
    private static final Pattern EVERYONE = Pattern.compile("@(everyone|here)");
    private static final Pattern USER = Pattern.compile("(?<!\\\\)<@!?(\\d+)>");
    private static final Pattern ROLE = Pattern.compile("(?<!\\\\)<@&(\\d+)>");

    private Pings() {}

    static List<String> ofMessage(JsonNode message, Optional<Person> repliedTo) {
        List<String> findings = demand(message);
        findings.addAll(of(message, List.of("everyone", "users", "roles")));
        boolean pingsByDefault = !Json.holds(message, "allowed_mentions");
        boolean pings = message.path("allowed_mentions").path("replied_user").asBoolean(pingsByDefault);
        repliedTo
                .filter(person -> pings)
                .ifPresent(person -> findings.add("pings the author of the question, " + person));
        return findings;
    }

    /** Without a word, an answer to an interaction pings users alone. */
    static List<String> ofInteraction(JsonNode message) {
        List<String> findings = demand(message);
        findings.addAll(of(message, List.of("users")));
        return findings;
    }

    /** An edit pings nobody, but one that changes the text should say so too. */
    static List<String> ofChange(JsonNode fields) {
        boolean says = Wordings.pinging(fields).anyMatch(text -> !text.isEmpty());
        return says ? demand(fields) : List.of();
    }

    private static List<String> demand(JsonNode message) {
        JsonNode allowed = message.path("allowed_mentions");
        boolean empty = allowed.isObject()
                && allowed.path("parse").isEmpty()
                && allowed.path("users").isEmpty()
                && allowed.path("roles").isEmpty()
                && !allowed.path("replied_user").asBoolean();
        return new ArrayList<>(empty ? List.of() : List.of("allowed_mentions not empty in " + message));
    }

    private static List<String> of(JsonNode message, List<String> byDefault) {
        String text = Wordings.pinging(message)
                .map(words -> CODE.matcher(words).replaceAll(""))
                .collect(Collectors.joining("\n"));
        return Stream.of(
                        found(EVERYONE, text, message, "everyone", byDefault),
                        found(USER, text, message, "users", byDefault),
                        found(ROLE, text, message, "roles", byDefault))
                .flatMap(found -> found)
                .map(whom -> "pings " + whom + " in " + message)
                .toList();
    }

    private static Stream<String> found(
            Pattern mention, String text, JsonNode message, String kind, List<String> byDefault) {
        JsonNode allowed = message.path("allowed_mentions");
        boolean all = allowed.isObject()
                ? Json.each(allowed.path("parse")).anyMatch(one -> one.asText().equals(kind))
                : byDefault.contains(kind);
        List<String> some = Json.each(allowed.path(kind)).map(JsonNode::asText).toList();
        return mention.matcher(text)
                .results()
                .filter(found -> all || some.contains(found.group(1)))
                .map(found -> found.group());
    }
}
