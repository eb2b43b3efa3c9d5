package org.factdesk.question.nlp;

import java.util.List;
import java.util.Optional;
import org.factdesk.claim.FactBase;

/** Indexes for tests: nobody taught them anything, and no model read them. */
final class Indexes {
    private Indexes() {}

    static ClaimIndex of(FactBase base, List<ReadClaim> claims) {
        return new ClaimIndex(
                base,
                claims,
                new PartyLinker(base),
                new TaughtWordings(List.of(), text -> new float[0]),
                new float[1],
                LearnedWays.NONE,
                Optional.empty());
    }
}
