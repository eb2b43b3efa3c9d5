package org.factdesk.claim;

/**
 * What the claims of one fact base are about.
 *
 * @param id a slug such as {@code harbour-fire-2031}
 * @param title one line
 * @param summary one or two sentences, or empty
 */
public record Incident(String id, String title, String summary) {
    public Incident {
        Slug.require("incident", id);
    }
}
