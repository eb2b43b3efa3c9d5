package org.factdesk.moderation;

import java.util.Locale;
import java.util.Set;

/** What people who keep the record are called, and what each may do. */
public enum Role {
    CURATOR(Set.of(Permission.PROPOSE)),
    EDITOR(Set.of(Permission.PROPOSE, Permission.PUBLISH)),
    CHIEF(Set.of(Permission.values()));

    private final Set<Permission> permissions;

    Role(Set<Permission> permissions) {
        this.permissions = permissions;
    }

    public Set<Permission> permissions() {
        return permissions;
    }

    /** The word for it in commands, phrases and the ledger. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
