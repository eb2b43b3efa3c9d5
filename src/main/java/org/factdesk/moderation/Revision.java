package org.factdesk.moderation;

import java.time.Instant;
import java.util.Optional;

/**
 * A step that an edit made.
 *
 * @param number of its ledger entry; later steps have greater numbers
 * @param before what stood on record about the subject; empty where nothing did
 * @param after what stands there since; empty where nothing does
 * @param made by whom, when and why
 */
public record Revision(
        long number,
        String incident,
        Subject subject,
        Optional<Content> before,
        Optional<Content> after,
        Circumstances made) {
    /**
     * Who made a revision, when and why.
     *
     * @param by the moderator's id, or empty where it was erased
     * @param guild where, or empty
     * @param why in the moderator's words, or empty
     */
    public record Circumstances(String by, String guild, Instant at, Submission.Origin origin, String why) {}
}
