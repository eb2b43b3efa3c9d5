package org.factdesk.question.nlp;

/**
 * A text as a sentence encoder reads it, each time with length 1.
 *
 * @param sentence the mean over all pieces
 * @param peaks the highest value of any piece in each dimension
 * @param asking the mean over the pieces of the question word, which hold what it asks for in this text; zeros where there is
 *     none
 * @param head the mean over the pieces of the word that it turns on; zeros where there is no such word
 * @param words the means over the pieces of the words that were asked for, in their order
 */
record Encoding(float[] sentence, float[] peaks, float[] asking, float[] head, VectorRow words) {}
