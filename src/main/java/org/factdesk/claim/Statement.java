package org.factdesk.claim;

/**
 * What a claim says, slot by slot. An empty string says that the claim does not state it.
 *
 * @param who the party that acts
 * @param what a verb phrase, never empty
 * @param whom the party that is acted on or affected
 * @param when the time of the event, not of the saying
 */
public record Statement(
        String who, String what, String whom, When when, String where, String how, String why, String quantity) {
    public Statement {
        if (what.isBlank()) {
            throw new IllegalArgumentException("a statement says what");
        }
    }

    /** The same about the same, in other words. */
    public Statement saying(String other) {
        return new Statement(who, other, whom, when, where, how, why, quantity);
    }
}
