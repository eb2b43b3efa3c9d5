package org.factdesk.moderation;

import java.util.Optional;
import org.factdesk.claim.FactBase;

/** What stood after an earlier step of the ledger, however much was changed since. */
public interface PastRecord {
    /** An incident as it was after an edit; empty where it was not on record yet. */
    Optional<FactBase> incident(String id, long revision);

    /** The settings of a guild as they were after a step; the defaults where nobody had changed any. */
    GuildSettings settings(String guild, long step);
}
