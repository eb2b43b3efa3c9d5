package org.factdesk.learning;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.factdesk.answer.ClaimMatcher;
import org.factdesk.answer.Match;
import org.factdesk.answer.Network;
import org.factdesk.answer.Signals;
import org.factdesk.answer.Weights;
import org.factdesk.claim.FactBase;
import org.factdesk.question.Clue;
import org.factdesk.question.Evidence;

/**
 * Learns how much each clue weighs in ranking claims, and how far the best of them can be trusted. The second is
 * learned from rankings of incidents that the ranker was not taught with, since it is more sure of those it was.
 */
final class WeightsTrainer {
    private static final double MATCH_PENALTY = 10;
    /** How much a question counts whose answers were taken away, beside one that people ask in vain. */
    private static final double TAKEN_AWAY = 0.1;

    /**
     * The least confidence with which the desk answers. A wrong answer is taken to cost a little less than half of what
     * a right one is worth, so that answering is worth it from about one in three on. Chosen with a look at seven
     * incidents of which nothing else was learned, so figures on these are a little kind.
     */
    private static final double THRESHOLD = 0.33;
    /**
     * The same where ways of asking were learned: most questions that can be answered reach it, and below it lie hardly
     * any but tempting ones. Chosen with a look at questions of strangers on the one incident that is told so.
     */
    private static final double THRESHOLD_LEARNED = 0.40;

    /** What somebody taught word for word is heeded, whatever else speaks against it. */
    private static final double TAUGHT = 10;

    /**
     * So many ways of asking for a claim are few. Where more are known, the same signals tell more; such records are
     * rare among those that are learned from, so what they teach of confidence counts by how many there are.
     */
    private static final double FEW_WAYS = 6;

    private static final int FOLDS = 3;

    private WeightsTrainer() {}

    /** Where there are lessons of one kind of record only, what they teach serves both. */
    static Weights train(List<Lesson> lessons) {
        List<Lesson> learned = lessons.stream().filter(Lesson::isOfLearnedWays).toList();
        // By the record, since a follow-up without a word of its own shows nothing of what was learned of it; it is
        // read as
        // it would be of any other record, and asked of others too.
        Set<FactBase> ofLearned = learned.stream().map(Lesson::base).collect(Collectors.toSet());
        List<Lesson> plain = lessons.stream()
                .filter(lesson -> !ofLearned.contains(lesson.base()))
                .toList();
        Weights.Part ofPlain = part(plain.isEmpty() ? learned : plain, THRESHOLD);
        return new Weights(ofPlain, learned.isEmpty() || plain.isEmpty() ? ofPlain : part(learned, THRESHOLD_LEARNED));
    }

    private static Weights.Part part(List<Lesson> lessons, double threshold) {
        List<Sample> judged = new ArrayList<>();
        for (Set<String> held : Folds.of(Lesson.incidents(lessons), FOLDS)) {
            judged.addAll(judge(lessons, held));
        }
        Ranking ranking = Ranking.of(lessons).heedingTaught();
        return new Weights.Part(ranking.alone(), ranking.following(), judgement(judged), threshold);
    }

    private static Network judgement(List<Sample> judged) {
        return judged.isEmpty()
                ? Network.sum(new double[Signals.NAMES.size() + 1])
                : NetworkTrainer.fit(judged)
                        .withWeight(Signals.NAMES.indexOf("lead-" + Clue.ALSO_ASKED_SAME.word()), TAUGHT);
    }

    private static List<Sample> judge(List<Lesson> lessons, Set<String> held) {
        Predicate<Lesson> isHeld = lesson -> held.contains(lesson.incident());
        Ranking ranking = Ranking.of(lessons.stream().filter(isHeld.negate()).toList());
        Weights.Part part = new Weights.Part(
                ranking.alone(), ranking.following(), Network.sum(new double[Signals.NAMES.size() + 1]), THRESHOLD);
        ClaimMatcher matcher = new ClaimMatcher(new Weights(part, part));
        List<Sample> judged = new ArrayList<>();
        for (Lesson lesson : lessons.stream().filter(isHeld).toList()) {
            double weight = lesson.weight() * Math.max(1, lesson.waysOfAsking() / FEW_WAYS);
            judge(lesson, matcher, weight).ifPresent(judged::add);
            if (lesson.isAnswerable()) {
                judge(lesson.withoutAnswers(), matcher, TAKEN_AWAY * weight).ifPresent(judged::add);
            }
        }
        return judged;
    }

    /** A ranking's signals, and whether its first claim is right; empty where there is no claim to judge. */
    private static Optional<Sample> judge(Lesson lesson, ClaimMatcher matcher, double weight) {
        List<Match> matches = matcher.match(lesson.reading().evidence(), lesson.isFollowUp());
        if (matches.isEmpty()) {
            return Optional.empty();
        }
        boolean right = lesson.right().contains(matches.get(0).claim().id());
        return Optional.of(
                new Sample(Signals.of(lesson.reading().understanding(), matches, lesson.base()), right, weight));
    }

    /**
     * The weights of the clues for questions that stand alone, and for those that lean on what was said before: what
     * tells of these tells little of those. Where there are lessons of one kind only, they serve both.
     */
    private record Ranking(double[] alone, double[] following) {
        static Ranking of(List<Lesson> lessons) {
            List<Lesson> alone =
                    lessons.stream().filter(Predicate.not(Lesson::isFollowUp)).toList();
            List<Lesson> following = lessons.stream().filter(Lesson::isFollowUp).toList();
            return new Ranking(
                    matchWeights(alone.isEmpty() ? following : alone),
                    matchWeights(following.isEmpty() ? alone : following));
        }

        Ranking heedingTaught() {
            return new Ranking(heedingTaught(alone), heedingTaught(following));
        }

        private static double[] heedingTaught(double[] weights) {
            double[] heeding = weights.clone();
            heeding[Clue.ALSO_ASKED_SAME.ordinal()] = TAUGHT;
            return heeding;
        }
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
                choices.add(new ListwiseRegression.Choice(values, right, lesson.weight()));
            }
        }
        return choices.isEmpty() ? new double[Clue.values().length] : ListwiseRegression.fit(choices, MATCH_PENALTY);
    }
}
