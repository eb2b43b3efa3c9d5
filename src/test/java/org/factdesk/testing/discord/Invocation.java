package org.factdesk.testing.discord;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A slash command with its words and options, checked as a client checks them and written as a client sends them. */
final class Invocation {
    private static final int ATTACHMENT = 11;

    private final World world;
    private final ObjectNode command;
    private final List<String> words;
    private final ObjectNode resolved = Json.object();

    Invocation(World world, ObjectNode command, List<String> words) {
        this.world = world;
        this.command = command;
        this.words = words;
    }

    ObjectNode with(Object... namesAndValues) {
        List<JsonNode> levels = levels();
        JsonNode last = levels.get(levels.size() - 1);
        List<ObjectNode> options = options(last, namesAndValues);
        for (int i = levels.size() - 1; i > 0; i--) {
            JsonNode level = levels.get(i);
            options = List.of(Json.object("name", level.path("name"), "type", level.path("type"), "options", options));
        }
        return Fields.of("id", command.path("id"))
                .with("name", command.path("name"))
                .with("type", 1)
                .with("options", options)
                .with("resolved", resolved)
                .node();
    }

    /** The command, then perhaps its group, then perhaps its subcommand. */
    private List<JsonNode> levels() {
        List<JsonNode> levels = new ArrayList<>(List.of(command));
        for (String word : words.subList(1, words.size())) {
            levels.add(child(levels.get(levels.size() - 1), word));
        }
        boolean whole = Json.each(levels.get(levels.size() - 1).path("options"))
                .noneMatch(option -> option.path("type").asInt() <= 2);
        if (!whole) {
            throw new AssertionError("/" + String.join(" ", words) + " lacks a subcommand");
        }
        return levels;
    }

    private static JsonNode child(JsonNode level, String name) {
        return Json.each(level.path("options"))
                .filter(option -> option.path("name").asText().equals(name))
                .findFirst()
                .orElseThrow(() -> new AssertionError("/" + level.path("name").asText() + " has no " + name));
    }

    private List<ObjectNode> options(JsonNode level, Object... namesAndValues) {
        List<ObjectNode> options = new ArrayList<>();
        List<String> given = new ArrayList<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            JsonNode option = child(level, (String) namesAndValues[i]);
            given.add((String) namesAndValues[i]);
            options.add(option(option, namesAndValues[i + 1]));
        }
        Optional<String> missing = Json.each(level.path("options"))
                .filter(option -> option.path("required").asBoolean())
                .map(option -> option.path("name").asText())
                .filter(name -> !given.contains(name))
                .findFirst();
        missing.ifPresent(name -> {
            throw new AssertionError("/" + String.join(" ", words) + " needs " + name);
        });
        return options;
    }

    private ObjectNode option(JsonNode option, Object value) {
        int type = option.path("type").asInt();
        Object sent = type == ATTACHMENT ? attached((Attachment) value) : plain(value);
        if (Json.holds(option, "choices")
                && Json.each(option.path("choices"))
                        .noneMatch(choice -> choice.path("value").asText().equals(sent.toString()))) {
            throw new AssertionError(
                    value + " is no choice of " + option.path("name").asText());
        }
        return Json.object("name", option.path("name"), "type", type, "value", sent);
    }

    private String attached(Attachment file) {
        String id = world.nextId();
        resolved.set("attachments", Json.object(id, world.files().keep(id, file.name(), file.bytes())));
        return id;
    }

    private Object plain(Object value) {
        if (value instanceof Person person) {
            resolved.set("users", Json.object(person.id(), person.json()));
            return person.id();
        }
        if (value instanceof Role role) {
            resolved.set("roles", Json.object(role.id(), role.json()));
            return role.id();
        }
        if (value instanceof Channel channel) {
            resolved.set("channels", Json.object(channel.id(), channel.json().put("permissions", "0")));
            return channel.id();
        }
        return value;
    }
}
