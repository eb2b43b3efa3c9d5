package org.factdesk.moderation;

import java.util.OptionalLong;

/** Remembers over restarts what people were told of changes, so that each is told once. Thread-safe. */
public interface Announced {
    /** The last revision of an incident that everybody was told of; empty where nobody was ever told of any. */
    OptionalLong revision(String incident);

    /** The last revision that a guild was told of before others were; empty where it was told together with all. */
    OptionalLong revision(String incident, String guild);

    /** From now on a revision and all before it count as told to everybody. */
    void note(String incident, long revision);

    /** The same for one guild. */
    void note(String incident, String guild, long revision);

    /** Whether whoever proposed something knows how it was decided. */
    boolean isKnown(String incident, String proposal);

    /** From now on whoever proposed something counts as knowing how it was decided. */
    void noteKnown(String incident, String proposal);
}
