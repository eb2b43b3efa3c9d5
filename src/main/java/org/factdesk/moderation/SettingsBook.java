package org.factdesk.moderation;

/** How the desk behaves in each guild, as the ledger's steps add up. Reading takes no lock and no query. */
public interface SettingsBook {
    /** The settings of a guild; the defaults where nobody changed any. */
    GuildSettings of(String guild);
}
