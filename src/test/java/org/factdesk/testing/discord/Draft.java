package org.factdesk.testing.discord;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** A message about to be written: by whom, where, with which fields, for whose eyes, as a reply to what. */
record Draft(
        World world,
        Channel channel,
        Person author,
        ObjectNode fields,
        @Nullable Person onlyReader,
        @Nullable Message repliesTo) {
    private static final int REPLY = 19;
    private static final int EPHEMERAL = 1 << 6;

    static Draft of(World world, Channel channel, Person author, ObjectNode fields) {
        return new Draft(world, channel, author, fields, null, null);
    }

    Draft onlyFor(Person reader) {
        return new Draft(world, channel, author, fields, reader, repliesTo);
    }

    Draft replyingTo(@Nullable Message other) {
        return new Draft(world, channel, author, fields, onlyReader, other);
    }

    ObjectNode body(String id) {
        ObjectNode body = Fields.of("id", id)
                .with("channel_id", channel.id())
                .with("author", author.json())
                .with("type", 0)
                .with("content", "")
                .with("timestamp", Instant.now().toString())
                .with("edited_timestamp", null)
                .with("tts", false)
                .with("mention_everyone", false)
                .with("mention_roles", List.of())
                .with("attachments", List.of())
                .with("embeds", List.of())
                .with("components", List.of())
                .with("pinned", false)
                .node();
        body.setAll(tidy(fields));
        body.set("mentions", Mentions.of(world, body, author, repliesTo));
        body.put("flags", body.path("flags").asInt() | (onlyReader == null ? 0 : EPHEMERAL));
        channel.guild().ifPresent(guild -> body.put("guild_id", guild.id()).set("member", guild.member(author)));
        if (repliesTo != null) {
            refer(body, repliesTo);
        }
        return body;
    }

    private void refer(ObjectNode body, Message other) {
        body.put("type", REPLY);
        String where = other.channel().id();
        body.set("message_reference", Json.object("type", 0, "message_id", other.id(), "channel_id", where));
        body.set("referenced_message", other.json().deepCopy().without("referenced_message"));
    }

    /** The fields as Discord hands them back: nothing null, embeds with their type, components with their numbers. */
    static ObjectNode tidy(ObjectNode fields) {
        ObjectNode tidy = fields.deepCopy();
        emptyWhereNull(tidy);
        Json.each(tidy.path("embeds")).forEach(embed -> ((ObjectNode) embed).put("type", "rich"));
        AtomicInteger number = new AtomicInteger();
        Wordings.components(tidy).forEach(component -> number(component, number));
        return tidy.without(List.of("message_reference", "poll"));
    }

    private static void emptyWhereNull(ObjectNode fields) {
        if (fields.path("content").isNull()) {
            fields.put("content", "");
        }
        List.of("embeds", "components", "attachments").stream()
                .filter(name -> fields.path(name).isNull())
                .forEach(name -> fields.set(name, Json.array()));
    }

    private static void number(JsonNode component, AtomicInteger number) {
        int own = component.path("id").asInt();
        ((ObjectNode) component).put("id", own == 0 ? number.incrementAndGet() : own);
    }
}
