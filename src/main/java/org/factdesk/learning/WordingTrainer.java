package org.factdesk.learning;

import java.util.List;
import java.util.stream.IntStream;
import org.factdesk.question.nlp.WordingWeights;

/** Learns how often questions of a wording could be answered, and how often they lean on what was said before. */
final class WordingTrainer {
    private static final double PENALTY = 400;
    private static final double LEANING_PENALTY = 100;

    private WordingTrainer() {}

    /** A question's vector, whether its incident's claims answer it, and how much it counts. */
    record Asked(float[] vector, boolean answerable, double weight) {}

    /** The vector of a question by itself that has a word which may point back, and whether it does. */
    record Pointing(float[] vector, boolean leans) {}

    /** What was learned from the questions; nothing where there are none, or all are of one kind. */
    static WordingWeights train(List<Asked> questions, List<Pointing> pointing) {
        return new WordingWeights(askable(questions), leaning(pointing));
    }

    private static double[] askable(List<Asked> questions) {
        return fit(
                questions.stream()
                        .map(asked -> new Sample(doubles(asked.vector()), asked.answerable(), asked.weight()))
                        .toList(),
                PENALTY);
    }

    /** Those that lean count as much as those that do not, together: how many were written of each tells nothing. */
    private static double[] leaning(List<Pointing> questions) {
        double lean = questions.stream().filter(Pointing::leans).count();
        double half = questions.size() / 2.0;
        return fit(
                questions.stream()
                        .map(one -> new Sample(
                                doubles(one.vector()),
                                one.leans(),
                                half / (one.leans() ? lean : questions.size() - lean)))
                        .toList(),
                LEANING_PENALTY);
    }

    private static double[] fit(List<Sample> samples, double penalty) {
        boolean both =
                samples.stream().anyMatch(Sample::happened) && !samples.stream().allMatch(Sample::happened);
        return both ? LogisticRegression.fit(samples, penalty) : new double[WordingWeights.SIZE];
    }

    private static double[] doubles(float[] vector) {
        return IntStream.range(0, vector.length).mapToDouble(i -> vector[i]).toArray();
    }
}
