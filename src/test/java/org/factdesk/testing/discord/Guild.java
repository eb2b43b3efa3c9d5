package org.factdesk.testing.discord;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.dv8tion.jda.api.Permission;

/** A server: its channels, roles and members. The desk is a member until it is dismissed. */
public final class Guild {
    private static final long EVERYTHING = Permission.getRaw(EnumSet.allOf(Permission.class));
    private static final Permission[] EVERYBODY = {
        Permission.VIEW_CHANNEL,
        Permission.MESSAGE_SEND,
        Permission.MESSAGE_SEND_IN_THREADS,
        Permission.MESSAGE_EMBED_LINKS,
        Permission.MESSAGE_ATTACH_FILES,
        Permission.MESSAGE_HISTORY,
        Permission.USE_APPLICATION_COMMANDS
    };

    private final World world;
    private final String id;
    private final String name;
    private final Person owner;
    private final Map<String, Role> roles = new LinkedHashMap<>();
    private final Map<Person, List<Role>> members = new LinkedHashMap<>();
    private final Set<String> openCommands = new LinkedHashSet<>();
    private String locale = "en-US";

    Guild(World world, String id, String name, Person owner) {
        this.world = world;
        this.id = id;
        this.name = name;
        this.owner = owner;
        roles.put(id, Role.of(id, "@everyone", EVERYBODY));
        members.put(owner, List.of());
        members.put(world.desk(), List.of());
    }

    public String id() {
        return id;
    }

    /** The person who may do everything here. */
    public Person owner() {
        return owner;
    }

    public Channel channel(String name) {
        return world.add(Channel.inGuild(world, name, Channel.Kind.TEXT, this));
    }

    public Channel forum(String name) {
        return world.add(Channel.inGuild(world, name, Channel.Kind.FORUM, this));
    }

    public Role role(String name, Permission... permissions) {
        return world.locked(() -> {
            Role role = Role.of(world.nextId(), name, permissions);
            roles.put(role.id(), role);
            world.emit(this, "GUILD_ROLE_CREATE", Json.object("guild_id", id, "role", role.json()));
            return role;
        });
    }

    /** A new person who joins with these roles. */
    public Person member(String name, Role... roles) {
        return joins(world.person(name), roles);
    }

    /** A person joins, or gets other roles. */
    public Person joins(Person person, Role... roles) {
        world.locked(() -> members.put(person, List.copyOf(Arrays.asList(roles))));
        return person;
    }

    /** Shows a command to everybody, as an administrator can, whatever the desk asked for. */
    public void showsToEverybody(String command) {
        world.locked(() -> openCommands.add(command));
    }

    /** From now on this server prefers another language, such as {@code ja}. */
    public Guild speaks(String preferred) {
        return world.locked(() -> {
            locale = preferred;
            world.emit(this, "GUILD_UPDATE", json());
            return this;
        });
    }

    /** The desk is shown the door. */
    public void dismissesDesk() {
        world.locked(() -> {
            world.emit(this, "GUILD_DELETE", Json.object("id", id));
            return members.remove(world.desk());
        });
    }

    /** The desk is asked back. */
    public void invitesDesk() {
        world.locked(() -> {
            members.put(world.desk(), List.of());
            world.emit(this, "GUILD_CREATE", json());
            return this;
        });
    }

    /** Discord loses this guild for a while. */
    public void becomesUnavailable() {
        world.locked(() -> {
            world.emit(this, "GUILD_DELETE", Json.object("id", id, "unavailable", true));
            return this;
        });
    }

    /** Discord has found it again. */
    public void becomesAvailable() {
        world.locked(() -> {
            world.emit(this, "GUILD_CREATE", json());
            return this;
        });
    }

    boolean hasDesk() {
        return members.containsKey(world.desk());
    }

    boolean isOpenToEverybody(String command) {
        return openCommands.contains(command);
    }

    boolean hasMember(Person person) {
        return members.containsKey(person);
    }

    /** What somebody may do in a channel of this guild. */
    long permissions(Person person, Channel channel) {
        if (person == owner) {
            return EVERYTHING;
        }
        long granted = members.getOrDefault(person, List.of()).stream()
                .mapToLong(Role::permissions)
                .reduce(roles.get(id).permissions(), (all, more) -> all | more);
        return (granted & Permission.ADMINISTRATOR.getRawValue()) != 0
                ? EVERYTHING
                : granted & ~channel.deniedTo(person);
    }

    boolean permits(Person person, Channel channel, Permission permission) {
        return (permissions(person, channel) & permission.getRawValue()) != 0;
    }

    ObjectNode member(Person person) {
        return Fields.of("user", person.json())
                .with(
                        "roles",
                        members.getOrDefault(person, List.of()).stream()
                                .map(Role::id)
                                .toList())
                .with("joined_at", "2026-01-01T00:00:00+00:00")
                .with("deaf", false)
                .with("mute", false)
                .with("flags", 0)
                .node();
    }

    ObjectNode json() {
        List<Channel> channels = world.channels(this);
        ObjectNode json = Fields.of("id", id)
                .with("name", name)
                .with("owner_id", owner.id())
                .with("preferred_locale", locale)
                .with("verification_level", 0)
                .with("default_message_notifications", 0)
                .with("mfa_level", 0)
                .with("explicit_content_filter", 0)
                .with("afk_timeout", 300)
                .with("member_count", members.size())
                .with("large", false)
                .with("premium_progress_bar_enabled", false)
                .with("roles", roles.values().stream().map(Role::json).toList())
                .with("members", List.of(member(world.desk())))
                .node();
        json.set(
                "channels",
                Json.array(channels.stream()
                        .filter(channel -> !channel.isThread())
                        .map(Channel::json)
                        .toList()));
        json.set(
                "threads",
                Json.array(channels.stream()
                        .filter(Channel::isThread)
                        .map(Channel::json)
                        .toList()));
        List.of("guild_scheduled_events", "emojis", "stickers", "voice_states", "features", "presences")
                .forEach(nothing -> json.set(nothing, Json.array()));
        return json;
    }

    @Override
    public String toString() {
        return name;
    }
}
