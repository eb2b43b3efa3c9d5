package org.factdesk.learning;

import java.util.List;
import java.util.function.Predicate;
import org.factdesk.claim.Claim;
import org.factdesk.claim.FactBase;

/** The ways in which people ask for claims. */
final class WaysOfAsking {
    private WaysOfAsking() {}

    /** A base in which only some claims have them. */
    static FactBase onlyOf(Predicate<Claim> some, FactBase base) {
        List<Claim> claims = base.claims().stream()
                .map(claim -> some.test(claim) ? claim : claim.withAlsoAsked(List.of()))
                .toList();
        return new FactBase(base.incident(), base.revision(), base.parties(), base.sources(), claims);
    }
}
