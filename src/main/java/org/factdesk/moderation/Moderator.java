package org.factdesk.moderation;

import java.util.Set;

/**
 * Somebody who asks for an edit.
 *
 * @param id who it is, as the ledger keeps it
 * @param guild where they ask, or empty on a terminal
 * @param permissions what they may do there; whatever nobody granted is not in it
 */
public record Moderator(String id, String guild, Set<Permission> permissions) {
    public Moderator {
        permissions = Set.copyOf(permissions);
    }

    /** Whoever can start the program on this machine: they could as well change the database by hand. */
    public static Moderator operator() {
        return new Moderator("operator", "", Role.CHIEF.permissions());
    }

    public boolean may(Permission permission) {
        return permissions.contains(permission);
    }
}
