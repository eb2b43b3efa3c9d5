package org.factdesk.learning;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.factdesk.claim.Claim;
import org.factdesk.claim.FactBase;
import org.factdesk.claim.GoldenQuestion;

/** The ways in which people ask for claims, as questions to learn from. */
final class WaysOfAsking {
    private WaysOfAsking() {}

    /** A base whose claims lack their way of asking of that number. */
    static FactBase without(FactBase base, int way) {
        List<Claim> claims =
                base.claims().stream().map(claim -> without(claim, way)).toList();
        return new FactBase(base.incident(), base.revision(), base.parties(), base.sources(), claims);
    }

    private static Claim without(Claim claim, int way) {
        if (way >= claim.alsoAsked().size()) {
            return claim;
        }
        List<String> others = new ArrayList<>(claim.alsoAsked());
        others.remove(way);
        return new Claim(
                claim.id(),
                claim.statement(),
                claim.attribution(),
                claim.text(),
                claim.provenance(),
                claim.disputes(),
                claim.supersedes(),
                others);
    }

    /** The claim's way of asking of that number as a question; whoever contradicts the claim answers it as well. */
    static Optional<GoldenQuestion> question(Claim claim, int way, FactBase base) {
        if (way >= claim.alsoAsked().size()) {
            return Optional.empty();
        }
        List<String> right = new ArrayList<>(List.of(claim.id()));
        base.disputing(claim).forEach(other -> right.add(other.id()));
        return Optional.of(new GoldenQuestion(claim.alsoAsked().get(way), right, "", "also-asked"));
    }
}
