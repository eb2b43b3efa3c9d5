package org.factdesk.question.nlp;

import java.util.List;
import java.util.Optional;
import org.factdesk.claim.FactBase;

/** Indexes for tests: nobody taught them anything, and no model read them. */
final class Indexes {
    private Indexes() {}

    static ClaimIndex of(FactBase base, List<ReadClaim> claims) {
        TaughtWordings taught = new TaughtWordings(List.of(), text -> new float[0]);
        ReadBase read = new ReadBase(base, new PartyLinker(base), taught, new float[1], LearnedWays.NONE);
        return new ClaimIndex(read, claims, Optional.empty());
    }
}
