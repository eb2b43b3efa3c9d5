package org.factdesk.answer;

import java.util.List;
import org.factdesk.claim.FactBase;
import org.factdesk.question.Understanding;

/** Judges how likely the best match answers the question: a {@link Network} over {@link Signals}, read as log-odds. */
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
        double value = weights.judging(matches).judgement().value(Signals.of(understanding, matches, base));
        return 1 / (1 + Math.exp(-value));
    }
}
