package org.factdesk.question;

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
}
