package org.factdesk.moderation;

import java.util.List;

/** What waits for a decision or had one, as the ledger's steps add up. Reading takes no lock and no query. */
public interface ReviewBook {
    /** The proposals of an incident, oldest first, decided ones too. */
    List<Proposal> proposals(String incident);

    /** The questions without an answer that need none. */
    List<Dismissal> dismissals(String incident);
}
