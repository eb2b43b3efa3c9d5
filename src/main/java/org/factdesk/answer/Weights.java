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
import org.factdesk.question.Clue;
import org.factdesk.question.Evidence;

/**
 * What was learned of how much each clue weighs, as it stands in the readable file {@code weights.tsv}: a line a weight,
 * {@code part<TAB>name<TAB>weight}.
 *
 * @param plain for records of which no ways of asking were learned
 * @param learned for records of which some were: there the same clues tell less, or more
 */
public record Weights(Part plain, Part learned) {
    private static final String RESOURCE = "weights.tsv";
    private static final String MATCH = "match";
    private static final String JUDGEMENT = "judgement";
    private static final String THRESHOLD = "threshold";
    private static final String LEARNED = "-learned";

    /**
     * Weights for records of one kind.
     *
     * @param match the weight of each clue in the order of the clues; a match's score is the weighted sum
     * @param judgement the weight of each signal in the order of {@link Signals#NAMES}, and last the bias
     * @param threshold the least confidence with which the desk answers
     */
    public record Part(double[] match, double[] judgement, double threshold) {
        public Part {
            if (match.length != Clue.values().length || judgement.length != Signals.NAMES.size() + 1) {
                throw new IllegalArgumentException("a weight is missing");
            }
            match = match.clone();
            judgement = judgement.clone();
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
        Map<String, Double> named = new TreeMap<>();
        for (String line : lines) {
            String[] columns = line.split("\t");
            if (columns.length == 3 && !line.startsWith("#")) {
                named.put(columns[0] + " " + columns[1], Double.parseDouble(columns[2]));
            }
        }
        return new Weights(part(named, ""), part(named, LEARNED));
    }

    private static Part part(Map<String, Double> named, String ending) {
        double[] match = Arrays.stream(Clue.values())
                .mapToDouble(clue -> named.getOrDefault(MATCH + ending + ' ' + clue.word(), 0.0))
                .toArray();
        double[] judgement = new double[Signals.NAMES.size() + 1];
        for (int i = 0; i < Signals.NAMES.size(); i++) {
            judgement[i] = named.getOrDefault(JUDGEMENT + ending + ' ' + Signals.NAMES.get(i), 0.0);
        }
        judgement[Signals.NAMES.size()] = named.getOrDefault(JUDGEMENT + ending + " bias", 0.0);
        return new Part(match, judgement, named.getOrDefault(THRESHOLD + ending + " confidence", 0.5));
    }

    /** The lines of the file that holds these weights. */
    public List<String> lines() {
        List<String> lines = new ArrayList<>();
        addLines(plain, "", lines);
        addLines(learned, LEARNED, lines);
        return lines;
    }

    private static void addLines(Part part, String ending, List<String> lines) {
        for (Clue clue : Clue.values()) {
            lines.add(MATCH + ending + '\t' + clue.word() + '\t' + number(part.match()[clue.ordinal()]));
        }
        for (int i = 0; i < Signals.NAMES.size(); i++) {
            lines.add(JUDGEMENT + ending + '\t' + Signals.NAMES.get(i) + '\t' + number(part.judgement()[i]));
        }
        lines.add(JUDGEMENT + ending + "\tbias\t" + number(part.judgement()[Signals.NAMES.size()]));
        lines.add(THRESHOLD + ending + "\tconfidence\t" + number(part.threshold()));
    }

    private static String number(double weight) {
        return String.format(Locale.ROOT, "%.5f", weight);
    }
}
