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
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.factdesk.question.Clue;
import org.factdesk.question.Evidence;

/**
 * What was learned of how much each clue and each signal weighs, as it stands in the readable file {@code weights.tsv}:
 * a line for each, {@code part<TAB>name<TAB>weight}, of a signal with a weight for each unit of the network behind it.
 *
 * @param plain for records of which no ways of asking were learned
 * @param learned for records of which some were: there the same clues tell less, or more
 */
public record Weights(Part plain, Part learned) {
    private static final String RESOURCE = "weights.tsv";
    private static final String MATCH = "match";
    private static final String FOLLOWING = "match-follow-up";
    private static final String JUDGEMENT = "judgement";
    private static final String THRESHOLD = "threshold";
    private static final String LEARNED = "-learned";
    private static final String BIAS = "bias";
    /** The line that tells how much each unit adds. */
    private static final String ADDS = "adds";

    /**
     * Weights for records of one kind.
     *
     * @param match the weight of each clue in the order of the clues; a match's score is the weighted sum
     * @param following the same for a question that leans on what was said before
     * @param judgement takes the signals in the order of {@link Signals#NAMES}
     * @param threshold the least confidence with which the desk answers
     */
    public record Part(double[] match, double[] following, Network judgement, double threshold) {
        public Part {
            int clues = Clue.values().length;
            if (match.length != clues || following.length != clues || judgement.inputs() != Signals.NAMES.size()) {
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

    /** The same by what the record's matches show of it. */
    Part judging(List<Match> matches) {
        return matches.stream()
                        .anyMatch(match -> match.reasons()
                                        .get(Clue.LEARNED_KNOWN.ordinal())
                                        .value()
                                > 0)
                ? learned
                : plain;
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
        Map<String, double[]> named = new TreeMap<>();
        for (String line : lines) {
            String[] columns = line.split("\t");
            if (columns.length >= 3 && !line.startsWith("#")) {
                named.put(
                        columns[0] + " " + columns[1],
                        Arrays.stream(columns)
                                .skip(2)
                                .mapToDouble(Double::parseDouble)
                                .toArray());
            }
        }
        return new Weights(part(named, ""), part(named, LEARNED));
    }

    private static Part part(Map<String, double[]> named, String ending) {
        return new Part(
                clues(named, MATCH + ending),
                clues(named, FOLLOWING + ending),
                network(named, JUDGEMENT + ending + ' '),
                first(named, THRESHOLD + ending + " confidence", 0.5));
    }

    private static double[] clues(Map<String, double[]> named, String part) {
        return Arrays.stream(Clue.values())
                .mapToDouble(clue -> first(named, part + ' ' + clue.word(), 0))
                .toArray();
    }

    private static double first(Map<String, double[]> named, String name, double otherwise) {
        return named.containsKey(name) ? named.get(name)[0] : otherwise;
    }

    private static Network network(Map<String, double[]> named, String part) {
        double[] adds = named.getOrDefault(part + ADDS, new double[] {1});
        double[][] rows = judgementRows()
                .map(name -> Arrays.copyOf(named.getOrDefault(part + name, new double[0]), adds.length))
                .toArray(double[][]::new);
        return new Network(rows, adds);
    }

    /** What a judgement's rows of weights are called. */
    private static Stream<String> judgementRows() {
        return Stream.concat(Signals.NAMES.stream(), Stream.of(BIAS));
    }

    /** The lines of the file that holds these weights. */
    public List<String> lines() {
        List<String> lines = new ArrayList<>();
        addLines(plain, "", lines);
        addLines(learned, LEARNED, lines);
        return lines;
    }

    private static void addLines(Part part, String ending, List<String> lines) {
        addClues(MATCH + ending, part.match(), lines);
        addClues(FOLLOWING + ending, part.following(), lines);
        List<String> rows = judgementRows().toList();
        for (int i = 0; i < rows.size(); i++) {
            lines.add(line(JUDGEMENT + ending, rows.get(i), part.judgement().weights()[i]));
        }
        lines.add(line(JUDGEMENT + ending, ADDS, part.judgement().adds()));
        lines.add(line(THRESHOLD + ending, "confidence", part.threshold()));
    }

    private static void addClues(String part, double[] weights, List<String> lines) {
        for (Clue clue : Clue.values()) {
            lines.add(line(part, clue.word(), weights[clue.ordinal()]));
        }
    }

    private static String line(String part, String name, double... weights) {
        return Stream.concat(
                        Stream.of(part, name),
                        Arrays.stream(weights).mapToObj(weight -> String.format(Locale.ROOT, "%.5f", weight)))
                .collect(Collectors.joining("\t"));
    }
}
