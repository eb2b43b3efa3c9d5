package org.factdesk.answer;

import java.util.List;
import java.util.function.IntPredicate;
import org.factdesk.claim.FactBase;
import org.factdesk.question.Clue;

/**
 * How the best of the ranked claims stands among the others.
 *
 * @param score its score
 * @param margin how far that lies above the best claim that speaks of something else; 0 where there is none
 * @param share the share of one, as a softmax deals it out, of it and of what speaks of the same
 * @param taught how close somebody's taught way of asking for it is to the question, from 0 to 1
 */
public record Standing(double score, double margin, double share, double taught) {
    /** How the first of the matches stands, of which there is at least one. */
    static Standing of(List<Match> matches, FactBase base) {
        Match lead = matches.get(0);
        return of(
                matches.stream().mapToDouble(Match::score).toArray(),
                0,
                other -> base.speakOfTheSame(lead.claim(), matches.get(other).claim()),
                lead.value(Clue.ALSO_ASKED_CLOSELY));
    }

    /**
     * How one of the claims stands.
     *
     * @param scores of all claims, in any order
     * @param isOfTheSame whether the claim of a number speaks of the same
     */
    public static Standing of(double[] scores, int lead, IntPredicate isOfTheSame, double taught) {
        double rival = Double.NEGATIVE_INFINITY;
        double whole = 0;
        double same = 0;
        for (int i = 0; i < scores.length; i++) {
            double part = StrictMath.exp(scores[i] - scores[lead]);
            whole += part;
            if (i == lead || isOfTheSame.test(i)) {
                same += part;
            } else {
                rival = Math.max(rival, scores[i]);
            }
        }
        double margin = rival == Double.NEGATIVE_INFINITY ? 0 : scores[lead] - rival;
        return new Standing(scores[lead], margin, same / whole, Math.min(1, taught));
    }
}
