/**
 * How the sentence encoder is taught: low-rank changes of its upper layers (LoRA, Hu and others 2021), learned from the
 * golden questions of incidents and the ways of asking for their claims, so that a question comes to lie near the
 * claims that answer it. Plain Java and plain numbers; every sum is made in the same order however many threads take
 * part, so the same questions teach the same. May use {@code question.nlp}.
 */
@NullMarked
package org.factdesk.tuning;

import org.jspecify.annotations.NullMarked;
