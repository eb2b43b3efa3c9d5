package org.factdesk.testing.discord;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Arrays;
import net.dv8tion.jda.api.Permission;

/** A role of a guild and what it permits. */
public record Role(String id, String name, long permissions) {
    static Role of(String id, String name, Permission... permissions) {
        return new Role(id, name, Permission.getRaw(Arrays.asList(permissions)));
    }

    ObjectNode json() {
        return Fields.of("id", id)
                .with("name", name)
                .with("position", 1)
                .with("permissions", Long.toString(permissions))
                .with("color", 0)
                .with("colors", Json.object("primary_color", 0))
                .with("hoist", false)
                .with("managed", false)
                .with("mentionable", true)
                .with("flags", 0)
                .node();
    }
}
