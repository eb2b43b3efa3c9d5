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
        return Json.object(
                "id",
                id,
                "name",
                name,
                "position",
                1,
                "permissions",
                Long.toString(permissions),
                "color",
                0,
                "colors",
                Json.object("primary_color", 0),
                "hoist",
                false,
                "managed",
                false,
                "mentionable",
                true,
                "flags",
                0);
    }
}
