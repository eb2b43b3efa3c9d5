/**
 * What was asked: an {@link org.factdesk.question.Utterance} as it was typed, and the {@link
 * org.factdesk.question.Understanding} of it: intent, linked parties, asked slot, time, polarity and confidence. How
 * it is read is behind the port {@link org.factdesk.question.QuestionReader},
 * which {@code question.nlp} fills. May use {@code claim}.
 */
@NullMarked
package org.factdesk.question;

import org.jspecify.annotations.NullMarked;
