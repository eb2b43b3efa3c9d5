package org.factdesk.question.nlp;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * What was learned of questions that are worded alike in the incidents that the desk was taught with: how often they could
 * be answered, and how often they lean on what was said before. Both are logistic regressions over the question's
 * sentence vector alone and see no claim. People ask for some things, such as a stranger's name or a price, more often
 * than anybody puts them on record; that is only one signal among many. Whether a question leans says how much each of
 * its two senses counts.
 *
 * @param askableWeights for how often they could be answered, one for each dimension of the vector, and last the bias
 * @param leaningWeights for how often they lean, likewise
 */
public record WordingWeights(double[] askableWeights, double[] leaningWeights) {
    private static final String RESOURCE = "org/factdesk/question/nlp/wording.tsv";
    /** How many weights there are for each. */
    public static final int SIZE = VectorRow.SIZE + 1;

    public WordingWeights {
        for (double[] weights : List.of(askableWeights, leaningWeights)) {
            if (weights.length != SIZE) {
                throw new IllegalArgumentException(weights.length + " weights instead of " + SIZE);
            }
        }
    }

    /** The weights that the desk comes with. */
    public static WordingWeights load() {
        return Models.load(RESOURCE, in -> {
            BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
            List<String[]> rows = reader.lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split("\t"))
                    .toList();
            return new WordingWeights(column(rows, 1), column(rows, 2));
        });
    }

    private static double[] column(List<String[]> rows, int number) {
        return rows.stream().mapToDouble(row -> Double.parseDouble(row[number])).toArray();
    }

    /** Knows nothing: every question is as likely as not. */
    public static WordingWeights untaught() {
        return new WordingWeights(new double[SIZE], new double[SIZE]);
    }

    /**
     * How often questions worded like this could be answered.
     *
     * @param vector a question's, as {@link OpenNlpQuestionReader#vector} gives it
     */
    public double askable(float[] vector) {
        return probability(askableWeights, vector);
    }

    /**
     * How often questions worded like this, of those that have a word that may point back, lean on what was said before.
     *
     * @param vector that of the question without what it may lean on
     */
    public double leaning(float[] vector) {
        return probability(leaningWeights, vector);
    }

    private static double probability(double[] weights, float[] vector) {
        double sum = weights[SIZE - 1];
        for (int i = 0; i < vector.length; i++) {
            sum += weights[i] * vector[i];
        }
        return 1 / (1 + Math.exp(-sum));
    }

    /** The lines of the file that holds these weights. */
    public List<String> lines() {
        List<String> lines = new ArrayList<>();
        lines.add(
                "# Dimension of the question's vector; its weight for how often questions of a wording could be answered,"
                        + " and for how often they lean on what was said before.");
        for (int i = 0; i < SIZE; i++) {
            String name = i == SIZE - 1 ? "bias" : String.valueOf(i);
            lines.add(name + String.format(Locale.ROOT, "\t%.5f\t%.5f", askableWeights[i], leaningWeights[i]));
        }
        return lines;
    }
}
