package org.factdesk.desk.guild;

import java.util.Optional;
import java.util.Set;

/** What a guild calls its people, roles and channels. May ask the channel's own service and take a moment. */
public interface Directory {
    /** Nobody and nothing has a name. */
    Directory NONE = new Directory() {
        @Override
        public Optional<Person> person(String guild, String user) {
            return Optional.empty();
        }

        @Override
        public Optional<String> role(String guild, String role) {
            return Optional.empty();
        }

        @Override
        public Optional<String> channel(String guild, String channel) {
            return Optional.empty();
        }
    };

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

    Optional<Person> person(String guild, String user);

    Optional<String> role(String guild, String role);

    Optional<String> channel(String guild, String channel);
}
