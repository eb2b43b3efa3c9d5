package org.factdesk.question.nlp;

/**
 * A text as the sentence encoder reads it, each time with length 1.
 *
 * @param sentence the mean over all pieces
 * @param peaks the highest value of any piece in each dimension
 * @param ninth the mean over all pieces as the ninth layer gives them
 * @param asking by the ninth layer the mean over the pieces of the question word, which hold what it asks for in this
 *     text; zeros where there is none
 * @param head the same of the word that it turns on
 * @param sixth the mean over all pieces as the sixth layer gives them
 * @param alone the mean over all pieces as they are known before any layer: each by itself, and where it stands
 * @param words the means over the pieces of the words that were asked for, in their order
 */
record Encoding(
        float[] sentence,
        float[] peaks,
        float[] ninth,
        float[] asking,
        float[] head,
        float[] sixth,
        float[] alone,
        VectorRow words) {
    /** How many blocks of numbers there are. */
    static final int BLOCKS = 7;

    /** But for the words, all of it in a row, in blocks of the same size. */
    float[] all() {
        float[][] blocks = {sentence, peaks, ninth, asking, head, sixth, alone};
        float[] all = new float[BLOCKS * sentence.length];
        for (int i = 0; i < BLOCKS; i++) {
            System.arraycopy(blocks[i], 0, all, i * sentence.length, sentence.length);
        }
        return all;
    }
}
