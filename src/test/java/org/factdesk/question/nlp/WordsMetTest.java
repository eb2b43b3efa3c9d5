package org.factdesk.question.nlp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.factdesk.question.Clue;
import org.junit.jupiter.api.Test;

class WordsMetTest {
    private final Random random = new Random(11);
    private final float[] blaze = vector();
    private final float[] quay = vector();
    private final float[] strike = vector();
    private final float[] union = vector();

    @Test
    void aClaimThatMeetsEveryWordComesBefore() {
        List<VectorRow> claims = List.of(row(blaze, quay, vector()), row(blaze, vector()), row(strike, union));

        WordsMet met = met(claims, new double[] {1, 1}, blaze, quay);

        assertThat(value(met, 0, Clue.WORDS_MET)).isCloseTo(1, within(1e-3));
        assertThat(value(met, 0, Clue.LEAST_WORD_MET)).isCloseTo(1, within(1e-3));
        assertThat(value(met, 1, Clue.WORDS_MET))
                .isLessThan(value(met, 0, Clue.WORDS_MET))
                .isGreaterThan(value(met, 2, Clue.WORDS_MET));
        assertThat(value(met, 1, Clue.LEAST_WORD_MET)).isLessThan(0.5);
        assertThat(value(met, 0, Clue.WORDS_STAND_OUT)).isGreaterThan(value(met, 2, Clue.WORDS_STAND_OUT));
        assertThat(value(met, 0, Clue.LEAST_WORD_STANDS_OUT)).isGreaterThan(value(met, 1, Clue.LEAST_WORD_STANDS_OUT));
    }

    @Test
    void aRareWordWeighsMore() {
        List<VectorRow> claims = List.of(row(blaze, vector()), row(quay, vector()));

        WordsMet met = met(claims, new double[] {5, 0.5}, blaze, quay);

        assertThat(value(met, 0, Clue.RARE_WORDS_MET)).isGreaterThan(value(met, 1, Clue.RARE_WORDS_MET));
        assertThat(value(met, 0, Clue.WORDS_STAND_OUT)).isGreaterThan(value(met, 1, Clue.WORDS_STAND_OUT));
    }

    @Test
    void whatAllWordsHaveInCommonCountsForNothing() {
        float[] common = vector();
        List<VectorRow> claims = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            claims.add(row(shifted(vector(), common), shifted(vector(), common)));
        }
        claims.add(row(shifted(blaze, common)));

        WordsMet met = met(claims, new double[] {1}, shifted(blaze, common));

        assertThat(value(met, 40, Clue.WORDS_MET)).isCloseTo(1, within(1e-3));
        for (int i = 0; i < 40; i++) {
            assertThat(value(met, i, Clue.WORDS_MET)).isBetween(-0.4, 0.4);
        }
    }

    @Test
    void aClaimWithoutAWordAndAQuestionWithoutOneTellNothing() {
        WordsMet met = met(List.of(row(blaze), row()), new double[] {1}, blaze);

        assertThat(value(met, 1, Clue.WORDS_MET)).isZero();
        assertThat(clues(met(List.of(row(blaze)), new double[0]), 0)).isEmpty();
        assertThat(value(met(List.of(row()), new double[] {1}, blaze), 0, Clue.WORDS_MET))
                .isZero();
    }

    private static WordsMet met(List<VectorRow> claims, double[] weights, float[]... words) {
        return WordsMet.of(new TellingWords(row(words), weights), claims);
    }

    private static VectorRow row(float[]... vectors) {
        return VectorRow.of(List.of(vectors));
    }

    private static double value(WordsMet met, int claim, Clue clue) {
        return clues(met, claim).getOrDefault(clue, Double.NaN);
    }

    private static Map<Clue, Double> clues(WordsMet met, int claim) {
        Map<Clue, Double> clues = new EnumMap<>(Clue.class);
        met.note(claim, clues);
        return clues;
    }

    private static float[] shifted(float[] vector, float[] by) {
        float[] shifted = new float[vector.length];
        for (int i = 0; i < shifted.length; i++) {
            shifted[i] = vector[i] + 2 * by[i];
        }
        return Vectors.normalized(shifted);
    }

    private float[] vector() {
        float[] vector = new float[VectorRow.SIZE];
        for (int i = 0; i < vector.length; i++) {
            vector[i] = (float) random.nextGaussian();
        }
        return Vectors.normalized(vector);
    }
}
