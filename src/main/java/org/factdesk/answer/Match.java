package org.factdesk.answer;

import java.util.List;
import org.factdesk.claim.Claim;
import org.factdesk.question.Clue;

/**
 * A claim that bears on the question, how strongly, and why: the score is the sum of the shares of its reasons and of
 * what these tell together.
 */
public record Match(Claim claim, double score, List<Reason> reasons) {
    public Match {
        reasons = List.copyOf(reasons);
    }

    /** What the reasons tell together beyond what each tells by itself, which may be negative. */
    public double together() {
        return score - reasons.stream().mapToDouble(Reason::share).sum();
    }

    /** What a clue told; 0 where it is not among the reasons. */
    double value(Clue clue) {
        return values()[clue.ordinal()];
    }

    /** What each clue told, in the order of the clues; 0 where one is not among the reasons. */
    double[] values() {
        double[] values = new double[Clue.values().length];
        reasons.forEach(reason -> values[reason.clue().ordinal()] = reason.value());
        return values;
    }
}
