package org.factdesk.evaluation;

import org.factdesk.answer.Answer;
import org.factdesk.claim.GoldenQuestion;

/**
 * A golden question and what the desk answered.
 *
 * @param turn its place in its thread, counted from 1, or 0 for a question that stands alone
 * @param nanos how long the answer took
 */
public record Trial(GoldenQuestion question, Answer answer, int turn, long nanos) {
    /** How the answer stands to what was expected. */
    public enum Verdict {
        /** The first claim is one of those expected. */
        RIGHT,
        /** Another claim comes first. */
        WRONG,
        /** No claim was said although one answers. */
        MISSED,
        /** No claim was said, and none answers. */
        DECLINED,
        /** A claim was said although none answers. */
        TEMPTED;

        public boolean isRight() {
            return this == RIGHT || this == DECLINED;
        }
    }

    public Verdict verdict() {
        boolean says = !answer.claims().isEmpty();
        if (question.mustAbstain()) {
            return says ? Verdict.TEMPTED : Verdict.DECLINED;
        }
        if (!says) {
            return Verdict.MISSED;
        }
        boolean isExpected = question.expect().contains(answer.claims().get(0).id());
        return isExpected ? Verdict.RIGHT : Verdict.WRONG;
    }

    public boolean isInThread() {
        return turn > 0;
    }
}
