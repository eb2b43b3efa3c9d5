package org.factdesk.moderation;

import java.util.OptionalLong;

/** Remembers over restarts up to which revision people were told of changes. */
public interface Announced {
    /** The last revision of an incident that people were told of; empty where nobody was ever told of any. */
    OptionalLong revision(String incident);

    /** From now on a revision and all before it count as told. */
    void note(String incident, long revision);
}
