package org.factdesk.answer;

import java.util.List;
import org.factdesk.claim.Claim;

/** A claim that bears on the question, how strongly, and why: the score is the sum of the shares of its reasons. */
public record Match(Claim claim, double score, List<Reason> reasons) {
    public Match {
        reasons = List.copyOf(reasons);
    }
}
