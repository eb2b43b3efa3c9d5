package org.factdesk.answer;

import java.util.List;
import org.factdesk.claim.FactBase;
import org.factdesk.question.Understanding;

/**
 * Judges how likely a question can be answered: a {@link Network} over {@link Signals} and over what the network that
 * ranks makes of the best match, read as log-odds.
 */
public final class Judgement {
    private final Weights weights;

    public Judgement(Weights weights) {
        this.weights = weights;
    }

    /**
     * How likely an answer is right.
     *
     * @param answerable the probability that a claim of the record answers
     * @param right the probability that what is answered does, or what speaks of the same
     */
    record Odds(double answerable, double right) {}

    /** The probability that a claim answers, by how the first of the matches stands; 0 where there is none. */
    public double answerable(Understanding understanding, List<Match> matches, FactBase base) {
        if (matches.isEmpty()) {
            return 0;
        }
        Standing standing = Standing.of(matches, base);
        double[] units =
                weights.rerank().units(Pairing.of(understanding, matches.get(0).values()));
        double value = weights.judgement().value(Signals.of(understanding, standing, units));
        return 1 / (1 + Math.exp(-value));
    }
}
