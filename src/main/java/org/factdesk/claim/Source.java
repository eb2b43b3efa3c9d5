package org.factdesk.claim;

/**
 * Where a claim can be read.
 *
 * @param title the title of the page or document, or empty
 * @param published when it was published
 * @param url where it stands, or empty
 * @param reliability F where nobody has judged it
 */
public record Source(String id, String publisher, String title, When published, String url, Reliability reliability) {
    public Source {
        Slug.require("source", id);
        if (publisher.isBlank()) {
            throw new IllegalArgumentException("source " + id + " has no publisher");
        }
        if (!published.isDated()) {
            throw new IllegalArgumentException("source " + id + " has no date of publication");
        }
    }
}
