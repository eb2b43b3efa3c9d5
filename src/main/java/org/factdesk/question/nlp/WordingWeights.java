package org.factdesk.question.nlp;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * What was learned of how often questions that are worded alike could be answered in the incidents that the desk was
 * taught with: a logistic regression over the question's sentence vector alone. People ask for some things, such as a
 * stranger's name or a price, more often than anybody puts them on record. It sees no claim, so it is only one signal
 * among many.
 *
 * @param weights one for each dimension of the vector, and last the bias
 */
public record WordingWeights(double[] weights) {
    private static final String RESOURCE = "org/factdesk/question/nlp/wording.tsv";
    private static final int SIZE = VectorRow.SIZE + 1;

    public WordingWeights {
        if (weights.length != SIZE) {
            throw new IllegalArgumentException(weights.length + " weights instead of " + SIZE);
        }
    }

    /** The weights that the desk comes with. */
    public static WordingWeights load() {
        return Models.load(RESOURCE, in -> {
            BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
            return new WordingWeights(reader.lines()
                    .filter(line -> !line.startsWith("#"))
                    .mapToDouble(line -> Double.parseDouble(line.substring(line.indexOf('\t') + 1)))
                    .toArray());
        });
    }

    /** Knows nothing: every question is as likely as not. */
    public static WordingWeights untaught() {
        return new WordingWeights(new double[SIZE]);
    }

    /** @param vector a question's, as {@link OpenNlpQuestionReader#vector} gives it */
    public double askable(float[] vector) {
        double sum = weights[SIZE - 1];
        for (int i = 0; i < vector.length; i++) {
            sum += weights[i] * vector[i];
        }
        return 1 / (1 + Math.exp(-sum));
    }

    /** The lines of the file that holds these weights. */
    public List<String> lines() {
        List<String> lines = new ArrayList<>();
        lines.add("# How often questions of a wording could be answered: dimension of the question's vector, weight.");
        for (int i = 0; i < SIZE; i++) {
            String name = i == SIZE - 1 ? "bias" : String.valueOf(i);
            lines.add(name + "\t" + String.format(Locale.ROOT, "%.5f", weights[i]));
        }
        return lines;
    }
}
