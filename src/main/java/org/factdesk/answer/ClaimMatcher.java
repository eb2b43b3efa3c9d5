package org.factdesk.answer;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.factdesk.question.Clue;
import org.factdesk.question.Evidence;
import org.factdesk.question.Reading;
import org.factdesk.question.Understanding;

/**
 * Ranks claims by how strongly they bear on a question. The weighted sum of the clues picks the best few; these are
 * ranked anew by a network that sees what clues tell together.
 */
public final class ClaimMatcher {
    /** So many claims are ranked anew. Hardly ever is the right one farther back. */
    static final int RANKED = 8;

    private static final Comparator<Match> BEST_FIRST = Comparator.comparingDouble(Match::score)
            .reversed()
            .thenComparing(match -> match.claim().id());

    private final Weights weights;

    public ClaimMatcher(Weights weights) {
        this.weights = weights;
    }

    /**
     * The best matches, best first, at most {@value #RANKED}; equal scores in the order of the claims' ids, so that the
     * order of claims never matters.
     */
    public List<Match> match(Reading reading) {
        Weights.Part part = weights.of(reading.evidence());
        Understanding question = reading.understanding();
        double[] own = question.followUp() ? part.following() : part.match();
        return reading.evidence().stream()
                .map(one -> match(one, own))
                .sorted(BEST_FIRST)
                .limit(RANKED)
                .map(match -> rankedAnew(match, question))
                .sorted(BEST_FIRST)
                .toList();
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

    private Match rankedAnew(Match match, Understanding question) {
        double more = weights.rerank().value(Pairing.of(question, match.values()));
        return new Match(match.claim(), match.score() + more, match.reasons());
    }
}
