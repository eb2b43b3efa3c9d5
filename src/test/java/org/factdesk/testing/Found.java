package org.factdesk.testing;

import java.util.Map;
import org.factdesk.claim.Claim;
import org.factdesk.question.Clue;
import org.factdesk.question.Evidence;

/** Evidence of claims, as a reader would have found it. */
public final class Found {
    private Found() {}

    /** Evidence in which only these clues speak. */
    public static Evidence of(Claim claim, Map<Clue, Double> clues) {
        double[] values = new double[Clue.values().length];
        clues.forEach((clue, value) -> values[clue.ordinal()] = value);
        return new Evidence(claim, values);
    }

    public static Evidence of(Claim claim, Clue clue, double value) {
        return of(claim, Map.of(clue, value));
    }
}
