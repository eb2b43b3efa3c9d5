/**
 * What may be said: which claims bear on a question and why, whether one of them answers it, and what the other side of
 * a dispute claims. Weights are learned and stand in a readable file; every score is the sum of its reasons and of what
 * these tell together. May use {@code claim} and {@code question}.
 */
@NullMarked
package org.factdesk.answer;

import org.jspecify.annotations.NullMarked;
