package org.factdesk.learning;

import java.util.List;
import java.util.stream.IntStream;
import org.factdesk.question.nlp.WordingWeights;

/** Learns how often questions of a wording could be answered. */
final class WordingTrainer {
    private static final double PENALTY = 400;

    private WordingTrainer() {}

    /** A question's vector, whether its incident's claims answer it, and how much it counts. */
    record Asked(float[] vector, boolean answerable, double weight) {}

    /** What was learned from the questions; nothing where there are none. */
    static WordingWeights train(List<Asked> questions) {
        if (questions.isEmpty()) {
            return WordingWeights.untaught();
        }
        return new WordingWeights(LogisticRegression.fit(
                questions.stream()
                        .map(asked -> new Sample(doubles(asked.vector()), asked.answerable(), asked.weight()))
                        .toList(),
                PENALTY));
    }

    private static double[] doubles(float[] vector) {
        return IntStream.range(0, vector.length).mapToDouble(i -> vector[i]).toArray();
    }
}
