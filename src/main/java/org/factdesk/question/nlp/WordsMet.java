package org.factdesk.question.nlp;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.factdesk.question.Clue;

/**
 * How near each telling word of a question comes to any word of a claim, both as they are meant in their texts: the
 * late interaction of Khattab and Zaharia (ColBERT, 2020). Encoders put all words into one narrow cone, so nearness is
 * told from the middle of the words of all claims that are looked at.
 */
final class WordsMet {
    private final double[] weights;
    /** For each word of the question, how near it comes to each claim. */
    private final double[][] near;

    private final Spread[] spreads;

    private WordsMet(double[] weights, double[][] near) {
        this.weights = weights;
        this.near = near;
        spreads = Arrays.stream(near).map(Spread::of).toArray(Spread[]::new);
    }

    /** @param claims the words of each claim that is looked at */
    static WordsMet of(TellingWords asked, List<VectorRow> claims) {
        VectorRow middle = VectorRow.middle(claims);
        double square = middle.dot(0, middle, 0);
        VectorRow question = asked.vectors();
        double[][] near = new double[question.count()][claims.size()];
        double[] fromMiddle = new double[question.count()];
        double[] length = new double[question.count()];
        for (int word = 0; word < question.count(); word++) {
            fromMiddle[word] = question.dot(word, middle, 0);
            length[word] = length(fromMiddle[word], square);
        }
        for (int claim = 0; claim < claims.size(); claim++) {
            VectorRow words = claims.get(claim);
            for (int i = 0; i < words.count(); i++) {
                double toMiddle = words.dot(i, middle, 0);
                double span = length(toMiddle, square);
                for (int word = 0; word < question.count(); word++) {
                    double product = question.dot(word, words, i) - fromMiddle[word] - toMiddle + square;
                    near[word][claim] = Math.max(near[word][claim], product / (length[word] * span));
                }
            }
        }
        return new WordsMet(asked.weights(), near);
    }

    /** How far a vector of length 1 lies from the middle. */
    private static double length(double product, double square) {
        return Math.sqrt(Math.max(1e-6, 1 - 2 * product + square));
    }

    /** @param claim the place of a claim among those that are looked at */
    void note(int claim, Map<Clue, Double> clues) {
        if (near.length == 0) {
            return;
        }
        double sum = 0;
        double weighed = 0;
        double outstanding = 0;
        double whole = 0;
        double least = 1;
        double leastOutstanding = Double.MAX_VALUE;
        for (int word = 0; word < near.length; word++) {
            sum += near[word][claim];
            weighed += weights[word] * near[word][claim];
            double standsOut = spreads[word].standsOut(near[word][claim]);
            outstanding += weights[word] * standsOut;
            whole += weights[word];
            least = Math.min(least, near[word][claim]);
            leastOutstanding = Math.min(leastOutstanding, standsOut);
        }
        clues.put(Clue.WORDS_MET, sum / near.length);
        clues.put(Clue.RARE_WORDS_MET, weighed / whole);
        clues.put(Clue.LEAST_WORD_MET, least);
        clues.put(Clue.WORDS_STAND_OUT, outstanding / whole);
        clues.put(Clue.LEAST_WORD_STANDS_OUT, leastOutstanding);
    }
}
