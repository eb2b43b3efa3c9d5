package org.factdesk.testing.discord;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** Somebody on Discord, with a language and perhaps closed direct messages. The desk itself is one too. */
public final class Person {
    private final World world;
    private final String id;
    private final String name;
    private final boolean bot;
    private volatile String locale = "en-US";
    private volatile boolean unreachable;

    Person(World world, String id, String name, boolean bot) {
        this.world = world;
        this.id = id;
        this.name = name;
        this.bot = bot;
    }

    public String id() {
        return id;
    }

    public String name() {
        return name;
    }

    /** The text that mentions this person. */
    public String mention() {
        return "<@" + id + ">";
    }

    /** From now on this person's Discord is in another language, such as {@code ja}. */
    public Person speaks(String locale) {
        this.locale = locale;
        return this;
    }

    /** From now on the desk cannot write to this person. */
    public Person closesDirectMessages() {
        unreachable = true;
        return this;
    }

    public Seat at(Channel channel) {
        return new Seat(world, this, channel);
    }

    /** This person's direct messages with the desk. */
    public Seat inPrivate() {
        return at(world.directChannel(this));
    }

    boolean isBot() {
        return bot;
    }

    boolean isUnreachable() {
        return unreachable;
    }

    String locale() {
        return locale;
    }

    ObjectNode json() {
        return Fields.of("id", id)
                .with("username", name)
                .with("global_name", name)
                .with("discriminator", "0")
                .with("avatar", null)
                .with("bot", bot)
                .with("flags", 0)
                .with("public_flags", 0)
                .node();
    }

    @Override
    public String toString() {
        return name;
    }
}
