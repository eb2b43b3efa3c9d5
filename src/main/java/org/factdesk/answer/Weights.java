package org.factdesk.answer;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.factdesk.question.Clue;
import org.factdesk.question.Evidence;

/**
 * What was learned of how much each clue and each signal weighs, as it stands in the readable file {@code weights.tsv}:
 * a line for each, {@code part<TAB>name<TAB>weight}, of what a network takes in with a weight for each of its units.
 *
 * @param plain for records of which no ways of asking were learned
 * @param learned for records of which some were: there the same clues tell less, or more
 * @param rerank takes what {@link Pairing} tells; what it makes of that is added to the weighted sum
 * @param judgement takes the signals in the order of {@link Signals#NAMES}, and behind them the units of the network
 *     that ranks, as they are for the best claim; makes the log-odds that a claim answers
 * @param costs of an answer that is not right
 */
public record Weights(Part plain, Part learned, Network rerank, Network judgement, Costs costs) {
    private static final String RESOURCE = "weights.tsv";
    private static final String MATCH = "match";
    private static final String FOLLOWING = "match-follow-up";
    private static final String RERANK = "rerank";
    private static final String JUDGEMENT = "judgement";
    private static final String COST = "cost";
    private static final String LEARNED = "-learned";
    private static final String WRONG = "wrong";
    private static final String UNANSWERABLE = "unanswerable";

    public Weights {
        if (rerank.inputs() != Pairing.NAMES.size() || judgement.inputs() != Signals.NAMES.size() + rerank.units()) {
            throw new IllegalArgumentException("a weight is missing");
        }
    }

    /** Weighted sums alone: nothing is ranked anew, and nothing known of whether a claim answers. */
    public static Weights ofSums(Part plain, Part learned, Costs costs) {
        Network rerank = Network.sum(new double[Pairing.NAMES.size() + 1]);
        return new Weights(
                plain, learned, rerank, Network.sum(new double[Signals.NAMES.size() + rerank.units() + 1]), costs);
    }

    /**
     * Weights for records of one kind.
     *
     * @param match the weight of each clue in the order of the clues; the weighted sum picks the claims that are ranked
     * @param following the same for a question that leans on what was said before
     */
    public record Part(double[] match, double[] following) {
        public Part {
            int clues = Clue.values().length;
            if (match.length != clues || following.length != clues) {
                throw new IllegalArgumentException("a weight is missing");
            }
            match = match.clone();
            following = following.clone();
        }
    }

    /** The weights for a record, by what is known of its claims. */
    Part of(List<Evidence> evidence) {
        return evidence.stream().anyMatch(one -> one.value(Clue.LEARNED_KNOWN) > 0) ? learned : plain;
    }

    /** The weights that the desk comes with. */
    public static Weights load() {
        try (InputStream in = Weights.class.getResourceAsStream(RESOURCE)) {
            if (in == null) {
                throw new IllegalStateException(RESOURCE + " is not on the class path");
            }
            BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
            return read(reader.lines().toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Reads the lines of a weights file; what they do not name weighs nothing. */
    static Weights read(List<String> lines) {
        Map<String, Map<String, double[]>> named = new TreeMap<>();
        for (String line : lines) {
            String[] columns = line.split("\t");
            if (columns.length >= 3 && !line.startsWith("#")) {
                named.computeIfAbsent(columns[0], part -> new TreeMap<>())
                        .put(
                                columns[1],
                                Arrays.stream(columns)
                                        .skip(2)
                                        .mapToDouble(Double::parseDouble)
                                        .toArray());
            }
        }
        Network rerank = NetworkLines.read(named, RERANK, Pairing.NAMES);
        return new Weights(
                part(named, ""),
                part(named, LEARNED),
                rerank,
                NetworkLines.read(named, JUDGEMENT, judged(rerank)),
                costs(named.getOrDefault(COST, Map.of())));
    }

    private static Part part(Map<String, Map<String, double[]>> named, String ending) {
        return new Part(
                clues(named.getOrDefault(MATCH + ending, Map.of())),
                clues(named.getOrDefault(FOLLOWING + ending, Map.of())));
    }

    private static double[] clues(Map<String, double[]> named) {
        return Arrays.stream(Clue.values())
                .mapToDouble(clue -> first(named, clue.word(), 0))
                .toArray();
    }

    private static Costs costs(Map<String, double[]> named) {
        return new Costs(
                first(named, WRONG, Costs.EVEN.wrong()), first(named, UNANSWERABLE, Costs.EVEN.unanswerable()));
    }

    private static double first(Map<String, double[]> named, String name, double otherwise) {
        double[] weights = named.get(name);
        return weights == null ? otherwise : weights[0];
    }

    /** What a judgement's inputs are called. */
    private static List<String> judged(Network rerank) {
        return Stream.concat(
                        Signals.NAMES.stream(),
                        IntStream.rangeClosed(1, rerank.units()).mapToObj(unit -> "lead-unit-" + unit))
                .toList();
    }

    /** The lines of the file that holds these weights. */
    public List<String> lines() {
        List<String> lines = new ArrayList<>();
        addLines(plain, "", lines);
        addLines(learned, LEARNED, lines);
        lines.addAll(NetworkLines.of(rerank, RERANK, Pairing.NAMES));
        lines.addAll(NetworkLines.of(judgement, JUDGEMENT, judged(rerank)));
        lines.add(NetworkLines.line(COST, WRONG, costs.wrong()));
        lines.add(NetworkLines.line(COST, UNANSWERABLE, costs.unanswerable()));
        return lines;
    }

    private static void addLines(Part part, String ending, List<String> lines) {
        addClues(MATCH + ending, part.match(), lines);
        addClues(FOLLOWING + ending, part.following(), lines);
    }

    private static void addClues(String part, double[] weights, List<String> lines) {
        for (Clue clue : Clue.values()) {
            lines.add(NetworkLines.line(part, clue.word(), weights[clue.ordinal()]));
        }
    }
}
