package org.factdesk.learning;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.factdesk.answer.ClaimMatcher;
import org.factdesk.answer.Match;
import org.factdesk.answer.Signals;
import org.factdesk.answer.Weights;
import org.factdesk.question.Clue;
import org.factdesk.question.Evidence;

/**
 * Learns how much each clue weighs in ranking claims, and how far the best of them can be trusted. The second is learned
 * from rankings of incidents that the ranker was not taught with, since it is more sure of those it was.
 */
final class WeightsTrainer {
    private static final double MATCH_PENALTY = 10;
    private static final double JUDGEMENT_PENALTY = 10;
    /** How much a question counts whose answers were taken away, beside one that people ask in vain. */
    private static final double TAKEN_AWAY = 0.25;

    private static final int FOLDS = 3;

    private WeightsTrainer() {}

    static Weights train(List<Lesson> lessons) {
        List<String> incidents = List.copyOf(Lesson.incidents(lessons));
        List<Judged> judged = new ArrayList<>();
        for (int fold = 0; fold < FOLDS; fold++) {
            int number = fold;
            Set<String> held = Set.copyOf(incidents.stream()
                    .filter(incident -> incidents.indexOf(incident) % FOLDS == number)
                    .toList());
            judged.addAll(judge(lessons, held));
        }
        double[] match = matchWeights(lessons);
        double[] judgement =
                LogisticRegression.fit(judged.stream().map(Judged::sample).toList(), JUDGEMENT_PENALTY);
        return new Weights(match, judgement, threshold(judged, judgement));
    }

    /** A ranking's signals, and whether its first claim is right. */
    private record Judged(LogisticRegression.Sample sample, boolean answerable, boolean asAsked) {}

    private static List<Judged> judge(List<Lesson> lessons, Set<String> held) {
        Predicate<Lesson> isHeld = lesson -> held.contains(lesson.incident());
        double[] match = matchWeights(lessons.stream().filter(isHeld.negate()).toList());
        ClaimMatcher matcher = new ClaimMatcher(new Weights(match, new double[Signals.NAMES.size() + 1], 0.5));
        List<Judged> judged = new ArrayList<>();
        for (Lesson lesson : lessons.stream().filter(isHeld).toList()) {
            judged.add(judge(lesson, matcher, true));
            if (lesson.isAnswerable()) {
                judged.add(judge(lesson.withoutAnswers(), matcher, false));
            }
        }
        return judged;
    }

    private static Judged judge(Lesson lesson, ClaimMatcher matcher, boolean asAsked) {
        List<Match> matches = matcher.match(lesson.reading().evidence());
        boolean right = lesson.right().contains(matches.get(0).claim().id());
        double[] signals = Signals.of(lesson.reading().understanding(), matches);
        return new Judged(
                new LogisticRegression.Sample(signals, right, asAsked ? 1 : TAKEN_AWAY),
                lesson.isAnswerable(),
                asAsked);
    }

    private static double[] matchWeights(List<Lesson> lessons) {
        List<ListwiseRegression.Choice> choices = new ArrayList<>();
        for (Lesson lesson : lessons) {
            List<Evidence> evidence = lesson.reading().evidence();
            boolean[] right = new boolean[evidence.size()];
            boolean any = false;
            for (int i = 0; i < right.length; i++) {
                right[i] = lesson.isRight(i);
                any |= right[i];
            }
            if (any) {
                double[][] values = evidence.stream().map(Evidence::values).toArray(double[][]::new);
                choices.add(new ListwiseRegression.Choice(values, right));
            }
        }
        return choices.isEmpty() ? new double[Clue.values().length] : ListwiseRegression.fit(choices, MATCH_PENALTY);
    }

    /** The confidence from which on most questions, as people ask them, are decided rightly. */
    private static double threshold(List<Judged> judged, double[] weights) {
        List<Judged> asked = judged.stream().filter(Judged::asAsked).toList();
        double[] candidates = asked.stream()
                .mapToDouble(one ->
                        LogisticRegression.probability(weights, one.sample().values()))
                .sorted()
                .toArray();
        return Arrays.stream(candidates)
                .boxed()
                .max(java.util.Comparator.comparingLong((Double threshold) -> decidedRightly(asked, weights, threshold))
                        .thenComparing(java.util.Comparator.reverseOrder()))
                .orElse(0.5);
    }

    private static long decidedRightly(List<Judged> asked, double[] weights, double threshold) {
        return asked.stream()
                .filter(one -> {
                    boolean answers =
                            LogisticRegression.probability(weights, one.sample().values()) >= threshold;
                    return answers ? one.sample().happened() : !one.answerable();
                })
                .count();
    }
}
