package org.factdesk.desk.order;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The commands that the desk knows, in the order in which people read them. */
public final class Catalogue {
    private final Map<String, Command> commands = new LinkedHashMap<>();

    public Catalogue(Collection<Command> commands) {
        for (Command command : commands) {
            if (this.commands.put(command.name(), command) != null) {
                throw new IllegalArgumentException("two commands are called '" + command.name() + "'");
            }
        }
    }

    public Collection<Command> commands() {
        return commands.values();
    }

    public Optional<Command> command(String name) {
        return Optional.ofNullable(commands.get(name));
    }
}
