package org.factdesk.desk.guild;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a guild calls its people, roles and channels. May ask the channel's own service and take a moment. */
public interface Directory {
    /** Nobody and nothing has a name. */
    Directory NONE = new Directory() {
        @Override
        public Optional<Set<String>> guilds() {
            return Optional.of(Set.of());
        }

        @Override
        public Optional<Person> person(String guild, String user) {
            return Optional.empty();
        }

        @Override
        public Optional<String> role(String guild, String role) {
            return Optional.empty();
        }

        @Override
        public boolean isEverybody(String guild, String role) {
            return false;
        }

        @Override
        public Optional<String> channel(String guild, String channel) {
            return Optional.empty();
        }

        @Override
        public Kind kind(String guild, String channel) {
            return Kind.NONE;
        }

        @Override
        public boolean mayWrite(String guild, String channel) {
            return false;
        }
    };

    /** What a channel is to somebody who wants to ask there. */
    enum Kind {
        /** There is no such channel. */
        NONE,
        /** A heading over other channels, where nobody writes. */
        HEADING,
        /** A channel, or one that holds nothing but threads. */
        CHANNEL,
        /** Part of a channel, and as that is where nothing is settled for it alone. */
        THREAD
    }

    /**
     * Somebody in a guild.
     *
     * @param roles ids of the roles that they hold there
     * @param runsTheGuild whether they may change the guild itself
     */
    record Person(String name, Set<String> roles, boolean runsTheGuild) {
        public Person {
            roles = Set.copyOf(roles);
        }
    }

    /** All guilds that the desk is in, those too that are away for a while; empty where it does not know them all. */
    Optional<Set<String>> guilds();

    Optional<Person> person(String guild, String user);

    Optional<String> role(String guild, String role);

    /** Whether a role is nobody's in particular, since everybody in the guild has it. */
    boolean isEverybody(String guild, String role);

    Optional<String> channel(String guild, String channel);

    Kind kind(String guild, String channel);

    /** Whether the desk may write in a channel; where there is none of that id, it may not. */
    boolean mayWrite(String guild, String channel);

    /** A text in which roles and channels that stood there by their ids have their names. */
    default String named(String guild, String text) {
        return Pattern.compile("\\d{15,20}")
                .matcher(text)
                .replaceAll(id -> Matcher.quoteReplacement(role(guild, id.group())
                        .map(role -> "@" + role)
                        .or(() -> channel(guild, id.group()).map(channel -> "#" + channel))
                        .orElse(id.group())));
    }
}
