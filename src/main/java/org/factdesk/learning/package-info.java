/**
 * How the desk learns what weighs how much: from the golden questions of incident packs. What is learned are two
 * readable files of weights; what is proven is proven on incidents that took no part (leave-one-incident-out). May use
 * {@code claim}, {@code question}, {@code question.nlp}, {@code answer} and {@code tuning}.
 */
@NullMarked
package org.factdesk.learning;

import org.jspecify.annotations.NullMarked;
