package org.factdesk.answer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.factdesk.question.Clue;
import org.factdesk.testing.Samples;
import org.junit.jupiter.api.Test;

class WeightsTest {
    private static final int CLUES = Clue.values().length;
    private static final int SIGNALS = Signals.NAMES.size();

    @Test
    void readsTheLinesThatItWrites() {
        Samples.forEach(50, samples -> {
            Weights weights =
                    new Weights(numbers(samples, CLUES), numbers(samples, SIGNALS + 1), samples.upTo(100) / 100.0);

            Weights read = Weights.read(weights.lines());

            assertThat(read.match()).containsExactly(weights.match(), within(1e-5));
            assertThat(read.judgement()).containsExactly(weights.judgement(), within(1e-5));
            assertThat(read.threshold()).isCloseTo(weights.threshold(), within(1e-5));
        });
    }

    @Test
    void theShippedFileNamesEveryClueAndSignalOnceAndNothingElse() throws IOException {
        Stream<String> named = shipped().stream()
                .filter(line -> !line.startsWith("#"))
                .map(line -> line.substring(0, line.lastIndexOf('\t')));

        assertThat(named).containsExactlyInAnyOrderElementsOf(names());
    }

    @Test
    void theShippedWeightsAreTheOnesThatStandInTheFile() throws IOException {
        Weights shipped = Weights.load();

        assertThat(shipped.lines())
                .containsExactlyElementsOf(
                        shipped().stream().filter(line -> !line.startsWith("#")).toList());
        assertThat(Arrays.stream(shipped.match())).anyMatch(weight -> weight != 0);
        assertThat(shipped.threshold()).isBetween(0.05, 0.95);
    }

    @Test
    void whatTheLinesDoNotNameWeighsNothing() {
        Weights weights = Weights.read(List.of("match\tcovered\t1.5", "judgement\tbias\t-2"));

        assertThat(weights.match()[Clue.COVERED.ordinal()]).isEqualTo(1.5);
        assertThat(Arrays.stream(weights.match()).sum()).isEqualTo(1.5);
        assertThat(weights.judgement()[SIGNALS]).isEqualTo(-2);
        assertThat(Arrays.stream(weights.judgement()).sum()).isEqualTo(-2);
    }

    @Test
    void answersFromAHalfOnWhereTheLinesNameNoThreshold() {
        assertThat(Weights.read(List.of()).threshold()).isEqualTo(0.5);
    }

    @Test
    void readsOverRemarksAndLinesThatAreNoWeight() {
        Weights weights = Weights.read(List.of(
                "# match\tcovered\t7",
                "#match\tcovered\t7",
                "",
                "match\tcovered",
                "match covered 7",
                "match\tcovered\t7\t8",
                "match\tno-such-clue\t7"));

        assertThat(weights.match()).containsOnly(0);
    }

    @Test
    void namesTheWeightThatIsNoNumber() {
        assertThatThrownBy(() -> Weights.read(List.of("match\tcovered\theavy")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("heavy");
    }

    @Test
    void hasAWeightForEachClueAndSignal() {
        assertThatThrownBy(() -> new Weights(new double[CLUES - 1], new double[SIGNALS + 1], 0.5))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Weights(new double[CLUES], new double[SIGNALS], 0.5))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static List<String> names() {
        List<String> names = new ArrayList<>();
        Arrays.stream(Clue.values()).forEach(clue -> names.add("match\t" + clue.word()));
        Signals.NAMES.forEach(signal -> names.add("judgement\t" + signal));
        names.add("judgement\tbias");
        names.add("threshold\tconfidence");
        return names;
    }

    private static List<String> shipped() throws IOException {
        try (InputStream in = Objects.requireNonNull(Weights.class.getResourceAsStream("weights.tsv"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        }
    }

    private static double[] numbers(Samples samples, int count) {
        double[] numbers = new double[count];
        Arrays.setAll(numbers, i -> (samples.upTo(2_000_000) - 1_000_000) / 12345.0);
        return numbers;
    }
}
