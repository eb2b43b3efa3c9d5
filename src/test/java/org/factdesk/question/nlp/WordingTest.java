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

class WordingTest {
    private static final int SIZE = 384;

    @Test
    void writesTheLinesThatItWasReadFrom() throws IOException {
        assertThat(Wording.load().lines()).isEqualTo(shipped());
    }

    @Test
    void theShippedWeightsTellQuestionsApart() {
        Wording shipped = Wording.load();
        float[] none = new float[SIZE];
        float[] some = new float[SIZE];
        some[0] = 1;

        assertThat(shipped.askable(some, none))
                .isStrictlyBetween(0.0, 1.0)
                .isNotCloseTo(shipped.askable(none, none), within(1e-6));
    }

    @Test
    void untaughtItKnowsNothing() {
        float[] any = new float[SIZE];
        Arrays.fill(any, 0.3f);

        assertThat(Wording.untaught().askable(any, any)).isEqualTo(0.5);
    }

    @Test
    void weighsBothVectorsAndTheBias() {
        double[] weights = new double[2 * SIZE + 1];
        weights[0] = 2;
        weights[SIZE] = -1;
        weights[2 * SIZE] = 0.5;
        float[] minilm = new float[SIZE];
        float[] e5 = new float[SIZE];
        minilm[0] = 1;
        e5[0] = 3;
        double[] both = new double[2 * SIZE];
        both[0] = 1;
        both[SIZE] = 3;

        Wording wording = new Wording(weights);

        assertThat(wording.askable(minilm, e5)).isCloseTo(1 / (1 + Math.exp(0.5)), within(1e-9));
        assertThat(wording.askable(both)).isEqualTo(wording.askable(minilm, e5));
    }

    @Test
    void refusesAnotherNumberOfWeights() {
        assertThatThrownBy(() -> new Wording(new double[3]))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("3 weights");
    }

    private static List<String> shipped() throws IOException {
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(Wording.class.getResourceAsStream("wording.tsv")), StandardCharsets.UTF_8))) {
            return reader.lines().toList();
        }
    }
}
