package org.factdesk.moderation;

import java.util.List;
import java.util.Optional;
import org.factdesk.claim.FactBase;
import org.factdesk.claim.GoldenQuestions;
import org.factdesk.claim.Incident;

/**
 * The claims that stand, as the ledger's steps add up. Reading takes no lock and no query: each call answers from an
 * immutable snapshot that holds what this process recorded at once, and what others recorded within a second.
 */
public interface ClaimBook {
    List<Incident> incidents();

    /** The incident as it stands; empty where there is none. */
    Optional<FactBase> current(String incident);

    /**
     * The guild that put an incident on record and keeps it; empty where the operator did, and every guild may use it.
     */
    String owner(String incident);

    /** The golden questions of an incident. */
    GoldenQuestions questions(String incident);
}
