package org.factdesk.evaluation;

import java.util.Map;

/** Tells how likely each label is for a text. */
@FunctionalInterface
public interface TextClassifier {
    /** The probability of each label; together they make 1. */
    Map<String, Double> probabilities(String text);
}
