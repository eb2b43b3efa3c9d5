package org.factdesk.testing.discord;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What one shard of the desk has been told, over however many connections: numbered, so that it can be told again. */
final class Session {
    static final int MESSAGE_CONTENT = 1 << 15;

    private static final int GUILD_MESSAGES = 1 << 9;
    private static final int DIRECT_MESSAGES = 1 << 12;
    private static final int BITS_BELOW_THE_TIME = 22;

    private final World world;
    private final String id = UUID.randomUUID().toString();
    private final int intents;
    private final int shard;
    private final int shards;
    private final List<ObjectNode> sent = new ArrayList<>();
    private @Nullable GatewayConnection connection;
    private @Nullable GatewayConnection last;

    Session(World world, int intents, JsonNode shard) {
        this.world = world;
        this.intents = intents;
        this.shard = shard.path(0).asInt(0);
        this.shards = shard.path(1).asInt(1);
    }

    String id() {
        return id;
    }

    Optional<GatewayConnection> connection() {
        return Optional.ofNullable(connection);
    }

    /** Whether a guild is in this shard. */
    boolean holds(String guild) {
        return falls(guild, shard, shards);
    }

    /** Whether a guild falls to a shard of so many. */
    static boolean falls(String guild, int shard, int shards) {
        return (Long.parseUnsignedLong(guild) >>> BITS_BELOW_THE_TIME) % shards == shard;
    }

    /** Whether it hears events of a type in a guild, or in direct messages where that is empty. */
    boolean hears(String type, String guild) {
        boolean here = guild.isEmpty() ? shard == 0 : holds(guild);
        int needed = guild.isEmpty() ? DIRECT_MESSAGES : GUILD_MESSAGES;
        return here && (!type.startsWith("MESSAGE_") || (intents & needed) != 0);
    }

    boolean replaces(Session other) {
        return other.shard == shard && other.shards == shards;
    }

    void connect(GatewayConnection to) {
        connection = to;
        last = to;
    }

    void disconnect(GatewayConnection from) {
        if (connection == from) {
            connection = null;
        }
    }

    boolean wasLastOn(GatewayConnection from) {
        return last == from;
    }

    void send(String type, JsonNode event) {
        ObjectNode frame = Json.object("op", 0, "t", type, "s", sent.size() + 1);
        boolean hides = type.startsWith("MESSAGE_") && (intents & MESSAGE_CONTENT) == 0;
        frame.set("d", hides ? Hiding.hide(event, world.desk()) : event.deepCopy());
        sent.add(frame);
        connection().ifPresent(there -> there.send(frame));
    }

    /** Tells again what came after a number. */
    void resume(GatewayConnection to, int after) {
        connect(to);
        List.copyOf(sent.subList(Math.min(after, sent.size()), sent.size())).forEach(to::send);
        send("RESUMED", Json.object());
    }

    ObjectNode ready(String address, List<Guild> guilds) {
        List<ObjectNode> unavailable = guilds.stream()
                .map(guild -> Json.object("id", guild.id(), "unavailable", true))
                .toList();
        return Fields.of("v", 10)
                .with("user", world.desk().json())
                .with("session_id", id)
                .with("resume_gateway_url", address)
                .with("application", Json.object("id", world.desk().id(), "flags", 0))
                .with("shard", List.of(shard, shards))
                .with("private_channels", List.of())
                .with("guilds", unavailable)
                .node();
    }
}
