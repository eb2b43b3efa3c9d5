package org.factdesk.answer;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.factdesk.question.Clue;

/**
 * What was learned of how much each clue weighs, as it stands in the readable file {@code weights.tsv}: a line a weight,
 * {@code part<TAB>name<TAB>weight}.
 *
 * @param match the weight of each clue in the order of the clues; a match's score is the weighted sum
 * @param judgement the weight of each signal in the order of {@link Signals#NAMES}, and last the bias
 * @param threshold the least confidence with which the desk answers
 */
public record Weights(double[] match, double[] judgement, double threshold) {
    private static final String RESOURCE = "weights.tsv";

    public Weights {
        if (match.length != Clue.values().length || judgement.length != Signals.NAMES.size() + 1) {
            throw new IllegalArgumentException("a weight is missing");
        }
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
        double[] match = Arrays.stream(Clue.values())
                .mapToDouble(clue -> named.getOrDefault("match " + clue.word(), 0.0))
                .toArray();
        double[] judgement = new double[Signals.NAMES.size() + 1];
        for (int i = 0; i < Signals.NAMES.size(); i++) {
            judgement[i] = named.getOrDefault("judgement " + Signals.NAMES.get(i), 0.0);
        }
        judgement[Signals.NAMES.size()] = named.getOrDefault("judgement bias", 0.0);
        return new Weights(match, judgement, named.getOrDefault("threshold confidence", 0.5));
    }

    /** The lines of the file that holds these weights. */
    public List<String> lines() {
        List<String> lines = new java.util.ArrayList<>();
        for (Clue clue : Clue.values()) {
            lines.add("match\t" + clue.word() + "\t" + number(match[clue.ordinal()]));
        }
        for (int i = 0; i < Signals.NAMES.size(); i++) {
            lines.add("judgement\t" + Signals.NAMES.get(i) + "\t" + number(judgement[i]));
        }
        lines.add("judgement\tbias\t" + number(judgement[Signals.NAMES.size()]));
        lines.add("threshold\tconfidence\t" + number(threshold));
        return lines.stream().collect(Collectors.toList());
    }

    private static String number(double weight) {
        return String.format(java.util.Locale.ROOT, "%.5f", weight);
    }
}
