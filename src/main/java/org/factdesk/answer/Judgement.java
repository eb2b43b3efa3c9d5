package org.factdesk.answer;

import java.util.List;
import org.factdesk.claim.FactBase;
import org.factdesk.question.Understanding;

/** Judges how likely the best match answers the question: a logistic regression over {@link Signals}. */
public final class Judgement {
    private final Weights weights;

    public Judgement(Weights weights) {
        this.weights = weights;
    }

    /** The probability that the first match answers; 0 where there is none. */
    public double probability(Understanding understanding, List<Match> matches, FactBase base) {
        if (matches.isEmpty()) {
            return 0;
        }
        double[] signals = Signals.of(understanding, matches, base);
        double[] own = weights.judging(matches).judgement();
        double sum = own[signals.length];
        for (int i = 0; i < signals.length; i++) {
            sum += own[i] * signals[i];
        }
        return 1 / (1 + Math.exp(-sum));
    }
}
