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
            Weights weights = new Weights(part(samples), part(samples));

            Weights read = Weights.read(weights.lines());

            assertSame(read.plain(), weights.plain());
            assertSame(read.learned(), weights.learned());
        });
    }

    @Test
    void theShippedFileNamesEveryClueAndSignalOnceAndNothingElse() throws IOException {
        Stream<String> named = shipped().stream()
                .filter(line -> !line.startsWith("#"))
                .map(line -> line.substring(0, line.indexOf('\t', line.indexOf('\t') + 1)));

        assertThat(named).containsExactlyInAnyOrderElementsOf(names());
    }

    @Test
    void theShippedWeightsAreTheOnesThatStandInTheFile() throws IOException {
        Weights shipped = Weights.load();

        assertThat(shipped.lines())
                .containsExactlyElementsOf(
                        shipped().stream().filter(line -> !line.startsWith("#")).toList());
        assertThat(Arrays.stream(shipped.plain().match())).anyMatch(weight -> weight != 0);
        assertThat(Arrays.stream(shipped.learned().match())).anyMatch(weight -> weight != 0);
        assertThat(shipped.plain().threshold()).isBetween(0.05, 0.95);
        assertThat(shipped.learned().threshold()).isBetween(0.05, 0.95);
    }

    @Test
    void whatTheLinesDoNotNameWeighsNothing() {
        Weights weights = Weights.read(List.of("match\tcovered\t1.5", "judgement\tbias\t-2"));

        assertThat(weights.plain().match()[Clue.COVERED.ordinal()]).isEqualTo(1.5);
        assertThat(Arrays.stream(weights.plain().match()).sum()).isEqualTo(1.5);
        assertThat(weights.plain().judgement().value(new double[SIGNALS])).isEqualTo(-2);
        double[] ones = new double[SIGNALS];
        Arrays.fill(ones, 1);
        assertThat(weights.plain().judgement().value(ones)).isEqualTo(-2);
    }

    @Test
    void answersFromAHalfOnWhereTheLinesNameNoThreshold() {
        assertThat(Weights.read(List.of()).plain().threshold()).isEqualTo(0.5);
    }

    @Test
    void readsOverRemarksAndLinesThatAreNoWeight() {
        Weights weights = Weights.read(List.of(
                "# match\tcovered\t7",
                "#match\tcovered\t7",
                "",
                "match\tcovered",
                "match covered 7",
                "match\tno-such-clue\t7"));

        assertThat(weights.plain().match()).containsOnly(0);
    }

    @Test
    void namesTheWeightThatIsNoNumber() {
        assertThatThrownBy(() -> Weights.read(List.of("match\tcovered\theavy")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("heavy");
    }

    @Test
    void hasAWeightForEachClueAndSignal() {
        double[] clues = new double[CLUES];
        double[] fewer = new double[CLUES - 1];
        Network signals = Network.sum(new double[SIGNALS + 1]);
        assertThatThrownBy(() -> new Weights.Part(fewer, clues, signals, 0.5))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Weights.Part(clues, fewer, signals, 0.5))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Weights.Part(clues, clues, Network.sum(new double[SIGNALS]), 0.5))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static List<String> names() {
        List<String> names = new ArrayList<>();
        for (String kind : List.of("", "-learned")) {
            for (String part : List.of("match", "match-follow-up")) {
                Arrays.stream(Clue.values()).forEach(clue -> names.add(part + kind + "\t" + clue.word()));
            }
            Signals.NAMES.forEach(signal -> names.add("judgement" + kind + "\t" + signal));
            names.add("judgement" + kind + "\tbias");
            names.add("judgement" + kind + "\tadds");
            names.add("threshold" + kind + "\tconfidence");
        }
        return names;
    }

    private static List<String> shipped() throws IOException {
        try (InputStream in = Objects.requireNonNull(Weights.class.getResourceAsStream("weights.tsv"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        }
    }

    private static void assertSame(Weights.Part read, Weights.Part written) {
        assertThat(read.match()).containsExactly(written.match(), within(1e-5));
        assertThat(read.following()).containsExactly(written.following(), within(1e-5));
        assertThat(read.judgement().adds()).containsExactly(written.judgement().adds(), within(1e-5));
        for (int i = 0; i <= SIGNALS; i++) {
            assertThat(read.judgement().weights()[i])
                    .containsExactly(written.judgement().weights()[i], within(1e-5));
        }
        assertThat(read.threshold()).isCloseTo(written.threshold(), within(1e-5));
    }

    private static Weights.Part part(Samples samples) {
        int columns = 1 + samples.upTo(4);
        double[][] rows = new double[SIGNALS + 1][];
        Arrays.setAll(rows, i -> numbers(samples, columns));
        Network judgement = new Network(rows, numbers(samples, columns));
        return new Weights.Part(numbers(samples, CLUES), numbers(samples, CLUES), judgement, samples.upTo(100) / 100.0);
    }

    private static double[] numbers(Samples samples, int count) {
        double[] numbers = new double[count];
        Arrays.setAll(numbers, i -> (samples.upTo(2_000_000) - 1_000_000) / 12345.0);
        return numbers;
    }
}
