package org.factdesk.claim;

/**
 * Where a claim was read.
 *
 * @param source the id of the source
 * @param locator the place in the source, such as "para 5", or empty
 * @param credibility by the NATO Admiralty code (AJP-2.1), from 1, confirmed, to 6, cannot be judged
 */
public record Provenance(String source, String locator, int credibility) {
    /** The credibility of what nobody has judged. */
    public static final int UNJUDGED = 6;

    public Provenance {
        if (credibility < 1 || credibility > UNJUDGED) {
            throw new IllegalArgumentException("credibility " + credibility + " is not between 1 and 6");
        }
    }
}
