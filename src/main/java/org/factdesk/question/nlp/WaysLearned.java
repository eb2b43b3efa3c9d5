package org.factdesk.question.nlp;

import java.util.Map;
import org.factdesk.claim.Claim;
import org.factdesk.question.Clue;
import org.jspecify.annotations.Nullable;

/** What was learned from ways of asking about a question. */
final class WaysLearned implements ClueFinder {
    /** What is less likely than by this logarithm is as good as excluded. */
    private static final double LEAST = -10;

    /** So many ways of asking are much to learn from. */
    private static final int MANY = 64;

    private final ClaimIndex index;
    private final LearnedWays.Likely own;
    private final LearnedWays.@Nullable Likely inContext;
    private final boolean knowsOpen;

    private WaysLearned(
            ClaimIndex index, LearnedWays.Likely own, LearnedWays.@Nullable Likely inContext, boolean knowsOpen) {
        this.index = index;
        this.own = own;
        this.inContext = inContext;
        this.knowsOpen = knowsOpen;
    }

    /**
     * A follow-up without a word of its own ("who said that?") is nothing that was learned from: the turn before
     * decides.
     */
    static WaysLearned of(ReadQuestion question, ClaimIndex index) {
        ReadQuestion.Context context = question.context();
        LearnedWays learned = context != null
                        && (context.leaning().bare() || context.leaning().who())
                ? LearnedWays.NONE
                : index.read().learned();
        return new WaysLearned(
                index,
                learned.likely(question.meaning()),
                context == null ? null : learned.likely(context.meaning()),
                learned.knowsOpen());
    }

    @Override
    public void note(int number, Map<Clue, Double> clues) {
        Claim claim = index.claim(number).claim();
        if (knowsOpen) {
            clues.put(Clue.OPEN_SHARE, own.open());
            clues.put(Clue.OPEN_KNOWN, 1.0);
        }
        Double logarithm = own.logarithms().get(claim.id());
        if (logarithm != null) {
            clues.put(Clue.LEARNED, scaled(logarithm));
            clues.put(Clue.LEARNED_SHARE, Math.exp(logarithm));
            clues.put(Clue.LEARNED_KNOWN, Math.log1p(claim.alsoAsked().size()) / Math.log1p(MANY));
        }
        Double leaning = inContext == null ? null : inContext.logarithms().get(claim.id());
        if (leaning != null) {
            clues.put(Clue.CONTEXT_LEARNED, scaled(leaning));
        }
    }

    private static double scaled(double logarithm) {
        return 1 - Math.max(LEAST, logarithm) / LEAST;
    }
}
