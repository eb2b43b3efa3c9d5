/**
 * How well the desk answers: golden questions, threads included, are put to an {@link org.factdesk.answer.Answerer} as
 * members would ask them, and labelled texts to a {@link org.factdesk.evaluation.TextClassifier}; what comes of it is
 * counted. No input or output. May use {@code claim}, {@code question} and {@code answer}.
 */
@NullMarked
package org.factdesk.evaluation;

import org.jspecify.annotations.NullMarked;
