/**
 * What may be said: which claims bear on a question and why, whether one of them answers it, and what the other side of
 * a dispute claims. The scorer's weights are learned and stand in a readable file; every score is the sum of its
 * reasons. May use {@code claim} and {@code question}.
 */
@NullMarked
package org.factdesk.answer;

import org.jspecify.annotations.NullMarked;
