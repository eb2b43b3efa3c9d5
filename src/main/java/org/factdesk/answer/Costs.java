package org.factdesk.answer;

/**
 * What an answer costs that should not have been given, where a right one is worth 1 and none is worth 0.
 *
 * @param wrong with a claim that does not answer, to a question that another claim answers
 * @param unanswerable to a question that no claim answers
 */
public record Costs(double wrong, double unanswerable) {
    /** As much as a right answer is worth. */
    public static final Costs EVEN = new Costs(1, 1);

    public Costs {
        if (wrong < 0 || unanswerable < 0) {
            throw new IllegalArgumentException("a cost is not negative");
        }
    }

    /** What an answer is worth on average. */
    double worth(Judgement.Odds odds) {
        return odds.right() - wrong * (odds.answerable() - odds.right()) - unanswerable * (1 - odds.answerable());
    }
}
