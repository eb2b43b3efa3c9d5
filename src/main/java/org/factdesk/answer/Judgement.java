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
     * @param right the probability that the first match, or what speaks of the same, does
     */
    public record Odds(double answerable, double right) {
        static final Odds NONE = new Odds(0, 0);
    }

    /** The odds of matches, best first. */
    public Odds of(Understanding understanding, List<Match> matches, FactBase base) {
        if (matches.isEmpty()) {
            return Odds.NONE;
        }
        Standing standing = Standing.of(matches, base);
        double[] units =
                weights.rerank().units(Pairing.of(understanding, matches.get(0).values()));
        double value = weights.judgement().value(Signals.of(understanding, standing, units));
        double answerable = 1 / (1 + Math.exp(-value));
        return new Odds(answerable, answerable * standing.share());
    }

    /**
     * The odds that any of some matches answers, or what speaks of the same.
     *
     * @param odds of the first of all matches
     */
    Odds ofAny(List<Match> some, List<Match> matches, Odds odds, FactBase base) {
        double top = matches.get(0).score();
        double whole = 0;
        double part = 0;
        for (Match match : matches) {
            double share = StrictMath.exp(match.score() - top);
            whole += share;
            part += some.stream().anyMatch(one -> one == match || base.speakOfTheSame(one.claim(), match.claim()))
                    ? share
                    : 0;
        }
        return new Odds(odds.answerable(), odds.answerable() * part / whole);
    }
}
