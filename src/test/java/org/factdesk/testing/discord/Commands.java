package org.factdesk.testing.discord;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import net.dv8tion.jda.api.Permission;

/** The commands that the desk has registered, and who may run them where. */
final class Commands {
    private static final String EVERYWHERE = "";
    private static final int SLASH = 1;
    private static final int SUBCOMMAND = 1;
    private static final int MESSAGE_MENU = 3;

    private final World world;
    private final Map<String, List<ObjectNode>> byGuild = new LinkedHashMap<>();

    Commands(World world) {
        this.world = world;
    }

    /** Puts commands in the place of all that there were, in one guild or, where that is empty, everywhere. */
    ArrayNode replace(String guild, JsonNode commands) {
        List<ObjectNode> registered =
                Json.each(commands).map(command -> registered(guild, command)).toList();
        byGuild.put(guild, registered);
        return Json.array(registered);
    }

    ArrayNode list(String guild) {
        return Json.array(byGuild.getOrDefault(guild, List.of()));
    }

    private ObjectNode registered(String guild, JsonNode command) {
        String name = command.path("name").asText();
        int type = command.path("type").asInt(SLASH);
        String id =
                find(guild, name, type).map(known -> known.path("id").asText()).orElseGet(world::nextId);
        ObjectNode registered = command.deepCopy();
        registered
                .put("id", id)
                .put("application_id", world.desk().id())
                .put("version", id)
                .put("type", type);
        if (type != SLASH) {
            registered.put("description", "");
        }
        if (!guild.isEmpty()) {
            registered.put("guild_id", guild);
        }
        return registered;
    }

    private Optional<ObjectNode> find(String guild, String name, int type) {
        return byGuild.getOrDefault(guild, List.of()).stream()
                .filter(command -> command.path("name").asText().equals(name))
                .filter(command -> command.path("type").asInt() == type)
                .findFirst();
    }

    /** What a client sends when somebody runs a slash command. */
    ObjectNode invocation(Seat seat, String line, Object... namesAndValues) {
        List<String> words = List.of(line.split(" "));
        ObjectNode command = usable(seat, words.get(0), SLASH);
        return world.locked(() -> new Invocation(world, command, words).with(namesAndValues));
    }

    /** What a client sends when somebody picks a command from the menu of a message. */
    ObjectNode menu(Seat seat, String name, Message message) {
        ObjectNode command = usable(seat, name, MESSAGE_MENU);
        ObjectNode shown = message.json().deepCopy();
        return Json.object(
                "id", command.path("id"),
                "name", name,
                "type", MESSAGE_MENU,
                "target_id", message.id(),
                "resolved", Json.object("messages", Json.object(message.id(), shown)));
    }

    /** AnswerMarks the option that is being typed into. */
    static void focus(JsonNode data, String option) {
        for (JsonNode one : data.path("options")) {
            if (one.path("name").asText().equals(option)) {
                ((ObjectNode) one).put("focused", true);
            }
            focus(one, option);
        }
    }

    /** A command that a person sees in a channel; waits until the desk has registered it. */
    private ObjectNode usable(Seat seat, String name, int type) {
        String guild = seat.channel().guild().map(Guild::id).orElse(EVERYWHERE);
        ObjectNode command = world.await("the command " + name, () -> Stream.of(guild, EVERYWHERE)
                .flatMap(place -> find(place, name, type).stream())
                .findFirst());
        if (!shows(command, seat)) {
            throw new AssertionError(seat + " does not see the command " + name);
        }
        return command;
    }

    /** Whether a person sees a command in a channel. */
    boolean shows(ObjectNode command, Seat seat) {
        int context = seat.channel().guild().isPresent() ? 0 : 1;
        boolean here = !Json.holds(command, "contexts")
                || Json.each(command.path("contexts")).anyMatch(one -> one.asInt() == context);
        return here
                && seat.channel()
                        .guild()
                        .map(guild -> permits(guild, command, seat))
                        .orElse(true);
    }

    private static boolean permits(Guild guild, ObjectNode command, Seat seat) {
        long has = guild.permissions(seat.person(), seat.channel());
        boolean any = (has & Permission.USE_APPLICATION_COMMANDS.getRawValue()) != 0;
        JsonNode needs = command.path("default_member_permissions");
        boolean open = guild.isOpenToEverybody(command.path("name").asText());
        return any && (open || !Json.holds(command, "default_member_permissions") || has(has, needs.asLong()));
    }

    private static boolean has(long permissions, long needed) {
        boolean administrator = (permissions & Permission.ADMINISTRATOR.getRawValue()) != 0;
        return administrator || needed != 0 && (permissions & needed) == needed;
    }

    /** Every slash command with its subcommand, where it has such. */
    List<String> whole() {
        return byGuild.values().stream()
                .flatMap(List::stream)
                .filter(command -> command.path("type").asInt() == SLASH)
                .flatMap(Commands::whole)
                .toList();
    }

    private static Stream<String> whole(JsonNode command) {
        String name = command.path("name").asText();
        List<String> subcommands = Json.each(command.path("options"))
                .filter(option -> option.path("type").asInt() == SUBCOMMAND)
                .map(option -> name + " " + option.path("name").asText())
                .toList();
        return subcommands.isEmpty() ? Stream.of(name) : subcommands.stream();
    }

    /** The names of the commands that a person sees in a channel. */
    List<String> shownTo(Seat seat) {
        List<String> shown = new ArrayList<>();
        Stream.of(seat.channel().guild().map(Guild::id).orElse(EVERYWHERE), EVERYWHERE)
                .distinct()
                .flatMap(guild -> byGuild.getOrDefault(guild, List.of()).stream())
                .filter(command -> shows(command, seat))
                .forEach(command -> shown.add(command.path("name").asText()));
        return shown;
    }
}
