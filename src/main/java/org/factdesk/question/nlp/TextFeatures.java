package org.factdesk.question.nlp;

import java.util.Set;

/**
 * What a classifier of short texts looks at.
 *
 * @param names the features that the text has
 * @param vector how the text reads as a whole, at its question word and at the word that it turns on, see {@link
 *     Encoding#all()}
 */
public record TextFeatures(Set<String> names, float[] vector) {}
