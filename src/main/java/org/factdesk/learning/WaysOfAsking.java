package org.factdesk.learning;

import java.util.List;
import java.util.function.Predicate;
import org.factdesk.claim.Claim;
import org.factdesk.claim.FactBase;

/** The ways in which people ask for claims. */
final class WaysOfAsking {
    private WaysOfAsking() {}

    /** A base in which every second claim has so many of them, and knows nothing that it leaves open. */
    static FactBase fewOf(FactBase base, int most) {
        List<Claim> claims = base.claims().stream()
                .map(claim -> claim.withAlsoAsked(isSecond(claim) ? first(claim.alsoAsked(), most) : List.of())
                        .withLeavesOpen(List.of()))
                .toList();
        return with(claims, base);
    }

    /** A base in which every second claim has them. */
    static FactBase halfOf(FactBase base) {
        return onlyOf(WaysOfAsking::isSecond, base);
    }

    /** A base in which no claim has them. */
    static FactBase noneOf(FactBase base) {
        return onlyOf(claim -> false, base);
    }

    private static boolean isSecond(Claim claim) {
        return claim.id().hashCode() % 2 == 0;
    }

    private static List<String> first(List<String> ways, int most) {
        return ways.subList(0, Math.min(most, ways.size()));
    }

    /** A base in which only some claims have them. */
    private static FactBase onlyOf(Predicate<Claim> some, FactBase base) {
        List<Claim> claims = base.claims().stream()
                .map(claim -> some.test(claim)
                        ? claim
                        : claim.withAlsoAsked(List.of()).withLeavesOpen(List.of()))
                .toList();
        return with(claims, base);
    }

    private static FactBase with(List<Claim> claims, FactBase base) {
        return new FactBase(base.incident(), base.revision(), base.parties(), base.sources(), claims);
    }
}
