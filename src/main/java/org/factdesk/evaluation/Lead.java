package org.factdesk.evaluation;

import java.util.DoubleSummaryStatistics;
import java.util.Map;

/**
 * How far the likeliest label in scope leads: texts out of scope have a small lead. It is told in natural logarithms,
 * against what such a text makes likely: all labels alike (the mean of their logarithms), and, where it was learned,
 * the label of texts out of scope. Each counts half.
 *
 * <p>The probability of the likeliest label would say less: it hangs on how many rivals one text has, and the surer a
 * classifier is of everything, the less it tells texts apart by it. That is why Liang and others (2018, ODIN) soften
 * probabilities first. A lead orders texts alike however sure a classifier is.
 */
final class Lead {
    /** A probability of zero would outweigh all others. */
    private static final double LEAST = 1e-20;

    private Lead() {}

    /**
     * Less than any lead where no label is in scope.
     *
     * @param probabilities of all labels
     */
    static double of(Map<String, Double> probabilities) {
        DoubleSummaryStatistics inScope = probabilities.entrySet().stream()
                .filter(entry -> !entry.getKey().equals(Labelled.OUT_OF_SCOPE))
                .mapToDouble(entry -> log(entry.getValue()))
                .summaryStatistics();
        Double outOfScope = probabilities.get(Labelled.OUT_OF_SCOPE);
        double against = outOfScope == null ? inScope.getAverage() : (inScope.getAverage() + log(outOfScope)) / 2;
        return inScope.getMax() - against;
    }

    private static double log(double probability) {
        return Math.log(Math.max(LEAST, probability));
    }
}
