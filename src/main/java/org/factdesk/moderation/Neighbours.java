package org.factdesk.moderation;

/** The guilds that may be served by the same record as the one that wants to change it. */
@FunctionalInterface
public interface Neighbours {
    /** Whether an incident on record that no guild owns serves others than one guild. In doubt it does. */
    boolean share(String incident, String guild);
}
