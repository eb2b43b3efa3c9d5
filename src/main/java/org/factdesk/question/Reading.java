package org.factdesk.question;

import java.util.List;

/**
 * A question read before a fact base: what it means, and the evidence of the claims that come near, in the order of the
 * base.
 */
public record Reading(Understanding understanding, List<Evidence> evidence) {
    public Reading {
        evidence = List.copyOf(evidence);
    }
}
