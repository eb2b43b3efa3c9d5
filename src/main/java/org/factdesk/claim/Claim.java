package org.factdesk.claim;

import java.util.List;

/**
 * One sourced assertion: the only thing that the desk can answer with.
 *
 * @param text one self-contained sentence in the desk's own words; what the desk may say
 * @param disputes ids of the claims that it contradicts
 * @param supersedes ids of the claims that it replaces as newer
 * @param alsoAsked ways in which people ask for it
 * @param leavesOpen ways in which people ask for what lies near and is on record nowhere
 */
public record Claim(
        String id,
        Statement statement,
        Attribution attribution,
        String text,
        Provenance provenance,
        List<String> disputes,
        List<String> supersedes,
        List<String> alsoAsked,
        List<String> leavesOpen) {
    public Claim {
        Slug.require("claim", id);
        if (text.isBlank()) {
            throw new IllegalArgumentException("claim " + id + " has no text");
        }
        disputes = List.copyOf(disputes);
        supersedes = List.copyOf(supersedes);
        alsoAsked = List.copyOf(alsoAsked);
        leavesOpen = List.copyOf(leavesOpen);
    }

    public Claim withDisputes(List<String> ids) {
        return new Claim(id, statement, attribution, text, provenance, ids, supersedes, alsoAsked, leavesOpen);
    }

    public Claim withSupersedes(List<String> ids) {
        return new Claim(id, statement, attribution, text, provenance, disputes, ids, alsoAsked, leavesOpen);
    }

    public Claim withAlsoAsked(List<String> ways) {
        return new Claim(id, statement, attribution, text, provenance, disputes, supersedes, ways, leavesOpen);
    }

    public Claim withLeavesOpen(List<String> ways) {
        return new Claim(id, statement, attribution, text, provenance, disputes, supersedes, alsoAsked, ways);
    }
}
