package org.factdesk.testing.discord;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.dv8tion.jda.api.Permission;

/** What the desk writes, changes, reads and deletes in channels. */
final class MessageRoutes {
    private final World world;
    private final Limits limits;
    private final MessageFields fields;
    private final Map<String, Message> byNonce = new HashMap<>();

    MessageRoutes(World world, Limits limits) {
        this.world = world;
        this.limits = limits;
        this.fields = new MessageFields(world);
    }

    void addTo(Routes routes) {
        routes.add("GET", "/channels/*", call -> Served.ok(visible(call).json()));
        routes.add("GET", "/channels/*/messages", this::history);
        routes.add("POST", "/channels/*/messages", this::create);
        routes.add("GET", "/channels/*/messages/*", call -> Served.ok(shown(message(call))));
        routes.add("PATCH", "/channels/*/messages/*", this::edit);
        routes.add("DELETE", "/channels/*/messages/*", this::delete);
        routes.add("POST", "/channels/*/typing", this::typing);
        routes.add("POST", "/users/@me/channels", this::openDirectChannel);
    }

    private Served openDirectChannel(Call call) {
        world.deeds().note("open_dm", call.body());
        Person person = world.personById(call.body().path("recipient_id").asText());
        return Served.ok(world.directChannel(person).json());
    }

    private Served create(Call call) {
        Channel channel = writable(call);
        String nonce = channel.id() + "/" + call.body().path("nonce").asText("");
        if (call.body().path("enforce_nonce").asBoolean() && byNonce.containsKey(nonce)) {
            return Served.ok(byNonce.get(nonce).json());
        }
        Optional<Message> other = referred(call, channel);
        limits.message(call.body(), call.uploads(), other.map(Message::author));
        ObjectNode body = fields.created(call.body(), call.uploads());
        if (!may(channel, Permission.MESSAGE_EMBED_LINKS)) {
            body.set("embeds", Json.array());
        }
        Draft draft = Draft.of(world, channel, world.desk(), body).replyingTo(other.orElse(null));
        Message message = new Message(world, draft);
        byNonce.put(nonce, message);
        world.causes().answered(message);
        note("message", call, message);
        return Served.ok(world.post(message).json());
    }

    private Optional<Message> referred(Call call, Channel channel) {
        String id = call.body().path("message_reference").path("message_id").asText("");
        if (id.isEmpty()) {
            return Optional.empty();
        }
        if (!may(channel, Permission.MESSAGE_HISTORY)) {
            throw new Refusal(400, 160002, "Cannot reply without permission to read message history");
        }
        Optional<Message> other =
                world
                        .messages(message ->
                                message.channel() == channel && message.id().equals(id))
                        .stream()
                        .findFirst();
        if (other.isEmpty()
                && call.body()
                        .path("message_reference")
                        .path("fail_if_not_exists")
                        .asBoolean(true)) {
            throw new Refusal(400, 50035, "Invalid Form Body: message_reference: Unknown message");
        }
        return other;
    }

    private Served edit(Call call) {
        Message message = own(call);
        limits.change(call.body(), call.uploads());
        note("edit", call, message);
        return Served.ok(world.edit(message, fields.changed(call.body(), call.uploads(), message))
                .json());
    }

    private Served delete(Call call) {
        Message message = message(call);
        if (message.author() != world.desk() && !may(message.channel(), Permission.MESSAGE_MANAGE)) {
            throw new Refusal(403, 50013, "Missing Permissions");
        }
        note("delete", call, message);
        world.delete(message);
        return Served.nothing();
    }

    private Served typing(Call call) {
        writable(call);
        world.deeds().note("typing", call.body());
        return Served.nothing();
    }

    /** The newest first; as Discord does, without saying in which guild. */
    private Served history(Call call) {
        Channel channel = visible(call);
        world.deeds().note("read_history", Json.object("channel", channel.id()));
        long before = call.asked("before").map(Long::parseUnsignedLong).orElse(Long.MAX_VALUE);
        List<Message> read = may(channel, Permission.MESSAGE_HISTORY)
                ? world.messages(message -> message.channel() == channel && !message.isEphemeral())
                : List.of();
        return Served.ok(Json.array(read.stream()
                .filter(message -> Long.parseUnsignedLong(message.id()) < before)
                .sorted(Comparator.comparing((Message message) -> Long.parseUnsignedLong(message.id()))
                        .reversed())
                .limit(call.asked("limit").map(Long::parseLong).orElse(50L))
                .map(this::shown)
                .map(message -> ((ObjectNode) message).without(List.of("guild_id", "member")))
                .toList()));
    }

    private JsonNode shown(Message message) {
        return world.gateway().isMessageContentAllowed()
                ? message.json().deepCopy()
                : Hiding.hide(message.json(), world.desk());
    }

    private Message message(Call call) {
        return world.messageById(visible(call), call.name(1));
    }

    private Message own(Call call) {
        Message message = message(call);
        if (message.author() != world.desk()) {
            throw new Refusal(403, 50005, "Cannot edit a message authored by another user");
        }
        return message;
    }

    private Channel visible(Call call) {
        Channel channel = world.channelById(call.name(0));
        boolean away = channel.guild().filter(guild -> !guild.hasDesk()).isPresent();
        if (away || !may(channel, Permission.VIEW_CHANNEL)) {
            throw new Refusal(403, 50001, "Missing Access");
        }
        return channel;
    }

    private Channel writable(Call call) {
        Channel channel = visible(call);
        if (channel.recipient().filter(Person::isUnreachable).isPresent()) {
            throw new Refusal(403, 50007, "Cannot send messages to this user");
        }
        Permission needed = channel.isThread() ? Permission.MESSAGE_SEND_IN_THREADS : Permission.MESSAGE_SEND;
        if (!may(channel, needed)) {
            throw new Refusal(403, 50013, "Missing Permissions");
        }
        return channel;
    }

    private boolean may(Channel channel, Permission permission) {
        return channel.guild()
                .map(guild -> guild.permits(world.desk(), channel, permission))
                .orElse(true);
    }

    private void note(String kind, Call call, Message message) {
        world.causes()
                .of(message)
                .ifPresentOrElse(exchange -> world.deeds().note(kind, call.body(), exchange), () -> world.deeds()
                        .note(kind, call.body()));
    }
}
