package org.factdesk.answer;

import java.util.List;
import org.factdesk.claim.Claim;
import org.factdesk.question.Clue;

/** A claim that bears on the question, how strongly, and why: the score is the sum of the shares of its reasons. */
public record Match(Claim claim, double score, List<Reason> reasons) {
    public Match {
        reasons = List.copyOf(reasons);
    }

    /** What a clue told; 0 where it is not among the reasons. */
    double value(Clue clue) {
        return reasons.stream()
                .filter(reason -> reason.clue() == clue)
                .mapToDouble(Reason::value)
                .findFirst()
                .orElse(0);
    }
}
