package org.factdesk.testing.discord;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The stream of events to the desk, with all that can befall it. */
public final class Gateway {
    private static final int PRIVILEGED = 1 << 1 | 1 << 8 | Session.MESSAGE_CONTENT;
    private static final int DISALLOWED_INTENTS = 4014;
    private static final int AUTHENTICATION_FAILED = 4004;
    private static final int MISSES_FOR_A_RECONNECT = 3;

    private final World world;
    private final List<Session> sessions = new ArrayList<>();
    private final Deque<Integer> refusals = new ArrayDeque<>();
    private final Map<String, Integer> doubled = new HashMap<>();
    private Duration heartbeat = Duration.ofSeconds(41);
    private int resumesToRefuse;
    private int heartbeatsToMiss;
    private int connectionsToRefuse;
    private int allowed = ~PRIVILEGED;
    private int shards = 1;
    private int logins;
    private int resumes;

    Gateway(World world) {
        this.world = world;
    }

    /** Waits until the desk has logged in, in all its shards. */
    public void awaitLogin() {
        awaitLogins(1);
    }

    /** Waits until the desk has begun so many sessions since the double began. */
    public void awaitLogins(int count) {
        world.await("login " + count, () -> Optional.of(logins).filter(now -> now >= count));
    }

    /** Waits until the desk has resumed so many times since the double began. */
    public void awaitResumes(int count) {
        world.await("resume " + count, () -> Optional.of(resumes).filter(now -> now >= count));
    }

    public int logins() {
        return world.locked(() -> logins);
    }

    public int resumes() {
        return world.locked(() -> resumes);
    }

    /** Waits until every session has its connection. */
    public void awaitConnection() {
        world.await("a connection", () -> Optional.of(this).filter(Gateway::isConnected));
    }

    private boolean isConnected() {
        return !sessions.isEmpty()
                && sessions.stream().allMatch(session -> session.connection().isPresent());
    }

    /** Cuts the connections without a word. */
    public void drops() {
        connections().forEach(GatewayConnection::cut);
    }

    /** Closes the connections with one of Discord's numbers. */
    public void drops(int code) {
        connections().forEach(connection -> connection.close(code, "told to"));
    }

    /** Asks the desk to connect anew and resume. */
    public void asksToReconnect() {
        connections().forEach(connection -> connection.send(Json.object("op", 7, "d", null)));
    }

    /** Tells the desk that its session is invalid, and forgets it unless it can be resumed. */
    public void invalidatesSession(boolean resumable) {
        List<GatewayConnection> told = connections();
        if (!resumable) {
            world.locked(() -> sessions.removeAll(List.copyOf(sessions)));
        }
        told.forEach(connection -> connection.send(Json.object("op", 9, "d", resumable)));
    }

    /** Refuses the next attempts to resume: the desk has to log in anew. */
    public void refusesResumes(int times) {
        world.locked(() -> resumesToRefuse = times);
    }

    /** The desk may from now on ask for the content of every message, as somebody has switched it on for it. */
    public void allowsMessageContent() {
        world.locked(() -> allowed |= Session.MESSAGE_CONTENT);
    }

    boolean isMessageContentAllowed() {
        return (allowed & Session.MESSAGE_CONTENT) != 0;
    }

    /** So many shards are recommended from now on. */
    public void recommendsShards(int count) {
        world.locked(() -> shards = count);
    }

    int shards() {
        return shards;
    }

    /** Cannot be reached for the next attempts. */
    public void refusesConnections(int times) {
        world.locked(() -> connectionsToRefuse = times);
    }

    boolean refusesConnection() {
        return world.locked(() -> connectionsToRefuse > 0 && connectionsToRefuse-- > 0);
    }

    /** Closes the next login with one of Discord's numbers. */
    public void refusesNextLogin(int code) {
        world.locked(() -> refusals.add(code));
    }

    /** Lets heartbeats go unanswered until the desk gives the connection up. */
    public void missesHeartbeats() {
        world.locked(() -> heartbeatsToMiss = MISSES_FOR_A_RECONNECT);
    }

    /** The rhythm that the desk is asked for when it connects next. */
    public void beats(Duration rhythm) {
        world.locked(() -> heartbeat = rhythm);
    }

    /** Sends the next events of a type twice. */
    public void doubles(String type, int times) {
        world.locked(() -> doubled.merge(type, times, Integer::sum));
    }

    private List<GatewayConnection> connections() {
        return world.locked(() -> sessions.stream()
                .flatMap(session -> session.connection().stream())
                .toList());
    }

    /** Tells an event of a guild, or of direct messages where the guild is empty, to the session that it belongs to. */
    void emit(String type, JsonNode event, String guild) {
        boolean twice = doubled.getOrDefault(type, 0) > 0;
        doubled.computeIfPresent(type, (same, left) -> left - 1);
        sessions.stream().filter(session -> session.hears(type, guild)).forEach(session -> {
            session.send(type, event);
            if (twice) {
                session.send(type, event);
            }
        });
    }

    JsonNode hello() {
        return world.locked(() -> Json.object("op", 10, "d", Json.object("heartbeat_interval", heartbeat.toMillis())));
    }

    void heartbeat(GatewayConnection connection) {
        boolean missed = world.locked(() -> heartbeatsToMiss > 0 && heartbeatsToMiss-- > 0);
        if (!missed) {
            connection.send(Json.object("op", 11));
        }
    }

    void identify(GatewayConnection connection, JsonNode asked, String token) {
        Integer refusal = world.locked(refusals::poll);
        if (refusal != null) {
            connection.close(refusal, "refused");
        } else if (!asked.path("token").asText().equals(token)) {
            connection.close(AUTHENTICATION_FAILED, "Authentication failed.");
        } else if ((asked.path("intents").asInt() & ~allowed) != 0) {
            connection.close(DISALLOWED_INTENTS, "Disallowed intent(s).");
        } else {
            world.locked(() -> begin(connection, asked));
        }
    }

    private Session begin(GatewayConnection connection, JsonNode asked) {
        Session session = new Session(world, asked.path("intents").asInt(), asked.path("shard"));
        sessions.removeIf(session::replaces);
        session.connect(connection);
        List<Guild> guilds = world.guilds().stream()
                .filter(Guild::hasDesk)
                .filter(guild -> session.holds(guild.id()))
                .toList();
        session.send("READY", session.ready(connection.address(), guilds));
        guilds.forEach(guild -> session.send("GUILD_CREATE", guild.json()));
        sessions.add(session);
        logins++;
        return session;
    }

    void resume(GatewayConnection connection, JsonNode asked) {
        world.locked(() -> {
            Optional<Session> session = sessions.stream()
                    .filter(one -> one.id().equals(asked.path("session_id").asText()))
                    .filter(one -> resumesToRefuse == 0)
                    .findFirst();
            resumesToRefuse = Math.max(0, resumesToRefuse - 1);
            session.ifPresentOrElse(
                    one -> {
                        resumes++;
                        one.resume(connection, asked.path("seq").asInt());
                    },
                    () -> connection.send(Json.object("op", 9, "d", false)));
            return session;
        });
    }

    /** A connection is gone; its session waits for a resume unless the desk said goodbye. */
    void lost(GatewayConnection connection, boolean goodbye) {
        world.locked(() -> {
            sessions.forEach(session -> session.disconnect(connection));
            return goodbye && sessions.removeIf(session -> session.wasLastOn(connection));
        });
    }
}
