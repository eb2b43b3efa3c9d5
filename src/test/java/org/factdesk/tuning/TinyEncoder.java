package org.factdesk.tuning;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.factdesk.arithmetic.Matrices;
import org.factdesk.question.nlp.EncoderWeights;
import org.factdesk.question.nlp.PieceText;

/** An encoder of a few numbers, drawn by chance, and texts for it. */
final class TinyEncoder {
    static final int SIZE = 8;
    private static final int INNER = 12;
    private static final int VOCABULARY = 20;
    private static final int LONGEST = 8;

    private final SplittableRandom random;

    TinyEncoder(long seed) {
        random = new SplittableRandom(seed);
    }

    EncoderWeights weights(int layers) {
        List<EncoderWeights.Layer> all = new ArrayList<>();
        for (int i = 0; i < layers; i++) {
            all.add(layer());
        }
        return new EncoderWeights(numbers(VOCABULARY * SIZE), numbers(LONGEST * SIZE), numbers(SIZE), norm(), all);
    }

    EncoderWeights.Layer layer() {
        return new EncoderWeights.Layer(
                dense("query", SIZE, SIZE),
                dense("key", SIZE, SIZE),
                dense("value", SIZE, SIZE),
                dense("attended", SIZE, SIZE),
                norm(),
                dense("inner", SIZE, INNER),
                dense("outer", INNER, SIZE),
                norm());
    }

    /** Changes of a layer that do change it. */
    List<LowRank> changes(EncoderWeights.Layer layer, int rank) {
        return ChangedLayer.matrices(layer).stream()
                .map(dense -> LowRank.of(
                        Matrices.rows(numbers(rank * dense.inputs()), dense.inputs()),
                        Matrices.rows(numbers(rank * dense.outputs()), dense.outputs())))
                .toList();
    }

    float[][] rows(int count) {
        return Matrices.rows(numbers(count * SIZE), SIZE);
    }

    /** A text of some pieces, of which each but the first and the last is a telling word, the last two together one. */
    static PieceText text(int... pieces) {
        List<int[]> words = new ArrayList<>();
        for (int i = 1; i < pieces.length - 3; i++) {
            words.add(new int[] {i});
        }
        words.add(new int[] {pieces.length - 3, pieces.length - 2});
        return new PieceText(pieces, words);
    }

    private EncoderWeights.Dense dense(String name, int inputs, int outputs) {
        return new EncoderWeights.Dense(name, inputs, outputs, numbers(inputs * outputs), numbers(outputs));
    }

    private EncoderWeights.Norm norm() {
        float[] gain = numbers(SIZE);
        for (int i = 0; i < SIZE; i++) {
            gain[i] += 1;
        }
        return new EncoderWeights.Norm(gain, numbers(SIZE));
    }

    private float[] numbers(int count) {
        float[] numbers = new float[count];
        for (int i = 0; i < count; i++) {
            numbers[i] = (float) (random.nextGaussian() * 0.4);
        }
        return numbers;
    }
}
