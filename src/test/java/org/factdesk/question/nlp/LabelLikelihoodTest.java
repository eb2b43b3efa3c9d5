package org.factdesk.question.nlp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class LabelLikelihoodTest {
    private static final int FEATURES = 3;
    private static final int SIZE = 2;
    private static final int LABELS = 3;
    private static final double SCALE = 0.25;
    private static final float[] PRESENCE = {0.5f, 1, 0.2f};

    /** More than are looked at together, and no multiple of them. */
    private final List<LabelLikelihood.Example> examples = examples(4 * 128 + 11);

    private final LabelLikelihood likelihood = new LabelLikelihood(examples, PRESENCE, LABELS, SCALE);

    @Test
    void isTheSumOfTheNegativeLogarithmsOfWhatEachExampleIsGiven() {
        double[] weights = weights(5);
        double expected = 0;
        for (LabelLikelihood.Example example : examples) {
            expected -= SCALE * Math.log(probability(example, weights));
        }

        assertThat(likelihood.valueAt(weights)).isCloseTo(expected, within(1e-4));
    }

    @Test
    void slopesAsItsValuesDo() {
        double[] weights = weights(6);
        double[] gradient = likelihood.gradientAt(weights);

        for (int i = 0; i < weights.length; i++) {
            double step = 1e-2;
            double[] more = weights.clone();
            double[] less = weights.clone();
            more[i] += step;
            less[i] -= step;
            double slope = (likelihood.valueAt(more) - likelihood.valueAt(less)) / (2 * step);
            assertThat(gradient[i]).as("weight %s", i).isCloseTo(slope, within(1e-2));
        }
    }

    private static double probability(LabelLikelihood.Example example, double[] weights) {
        double[] scores = new double[LABELS];
        double sum = 0;
        for (int label = 0; label < LABELS; label++) {
            for (int feature : example.features()) {
                scores[label] += PRESENCE[feature] * weights[feature * LABELS + label];
            }
            for (int i = 0; i < SIZE; i++) {
                scores[label] += example.vector()[i] * weights[FEATURES * LABELS + label * SIZE + i];
            }
            sum += Math.exp(scores[label]);
        }
        return Math.exp(scores[example.label()]) / sum;
    }

    private static List<LabelLikelihood.Example> examples(int count) {
        Random random = new Random(4);
        List<LabelLikelihood.Example> examples = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            int[] features = i % 2 == 0 ? new int[] {i % FEATURES} : new int[] {0, 2};
            float[] vector = {random.nextFloat() - 0.5f, random.nextFloat() - 0.5f};
            examples.add(new LabelLikelihood.Example(features, vector, i % LABELS));
        }
        return examples;
    }

    private static double[] weights(int seed) {
        return new Random(seed)
                .doubles((FEATURES + SIZE) * (long) LABELS, -1, 1)
                .toArray();
    }
}
