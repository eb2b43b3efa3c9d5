package org.factdesk.question.nlp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class WordingWeightsTest {
    private static final int SIZE = 384;

    @Test
    void writesTheLinesThatItWasReadFrom() throws IOException {
        assertThat(WordingWeights.load().lines()).isEqualTo(shipped());
    }

    @Test
    void theShippedWeightsTellQuestionsApart() {
        WordingWeights shipped = WordingWeights.load();
        float[] none = new float[SIZE];
        float[] some = new float[SIZE];
        some[0] = 1;

        assertThat(shipped.askable(some)).isStrictlyBetween(0.0, 1.0).isNotCloseTo(shipped.askable(none), within(1e-6));
        assertThat(shipped.leaning(some)).isStrictlyBetween(0.0, 1.0).isNotCloseTo(shipped.leaning(none), within(1e-6));
    }

    @Test
    void untaughtItKnowsNothing() {
        float[] any = new float[SIZE];
        Arrays.fill(any, 0.3f);

        assertThat(WordingWeights.untaught().askable(any)).isEqualTo(0.5);
        assertThat(WordingWeights.untaught().leaning(any)).isEqualTo(0.5);
    }

    @Test
    void weighsTheVectorAndTheBias() {
        double[] weights = new double[SIZE + 1];
        weights[0] = 2;
        weights[SIZE - 1] = -1;
        weights[SIZE] = 0.5;
        float[] vector = new float[SIZE];
        vector[0] = 1;
        vector[SIZE - 1] = 3;

        double[] none = new double[SIZE + 1];
        assertThat(new WordingWeights(weights, none).askable(vector)).isCloseTo(1 / (1 + Math.exp(0.5)), within(1e-9));
        assertThat(new WordingWeights(none, weights).leaning(vector)).isCloseTo(1 / (1 + Math.exp(0.5)), within(1e-9));
    }

    @Test
    void refusesAnotherNumberOfWeights() {
        assertThatThrownBy(() -> new WordingWeights(new double[SIZE + 1], new double[3]))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("3 weights");
    }

    private static List<String> shipped() throws IOException {
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(WordingWeights.class.getResourceAsStream("wording.tsv")),
                StandardCharsets.UTF_8))) {
            return reader.lines().toList();
        }
    }
}
