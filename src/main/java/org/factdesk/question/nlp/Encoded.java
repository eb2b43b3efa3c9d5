package org.factdesk.question.nlp;

/**
 * A text as vectors of length 1.
 *
 * @param sentence the whole text
 * @param pieces each word piece in its context, in order, the framing marks left out
 * @param starts where in the text each piece's word begins
 */
public record Encoded(float[] sentence, float[][] pieces, int[] starts) {}
