package org.factdesk.moderation;

import java.util.List;
import java.util.Optional;

/**
 * A proposal with all that somebody who decides on it asks for.
 *
 * @param proposed the step by which it came
 * @param decided the step by which it was decided, if it was
 * @param clashes what others made of its subjects since it was proposed
 */
public record Review(Proposal proposal, Revision proposed, Optional<Revision> decided, List<Outcome.Clash> clashes) {
    public Review {
        clashes = List.copyOf(clashes);
    }
}
