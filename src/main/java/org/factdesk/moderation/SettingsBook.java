package org.factdesk.moderation;

/** How the desk behaves in each guild, as the ledger's steps add up. Reading takes no lock and no query. */
public interface SettingsBook {
    /** The settings of a guild; the defaults where nobody changed any. */
    GuildSettings of(String guild);

    /**
     * The number of the last step that changed any settings, which a change of them is based on; 0 where none ever did.
     */
    default long revision() {
        return 0;
    }
}
