package org.factdesk.tuning;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.factdesk.arithmetic.Matrices;
import org.factdesk.question.nlp.PieceText;

/**
 * The telling words of texts as they are compared: the mean over a word's pieces with length 1, told from the middle of
 * words, with length 1 again. A text without telling words counts as one word.
 */
final class WordVectors {
    private final List<int[]> rows = new ArrayList<>();
    private final int[] starts;
    private final float[][] units;
    private final float[] unitLengths;
    private float[][] vectors = {};
    private float[] lengths = {};

    /**
     * The words of the texts from one number to another.
     *
     * @param made what the encoder made of all the texts
     */
    WordVectors(List<PieceText> texts, Packed made, int from, int to) {
        starts = new int[to - from + 1];
        for (int i = from; i < to; i++) {
            int start = made.starts()[i];
            for (int[] word : words(texts.get(i))) {
                rows.add(IntStream.of(word).map(place -> start + place).toArray());
            }
            starts[i - from + 1] = rows.size();
        }
        units = new float[rows.size()][];
        unitLengths = new float[rows.size()];
        for (int w = 0; w < units.length; w++) {
            float[] mean = mean(made.rows(), rows.get(w));
            unitLengths[w] = Lengths.length(mean);
            units[w] = Lengths.divided(mean, unitLengths[w]);
        }
    }

    private static List<int[]> words(PieceText text) {
        return text.words().isEmpty()
                ? List.of(IntStream.range(0, text.pieces().length).toArray())
                : text.words();
    }

    private static float[] mean(float[][] made, int[] word) {
        float[] mean = new float[made[0].length];
        for (int row : word) {
            Matrices.add(mean, 1f / word.length, made[row]);
        }
        return mean;
    }

    /** The mean of the words. */
    float[] middle() {
        float[] middle = new float[units[0].length];
        for (float[] unit : units) {
            Matrices.add(middle, 1f / units.length, unit);
        }
        return middle;
    }

    /** Tells the words from a middle, which must be done before their vectors are asked for. */
    void tellFrom(float[] middle) {
        vectors = new float[units.length][];
        lengths = new float[units.length];
        for (int w = 0; w < vectors.length; w++) {
            float[] apart = units[w].clone();
            Matrices.add(apart, -1, middle);
            lengths[w] = Lengths.length(apart);
            vectors[w] = Lengths.divided(apart, lengths[w]);
        }
    }

    /** A row for each word, text after text. */
    float[][] vectors() {
        return vectors;
    }

    /** Where the words of a text begin, and those of the next. */
    int start(int text) {
        return starts[text];
    }

    int count(int text) {
        return starts[text + 1] - starts[text];
    }

    /** Adds the slopes of what the encoder made, by those of the vectors. The middle counts as fixed. */
    void addBack(float[][] pulls, float[][] slopes) {
        for (int w = 0; w < pulls.length; w++) {
            float[] unit = Lengths.back(pulls[w], vectors[w], lengths[w]);
            float[] mean = Lengths.back(unit, units[w], unitLengths[w]);
            int[] word = rows.get(w);
            for (int row : word) {
                Matrices.add(slopes[row], 1f / word.length, mean);
            }
        }
    }
}
