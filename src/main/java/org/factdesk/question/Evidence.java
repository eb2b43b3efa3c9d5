package org.factdesk.question;

import java.util.Set;
import org.factdesk.claim.Claim;

/**
 * What a claim has to say for itself before a question.
 *
 * @param values one value a {@link Clue}, in the order of the clues
 */
public record Evidence(Claim claim, double[] values) {
    public Evidence {
        if (values.length != Clue.values().length) {
            throw new IllegalArgumentException("evidence has a value for each clue");
        }
    }

    public double value(Clue clue) {
        return values[clue.ordinal()];
    }

    /** The same as if some clues told nothing. */
    public Evidence without(Set<Clue> clues) {
        double[] fewer = values.clone();
        clues.forEach(clue -> fewer[clue.ordinal()] = 0);
        return new Evidence(claim, fewer);
    }
}
