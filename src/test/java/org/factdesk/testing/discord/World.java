package org.factdesk.testing.discord;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;
import net.dv8tion.jda.api.Permission;
import org.jspecify.annotations.Nullable;

/** Everything that is on this Discord. Whatever happens, happens under its one lock, and wakes whoever waits for it. */
final class World {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Snowflakes ids = new Snowflakes();
    private final Map<String, Person> people = new LinkedHashMap<>();
    private final Map<String, Guild> guilds = new LinkedHashMap<>();
    private final Map<String, Channel> channels = new LinkedHashMap<>();
    private final Map<String, Message> messages = new LinkedHashMap<>();
    private final Person desk = person("Fact Desk", true);
    private final Commands commands = new Commands(this);
    private final Interactions interactions = new Interactions(this);
    private final Causes causes = new Causes();
    private final Files files = new Files();
    private final Deeds deeds = new Deeds();
    private final Gateway gateway = new Gateway(this);
    private volatile String address = "";
    private volatile Duration timeToAcknowledge = Duration.ofSeconds(3);

    String nextId() {
        return ids.next();
    }

    /** Tells under which host and port this Discord can be reached. */
    void servedAt(String hostAndPort) {
        address = hostAndPort;
        files.servedFrom("http://" + hostAndPort);
    }

    Duration timeToAcknowledge() {
        return timeToAcknowledge;
    }

    void givesTimeToAcknowledge(Duration time) {
        timeToAcknowledge = time;
    }

    String address() {
        return address;
    }

    Person desk() {
        return desk;
    }

    Commands commands() {
        return commands;
    }

    Interactions interactions() {
        return interactions;
    }

    Causes causes() {
        return causes;
    }

    Files files() {
        return files;
    }

    Deeds deeds() {
        return deeds;
    }

    Gateway gateway() {
        return gateway;
    }

    synchronized <T> T locked(Supplier<T> happening) {
        T result = happening.get();
        notifyAll();
        return result;
    }

    /** Waits until something is seen; fails with what the desk did instead. */
    synchronized <T> T await(String what, Supplier<Optional<T>> seen) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            Optional<T> result = seen.get();
            if (result.isPresent()) {
                return result.get();
            }
            long left = (end - System.nanoTime()) / 1_000_000;
            if (left <= 0) {
                throw new AssertionError(
                        "waited " + PATIENCE.toSeconds() + " s for " + what + "; the desk did " + deeds.last());
            }
            pause(left);
        }
    }

    private void pause(long millis) {
        try {
            wait(millis);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted while waiting", interrupted);
        }
    }

    Person person(String name) {
        return person(name, false);
    }

    synchronized Person person(String name, boolean bot) {
        Person person = new Person(this, nextId(), name, bot);
        people.put(person.id(), person);
        return person;
    }

    synchronized Person personById(String id) {
        return known(people.get(id), 10013, "Unknown User");
    }

    synchronized Optional<Person> personIfKnown(String id) {
        return Optional.ofNullable(people.get(id));
    }

    /** A new guild that falls to a shard of so many. */
    synchronized Guild guild(String name, int shard, int shards) {
        String id = nextId();
        while (!Session.falls(id, shard, shards)) {
            id = nextId();
        }
        Guild guild = new Guild(this, id, name, person("owner of " + name));
        guilds.put(guild.id(), guild);
        emit(guild, "GUILD_CREATE", guild.json());
        return guild;
    }

    synchronized List<Guild> guilds() {
        return List.copyOf(guilds.values());
    }

    synchronized Guild guildById(String id) {
        return known(guilds.get(id), 10004, "Unknown Guild");
    }

    synchronized Channel add(Channel channel) {
        channels.put(channel.id(), channel);
        channel.guild()
                .ifPresent(guild -> emit(
                        guild,
                        channel.isThread() ? "THREAD_CREATE" : "CHANNEL_CREATE",
                        channel.json().put("newly_created", true)));
        return channel;
    }

    Channel openThread(Channel parent, String id, String name) {
        return add(Channel.thread(this, id, name, parent));
    }

    synchronized List<Channel> channels(Guild guild) {
        return channels.values().stream()
                .filter(channel -> channel.guild().filter(guild::equals).isPresent())
                .toList();
    }

    synchronized Channel channelById(String id) {
        return known(channels.get(id), 10003, "Unknown Channel");
    }

    synchronized Channel directChannel(Person person) {
        return channels.values().stream()
                .filter(channel -> channel.recipient().filter(person::equals).isPresent())
                .findFirst()
                .orElseGet(() -> add(Channel.direct(this, person)));
    }

    synchronized Message messageById(Channel channel, String id) {
        Message message = known(messages.get(id), 10008, "Unknown Message");
        return known(message.isDeleted() || message.channel() != channel ? null : message, 10008, "Unknown Message");
    }

    synchronized List<Message> messages(Predicate<Message> which) {
        return messages.values().stream()
                .filter(message -> !message.isDeleted())
                .filter(which)
                .toList();
    }

    /** Something is written; the desk is told unless only one member can see it. */
    synchronized Message post(Message message) {
        messages.put(message.id(), message);
        if (!message.isEphemeral()) {
            emit(message.channel(), "MESSAGE_CREATE", message.json());
        }
        notifyAll();
        return message;
    }

    synchronized Message edit(Message message, ObjectNode changes) {
        message.change(changes);
        if (!message.isEphemeral()) {
            emit(message.channel(), "MESSAGE_UPDATE", message.json());
        }
        notifyAll();
        return message;
    }

    synchronized void delete(Message message) {
        message.delete();
        if (!message.isEphemeral()) {
            ObjectNode gone = Json.object(
                    "id", message.id(), "channel_id", message.channel().id());
            message.channel().guild().ifPresent(guild -> gone.put("guild_id", guild.id()));
            emit(message.channel(), "MESSAGE_DELETE", gone);
        }
        notifyAll();
    }

    /** Tells the desk of something in a guild, if it is there. */
    void emit(Guild guild, String type, JsonNode event) {
        if (guild.hasDesk()) {
            gateway.emit(type, event, guild.id());
        }
    }

    /** Tells the desk of something in a channel; of messages only if it can see that channel. */
    void emit(Channel channel, String type, JsonNode event) {
        channel.guild()
                .ifPresentOrElse(
                        guild -> {
                            if (!type.startsWith("MESSAGE") || guild.permits(desk, channel, Permission.VIEW_CHANNEL)) {
                                emit(guild, type, event);
                            }
                        },
                        () -> gateway.emit(type, event, ""));
    }

    private static <T> T known(@Nullable T thing, int code, String complaint) {
        if (thing == null) {
            throw new Refusal(404, code, complaint);
        }
        return thing;
    }
}
