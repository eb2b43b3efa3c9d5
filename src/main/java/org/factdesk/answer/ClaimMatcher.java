package org.factdesk.answer;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.factdesk.question.Clue;
import org.factdesk.question.Evidence;

/** Ranks claims by how strongly they bear on a question: the score is the weighted sum of the clues. */
public final class ClaimMatcher {
    private static final Comparator<Match> BEST_FIRST = Comparator.comparingDouble(Match::score)
            .reversed()
            .thenComparing(match -> match.claim().id());

    private final Weights weights;

    public ClaimMatcher(Weights weights) {
        this.weights = weights;
    }

    /**
     * The matches, best first; equal scores in the order of the claims' ids, so that the order of claims never matters.
     *
     * @param followUp whether the question leans on what was said before
     */
    public List<Match> match(List<Evidence> evidence, boolean followUp) {
        Weights.Part part = weights.of(evidence);
        double[] own = followUp ? part.following() : part.match();
        return evidence.stream().map(one -> match(one, own)).sorted(BEST_FIRST).toList();
    }

    private static Match match(Evidence evidence, double[] weights) {
        List<Reason> reasons = new ArrayList<>(weights.length);
        double score = 0;
        for (Clue clue : Clue.values()) {
            double share = weights[clue.ordinal()] * evidence.value(clue);
            score += share;
            reasons.add(new Reason(clue, evidence.value(clue), share));
        }
        return new Match(evidence.claim(), score, reasons);
    }
}
