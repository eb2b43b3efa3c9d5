package org.factdesk.claim;

import java.util.List;
import java.util.Locale;

/**
 * Somebody or something of the incident that claims speak of or that makes claims.
 *
 * @param role what it is in the incident, such as "deputy interior minister", or empty
 * @param aliases other names by which people call it
 */
public record Party(String id, String name, Kind kind, String role, List<String> aliases) {
    /** What sort of thing a party is. */
    public enum Kind {
        PERSON,
        ORGANISATION,
        STATE,
        GROUP,
        PLACE,
        SYSTEM;

        /** Whether it can do and say things, so that people ask who it is; of others they ask what. */
        public boolean acts() {
            return this != PLACE && this != SYSTEM;
        }

        /** The word for it in incident packs, forms and the ledger. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public Party {
        Slug.require("party", id);
        if (name.isBlank()) {
            throw new IllegalArgumentException("party " + id + " has no name");
        }
        aliases = List.copyOf(aliases);
    }
}
