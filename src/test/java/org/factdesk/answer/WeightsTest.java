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
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert;
import org.factdesk.question.Clue;
import org.factdesk.testing.Samples;
import org.junit.jupiter.api.Test;

class WeightsTest {
    private static final int CLUES = Clue.values().length;
    private static final int SIGNALS = Signals.NAMES.size();
    private static final int PAIRED = Pairing.NAMES.size();
    /** How many units the layers of the shipped networks take in, but for the first. */
    private static final List<Integer> RANKING_LAYERS = List.of(64, 64);

    private static final List<Integer> JUDGING_LAYERS = List.of(16);
    private static final int JUDGED = SIGNALS + PAIRED;

    @Test
    void readsTheLinesThatItWrites() {
        Samples.forEach(50, samples -> {
            Network rerank = network(samples, PAIRED);
            Weights weights = new Weights(
                    part(samples),
                    part(samples),
                    rerank,
                    network(samples, SIGNALS + rerank.units()),
                    new Costs(samples.upTo(100) / 100.0, samples.upTo(100) / 100.0));

            Weights read = Weights.read(weights.lines());

            assertSame(read.plain(), weights.plain());
            assertSame(read.learned(), weights.learned());
            assertSame(read.rerank(), weights.rerank());
            assertSame(read.judgement(), weights.judgement());
            assertThat(read.costs()).isEqualTo(weights.costs());
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
        assertThat(shipped.rerank().layers()).hasSizeGreaterThan(1);
        assertThat(shipped.judgement().layers()).hasSizeGreaterThan(1);
    }

    @Test
    void whatTheLinesDoNotNameWeighsNothing() {
        Weights weights = Weights.read(List.of("match\tcovered\t1.5", "judgement\tbias\t-2"));

        assertThat(weights.plain().match()[Clue.COVERED.ordinal()]).isEqualTo(1.5);
        assertThat(Arrays.stream(weights.plain().match()).sum()).isEqualTo(1.5);
        assertThat(weights.judgement().value(new double[JUDGED])).isEqualTo(-2);
        double[] ones = new double[JUDGED];
        Arrays.fill(ones, 1);
        assertThat(weights.judgement().value(ones)).isEqualTo(-2);
        assertThat(weights.rerank().value(new double[PAIRED])).isZero();
    }

    @Test
    void readsALayerByTheUnitsOfTheOneBefore() {
        Weights weights = Weights.read(List.of(
                "rerank\tcovered\t1\t2",
                "rerank\tasked-time\t0\t-1",
                "rerank-2\tunit-2\t3",
                "rerank-2\tbias\t0.5",
                "judgement\tlead-unit-2\t4"));
        double[] covered = new double[PAIRED];
        covered[Pairing.NAMES.indexOf("covered")] = 1;

        assertThat(weights.rerank().value(covered)).isEqualTo(6.5);
        assertThat(weights.rerank().units(covered)).containsExactly(1, 2);
        assertThat(weights.judgement().inputs()).isEqualTo(SIGNALS + 2);
    }

    @Test
    void anAnswerThatIsWrongCostsWhatARightOneIsWorthWhereTheLinesNameNoCost() {
        assertThat(Weights.read(List.of()).costs()).isEqualTo(new Costs(1, 1));
        assertThat(Weights.read(List.of("cost\twrong\t0.25")).costs()).isEqualTo(new Costs(0.25, 1));
        assertThat(Weights.read(List.of("cost\tunanswerable\t0.5")).costs()).isEqualTo(new Costs(1, 0.5));
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
        Network paired = Network.sum(new double[PAIRED + 1]);
        Network judged = Network.sum(new double[JUDGED + 1]);
        Weights.Part part = new Weights.Part(clues, clues);
        assertRefused(() -> new Weights.Part(fewer, clues));
        assertRefused(() -> new Weights.Part(clues, fewer));
        assertRefused(() -> new Weights(part, part, Network.sum(new double[PAIRED]), judged, Costs.EVEN));
        assertRefused(() -> new Weights(part, part, paired, Network.sum(new double[SIGNALS + 1]), Costs.EVEN));
    }

    private static void assertRefused(ThrowableAssert.ThrowingCallable making) {
        assertThatThrownBy(making).isInstanceOf(IllegalArgumentException.class);
    }

    private static List<String> names() {
        List<String> names = new ArrayList<>();
        for (String kind : List.of("", "-learned")) {
            for (String part : List.of("match", "match-follow-up")) {
                Arrays.stream(Clue.values()).forEach(clue -> names.add(part + kind + "\t" + clue.word()));
            }
        }
        int units = addNetwork("rerank", Pairing.NAMES, RANKING_LAYERS, names);
        List<String> judged = new ArrayList<>(Signals.NAMES);
        IntStream.rangeClosed(1, units).forEach(unit -> judged.add("lead-unit-" + unit));
        addNetwork("judgement", judged, JUDGING_LAYERS, names);
        names.add("cost\twrong");
        names.add("cost\tunanswerable");
        return names;
    }

    /** Adds what the lines of a network are called whose layers take in so many units, and tells how many the last does. */
    private static int addNetwork(String part, List<String> inputs, List<Integer> units, List<String> names) {
        inputs.forEach(input -> names.add(part + "\t" + input));
        names.add(part + "\tbias");
        for (int layer = 0; layer < units.size(); layer++) {
            String called = part + "-" + (layer + 2);
            IntStream.rangeClosed(1, units.get(layer)).forEach(unit -> names.add(called + "\tunit-" + unit));
            names.add(called + "\tbias");
        }
        return units.get(units.size() - 1);
    }

    private static List<String> shipped() throws IOException {
        try (InputStream in = Objects.requireNonNull(Weights.class.getResourceAsStream("weights.tsv"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        }
    }

    private static void assertSame(Weights.Part read, Weights.Part written) {
        assertThat(read.match()).containsExactly(written.match(), within(1e-5));
        assertThat(read.following()).containsExactly(written.following(), within(1e-5));
    }

    private static void assertSame(Network read, Network written) {
        assertThat(read.layers()).hasSameSizeAs(written.layers());
        for (int layer = 0; layer < read.layers().size(); layer++) {
            double[][] rows = written.layers().get(layer);
            assertThat(read.layers().get(layer)).hasDimensions(rows.length, rows[0].length);
            for (int i = 0; i < rows.length; i++) {
                assertThat(read.layers().get(layer)[i]).containsExactly(rows[i], within(1e-5));
            }
        }
    }

    private static Weights.Part part(Samples samples) {
        return new Weights.Part(numbers(samples, CLUES), numbers(samples, CLUES));
    }

    private static Network network(Samples samples, int inputs) {
        List<double[][]> layers = new ArrayList<>();
        int before = inputs;
        for (int more = samples.upTo(3); more > 0; more--) {
            int units = 1 + samples.upTo(4);
            layers.add(rows(samples, before, units));
            before = units;
        }
        layers.add(rows(samples, before, 1));
        return new Network(layers);
    }

    private static double[][] rows(Samples samples, int inputs, int units) {
        double[][] rows = new double[inputs + 1][];
        Arrays.setAll(rows, i -> numbers(samples, units));
        return rows;
    }

    private static double[] numbers(Samples samples, int count) {
        double[] numbers = new double[count];
        Arrays.setAll(numbers, i -> (samples.upTo(2_000_000) - 1_000_000) / 12345.0);
        return numbers;
    }
}
