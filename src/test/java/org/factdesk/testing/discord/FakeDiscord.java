package org.factdesk.testing.discord;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import mockwebserver3.MockWebServer;

/**
 * A Discord on localhost that the real JDA logs in to. It has a guild with a channel and a member from the start, and as
 * many more as a test wants. Closing it fails where a request of the desk broke one of Discord's limits or pinged anybody.
 */
public final class FakeDiscord implements AutoCloseable {
    private static final String TOKEN = "localhost.discord.token";
    /** A logger is forgotten, with its level, unless somebody holds it. */
    private static final Logger SERVER_LOG = Logger.getLogger(MockWebServer.class.getName());

    private final World world = new World();
    private final Faults faults = new Faults(world);
    private final Limits limits = new Limits();
    private final MockWebServer server = new MockWebServer();
    private final Rest rest;
    private final Guild home;
    private final Channel general;
    private final Person ada;

    private FakeDiscord() {
        SERVER_LOG.setLevel(Level.WARNING);
        Sockets sockets = new Sockets();
        rest = new Rest(world, sockets, faults, limits, TOKEN);
        server.setServerSocketFactory(sockets);
        server.setDispatcher(rest);
        home = world.guild("Harbour", 0, 1);
        general = home.channel("general");
        ada = home.member("ada");
    }

    public static FakeDiscord start() {
        FakeDiscord discord = new FakeDiscord();
        try {
            discord.server.start();
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
        discord.world.servedAt("127.0.0.1:" + discord.server.getPort());
        return discord;
    }

    /** What stands for Discord's address, as {@code DISCORD_API_BASE} names it. */
    public String apiBase() {
        return "http://" + world.address() + Rest.BASE + "/";
    }

    public String gatewayAddress() {
        return "ws://" + world.address();
    }

    /** The one token that is right. */
    public String token() {
        return TOKEN;
    }

    /** The guild that is there from the start. */
    public Guild home() {
        return home;
    }

    /** Its channel. */
    public Channel general() {
        return general;
    }

    /** Its member. */
    public Person ada() {
        return ada;
    }

    /** One more guild with the desk in it. */
    public Guild guild(String name) {
        return world.guild(name, 0, 1);
    }

    /** One more guild that falls to a shard of so many. */
    public Guild guild(String name, int shard, int shards) {
        return world.guild(name, shard, shards);
    }

    /** Somebody who shares no guild with the desk yet. */
    public Person person(String name) {
        return world.person(name);
    }

    /** Another program that talks here. */
    public Person bot(String name) {
        return world.person(name, true);
    }

    /** The desk as a member of guilds. */
    public Person desk() {
        return world.desk();
    }

    /** What ada reads when she asks by {@code /ask} in the general channel. */
    public String ask(String question) {
        return ada.at(general).runs("ask", "question", question).text();
    }

    /** The commands that somebody sees somewhere. */
    public List<String> commandsShownTo(Seat seat) {
        return world.locked(() -> world.commands().shownTo(seat));
    }

    /** All that can be typed, such as {@code fact add}, whoever sees it. */
    public List<String> wholeCommands() {
        return world.locked(() -> world.commands().whole());
    }

    public Gateway gateway() {
        return world.gateway();
    }

    /** From now on no interaction is forgotten for coming late: where a test is about something else than time. */
    public void forgetsNoInteraction() {
        world.givesTimeToAcknowledge(Duration.ofHours(1));
    }

    /** From now on the desk waits for the files that it wants, until they are released. */
    public void holdsFilesBack() {
        world.files().holdBack();
    }

    public void releasesFiles() {
        world.files().release();
    }

    public Faults faults() {
        return faults;
    }

    /** All that the desk did, in order. */
    public List<Deed> deeds() {
        return world.deeds().all();
    }

    /** The desk's requests, such as {@code GET /users/@me}, in order. */
    public List<String> requests() {
        return rest.requests();
    }

    /** What the desk did against Discord's limits, and whom it pinged. */
    public List<String> violations() {
        return limits.found();
    }

    @Override
    public void close() {
        server.close();
        if (!limits.found().isEmpty()) {
            throw new AssertionError("against Discord's limits:\n" + String.join("\n", limits.found()));
        }
    }
}
