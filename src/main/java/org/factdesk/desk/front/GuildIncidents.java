package org.factdesk.desk.front;

import java.util.List;
import org.factdesk.claim.Incident;
import org.factdesk.moderation.ClaimBook;
import org.factdesk.moderation.SettingsBook;

/** Which incidents a guild may ask about, and which of them it means where nobody names one. Thread-safe. */
public final class GuildIncidents {
    private final ClaimBook book;
    private final SettingsBook settings;
    private final String usual;

    /** @param usual the incident of guilds that chose none, or empty */
    public GuildIncidents(ClaimBook book, SettingsBook settings, String usual) {
        this.book = book;
        this.settings = settings;
        this.usual = usual;
    }

    /** Those of everybody and those of the guild. */
    List<Incident> open(String guild) {
        return book.incidents().stream()
                .filter(incident -> isOpen(incident.id(), guild))
                .toList();
    }

    boolean isOpen(String incident, String guild) {
        String owner = book.owner(incident);
        return owner.isEmpty() || owner.equals(guild);
    }

    /** The one that the guild chose, or the usual one; empty where neither is. */
    String chosen(String guild) {
        String own = settings.of(guild).incident();
        return own.isEmpty() ? usual : own;
    }

    /**
     * Whether members of a guild may be answered from an incident: where none is chosen, from any that is open to them.
     */
    public boolean serve(String guild, String incident) {
        String chosen = chosen(guild);
        return chosen.isEmpty() ? isOpen(incident, guild) : chosen.equals(incident);
    }
}
