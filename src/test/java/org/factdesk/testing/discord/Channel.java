package org.factdesk.testing.discord;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.dv8tion.jda.api.Permission;
import org.jspecify.annotations.Nullable;

/** A place to write: a text channel, a thread, a forum (where only its posts, threads all of them, hold messages) or direct messages. */
public final class Channel {
    /** The kinds with Discord's number for each. */
    enum Kind {
        TEXT(0),
        DIRECT(1),
        THREAD(11),
        FORUM(15);

        final int number;

        Kind(int number) {
            this.number = number;
        }
    }

    private final World world;
    private final String id;
    private final String name;
    private final Kind kind;
    private final @Nullable Guild guild;
    private final @Nullable Channel parent;
    private final @Nullable Person recipient;
    private final Map<String, Long> denied = new LinkedHashMap<>();

    private Channel(
            World world,
            String id,
            String name,
            Kind kind,
            @Nullable Guild guild,
            @Nullable Channel parent,
            @Nullable Person recipient) {
        this.world = world;
        this.id = id;
        this.name = name;
        this.kind = kind;
        this.guild = guild;
        this.parent = parent;
        this.recipient = recipient;
    }

    static Channel inGuild(World world, String name, Kind kind, Guild guild) {
        return new Channel(world, world.nextId(), name, kind, guild, null, null);
    }

    static Channel thread(World world, String id, String name, Channel parent) {
        return new Channel(world, id, name, Kind.THREAD, parent.guild, parent, null);
    }

    static Channel direct(World world, Person recipient) {
        return new Channel(world, world.nextId(), "@" + recipient.name(), Kind.DIRECT, null, null, recipient);
    }

    public String id() {
        return id;
    }

    public String name() {
        return name;
    }

    /** A thread opened in this channel, by nobody in particular. */
    public Channel thread(String name) {
        return world.openThread(this, world.nextId(), name);
    }

    /** Takes permissions in this channel from a person, or from the desk; Discord says so to the desk. */
    public Channel denies(Person person, Permission... permissions) {
        return world.locked(() -> {
            deniesSecretly(person, permissions);
            guild().ifPresent(there -> world.emit(this, "CHANNEL_UPDATE", json()));
            return this;
        });
    }

    /** As {@link #denies}, but before the desk hears of it. */
    public Channel deniesSecretly(Person person, Permission... permissions) {
        world.locked(() -> denied.put(person.id(), Permission.getRaw(Arrays.asList(permissions))));
        return this;
    }

    /** What was written here that this person can see. */
    List<Message> seenBy(Person person) {
        return world.messages(message -> message.channel() == this && message.isSeenBy(person));
    }

    Optional<Guild> guild() {
        return Optional.ofNullable(guild);
    }

    Optional<Channel> parent() {
        return Optional.ofNullable(parent);
    }

    Optional<Person> recipient() {
        return Optional.ofNullable(recipient);
    }

    Kind kind() {
        return kind;
    }

    boolean isThread() {
        return kind == Kind.THREAD;
    }

    long deniedTo(Person person) {
        return denied.getOrDefault(person.id(), 0L) | (parent == null ? 0 : parent.deniedTo(person));
    }

    ObjectNode json() {
        ObjectNode json = Json.object("id", id, "type", kind.number, "name", name, "flags", 0);
        guild().ifPresent(there -> json.put("guild_id", there.id()));
        if (isThread()) {
            return json.put("parent_id", parent().orElseThrow().id)
                    .put("owner_id", world.desk().id())
                    .put("message_count", 0)
                    .put("member_count", 1)
                    .put("total_message_sent", 0)
                    .put("rate_limit_per_user", 0)
                    .set("thread_metadata", metadata());
        }
        if (recipient != null) {
            return json.set("recipients", Json.array(List.of(recipient.json())));
        }
        return json.put("position", 0)
                .put("nsfw", false)
                .set(
                        "permission_overwrites",
                        Json.array(denied.entrySet().stream()
                                .map(Channel::overwrite)
                                .toList()));
    }

    private static ObjectNode metadata() {
        return Fields.of("archived", false)
                .with("locked", false)
                .with("auto_archive_duration", 1440)
                .with("archive_timestamp", "2026-01-01T00:00:00+00:00")
                .with("create_timestamp", "2026-01-01T00:00:00+00:00")
                .node();
    }

    private static ObjectNode overwrite(Map.Entry<String, Long> denial) {
        return Json.object("id", denial.getKey(), "type", 1, "allow", "0", "deny", Long.toString(denial.getValue()));
    }

    @Override
    public String toString() {
        return recipient == null ? "#" + name : name;
    }
}
