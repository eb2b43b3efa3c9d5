package org.factdesk.answer;

import org.factdesk.question.Clue;

/**
 * One part of why a claim was matched.
 *
 * @param clue what was looked at
 * @param value what was found, as a rule from 0 to 1
 * @param share what that adds to the score, which may be negative
 */
public record Reason(Clue clue, double value, double share) {}
