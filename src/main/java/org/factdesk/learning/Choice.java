package org.factdesk.learning;

import java.util.List;
import java.util.stream.IntStream;
import org.factdesk.claim.Claim;
import org.factdesk.claim.FactBase;
import org.factdesk.question.Understanding;

/**
 * A question and the claims that come nearest to it, of which one is to be chosen, or none.
 *
 * @param candidates at least one
 * @param weight how much the choice among them counts
 * @param judgedWeight how much it counts whether one of them answers
 */
record Choice(Understanding question, FactBase base, List<Candidate> candidates, double weight, double judgedWeight) {
    /**
     * A claim that may be chosen.
     *
     * @param values a value for each clue, in the order of the clues
     * @param score the weighted sum of these
     */
    record Candidate(Claim claim, double[] values, double score, boolean right) {}

    boolean isAnswerable() {
        return candidates.stream().anyMatch(Candidate::right);
    }

    int size() {
        return candidates.size();
    }

    boolean speakOfTheSame(int one, int other) {
        return base.speakOfTheSame(
                candidates.get(one).claim(), candidates.get(other).claim());
    }

    /** The same where the claims that answer are not on record. */
    Choice withoutRight(double weighing) {
        return new Choice(
                question,
                base,
                candidates.stream().filter(candidate -> !candidate.right()).toList(),
                weight * weighing,
                judgedWeight * weighing);
    }

    /** The number of the candidate with the highest score. */
    static int best(double[] scores) {
        return IntStream.range(0, scores.length)
                .reduce((one, other) -> scores[other] > scores[one] ? other : one)
                .orElseThrow();
    }
}
