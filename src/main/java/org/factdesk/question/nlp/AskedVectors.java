package org.factdesk.question.nlp;

import java.util.List;
import java.util.stream.IntStream;

/** How a question reads to the sentence encoders: as a whole, at its question word, and at the word that it turns on. */
record AskedVectors(Encoding minilm, Encoding e5) {
    /** How many blocks of numbers there are. */
    static final int BLOCKS = 8;

    private static final int SIZE = 384;
    private static final String[] NAMES = IntStream.range(0, BLOCKS * SIZE)
            .mapToObj(dimension -> "vector " + dimension)
            .toArray(String[]::new);

    /** The vectors of a question whose words are known. */
    static AskedVectors of(String text, List<Word> words, Encoders encoders) {
        QuestionHead question = QuestionHead.of(words);
        Word asking = question.asking() < 0 ? null : words.get(question.asking());
        Word head = question.place() < 0 ? null : words.get(question.place());
        return encoders.asked(text, asking, head, TellingWords.among(words));
    }

    /** All of them in a row, in blocks of the same size. */
    float[] all() {
        List<float[]> blocks = List.of(
                minilm.sentence(),
                e5.sentence(),
                minilm.peaks(),
                e5.peaks(),
                minilm.asking(),
                e5.asking(),
                minilm.head(),
                e5.head());
        int size = minilm.sentence().length;
        float[] all = new float[blocks.size() * size];
        for (int i = 0; i < blocks.size(); i++) {
            System.arraycopy(blocks.get(i), 0, all, i * size, size);
        }
        return all;
    }

    /** The name of a dimension as a feature. */
    static String name(int dimension) {
        return NAMES[dimension];
    }
}
