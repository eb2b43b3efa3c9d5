package org.factdesk.claim;

/**
 * Who says so, citing whom, when, and how they stand to it.
 *
 * @param claimant the party that says so, or empty where the source itself does
 * @param citing the party that the claimant cites, or empty
 */
public record Attribution(String claimant, String citing, When saidOn, Stance stance) {}
