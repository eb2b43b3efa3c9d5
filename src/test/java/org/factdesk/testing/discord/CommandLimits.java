package org.factdesk.testing.discord;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Discord's limits for commands. */
final class CommandLimits {
    private static final Pattern NAME =
            Pattern.compile("[-_'\\p{L}\\p{N}\\p{IsDevanagari}\\p{IsThai}]{1,32}", Pattern.UNICODE_CHARACTER_CLASS);
    private static final int SLASH = 1;
    private static final int LAST_LEVEL_OF_COMMANDS = 2;
    private static final int CHARACTERS = 8000;
    /** Those of Discord's published schema; what it holds beside them in its documentation it may refuse. */
    private static final Set<Integer> CHANNEL_TYPES = Set.of(0, 1, 2, 3, 4, 5, 10, 11, 12, 13, 14, 15);

    private CommandLimits() {}

    static Findings of(JsonNode commands) {
        Findings findings = new Findings();
        for (int type = SLASH; type <= 3; type++) {
            List<JsonNode> ofType = ofType(commands, type);
            findings.atMost(type == SLASH ? 100 : 15, ofType.size(), "commands of type " + type);
            findings.unique(
                    ofType.stream().map(one -> one.path("name").asText()).toList(), "command");
        }
        Json.each(commands).forEach(command -> command(findings, command));
        return findings;
    }

    private static List<JsonNode> ofType(JsonNode commands, int type) {
        return Json.each(commands)
                .filter(one -> one.path("type").asInt(SLASH) == type)
                .toList();
    }

    private static void command(Findings findings, JsonNode command) {
        if (command.path("type").asInt(SLASH) == SLASH) {
            named(findings, command);
            options(findings, command.path("options"));
        } else {
            findings.text(command, "name", 1, 32);
            findings.unless(!Json.holds(command, "description"), "a menu's command with a description");
        }
        findings.atMost(
                CHARACTERS,
                characters(command),
                "characters of " + command.path("name").asText());
    }

    private static void named(Findings findings, JsonNode thing) {
        names(thing, "name")
                .forEach(name -> findings.unless(
                        NAME.matcher(name).matches() && name.equals(name.toLowerCase(Locale.ROOT)),
                        "no name: " + name));
        findings.unless(
                Json.holds(thing, "description"),
                "no description: " + thing.path("name").asText());
        names(thing, "description")
                .forEach(text -> findings.atMost(100, text.codePointCount(0, text.length()), "characters of " + text));
    }

    /** A text with its translations. */
    private static Stream<String> names(JsonNode thing, String field) {
        return Stream.concat(Stream.of(thing.path(field)), Json.each(thing.path(field + "_localizations")))
                .map(JsonNode::asText);
    }

    private static void options(Findings findings, JsonNode options) {
        findings.atMost(25, options.size(), "options");
        findings.unique(
                Json.each(options).map(option -> option.path("name").asText()).toList(), "option");
        boolean optional = false;
        for (JsonNode option : options) {
            boolean required = option.path("required").asBoolean();
            findings.unless(
                    !(optional && required),
                    "required after optional: " + option.path("name").asText());
            optional = optional || !required;
            option(findings, option);
        }
    }

    private static void option(Findings findings, JsonNode option) {
        named(findings, option);
        if (option.path("type").asInt() <= LAST_LEVEL_OF_COMMANDS) {
            options(findings, option.path("options"));
        }
        JsonNode choices = option.path("choices");
        findings.atMost(25, choices.size(), "choices");
        findings.unless(choices.isEmpty() || !option.path("autocomplete").asBoolean(), "choices beside proposals");
        Json.each(choices).forEach(choice -> {
            findings.text(choice, "name", 1, 100);
            findings.text(choice, "value", 1, 100);
        });
        findings.atMost(6000, option.path("max_length").asInt(), "max_length");
        Json.each(option.path("channel_types"))
                .forEach(type -> findings.unless(CHANNEL_TYPES.contains(type.asInt()), "no type of channel: " + type));
    }

    /** Names, descriptions and values in all, each in its longest translation. */
    private static int characters(JsonNode thing) {
        int own = Stream.of("name", "description")
                .mapToInt(field -> longest(thing, field))
                .sum();
        int value = Stream.of(thing.path("value"))
                .filter(JsonNode::isTextual)
                .mapToInt(Findings::length)
                .sum();
        int below = Stream.of("options", "choices")
                .flatMap(field -> Json.each(thing.path(field)))
                .mapToInt(CommandLimits::characters)
                .sum();
        return own + value + below;
    }

    private static int longest(JsonNode thing, String field) {
        return names(thing, field)
                .mapToInt(text -> text.codePointCount(0, text.length()))
                .max()
                .orElse(0);
    }
}
