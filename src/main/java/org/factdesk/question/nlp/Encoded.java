package org.factdesk.question.nlp;

/**
 * A text as vectors of length 1.
 *
 * @param sentence the whole text
 * @param pieces each word piece in its context, in order, the framing marks left out
 * @param ids the number of each piece in the encoder's vocabulary
 * @param starts where in the text each piece's word begins
 */
public record Encoded(float[] sentence, float[][] pieces, long[] ids, int[] starts) {}
