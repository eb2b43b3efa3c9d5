package org.factdesk.learning;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.factdesk.answer.ClaimMatcher;
import org.factdesk.answer.Costs;
import org.factdesk.answer.Weights;
import org.factdesk.arithmetic.Threads;
import org.factdesk.claim.FactBase;
import org.factdesk.question.Clue;
import org.factdesk.question.Evidence;

/**
 * Learns how much each clue weighs in picking claims, how these are ranked anew by what clues tell together, and how far
 * the best of them can be trusted.
 */
final class WeightsTrainer {
    private static final double MATCH_PENALTY = 10;
    /**
     * Whoever asks in vain is worse served by an answer than who gets another one than they asked for: that may be near.
     * Chosen with a look at seven incidents of which nothing else was learned, so figures on these are a little kind.
     */
    private static final Costs COSTS = new Costs(0.3, 0.6);

    /** What somebody taught word for word is heeded, whatever else speaks against it. */
    private static final double TAUGHT = 10;

    /**
     * So many ways of asking for a claim are few. Where more are known, the same signals tell more; such records are
     * rare among those that are learned from, so what they teach of confidence counts by how many there are.
     */
    private static final double FEW_WAYS = 6;

    private WeightsTrainer() {}

    /** Where there are lessons of one kind of record only, what they teach serves both. */
    static Weights train(List<Lesson> lessons) {
        List<Lesson> learned = lessons.stream().filter(Lesson::isOfLearnedWays).toList();
        // By the record, since a follow-up without a word of its own shows nothing of what was learned of it; it is
        // read as it would be of any other record, and asked of others too.
        Set<FactBase> records = learned.stream().map(Lesson::base).collect(Collectors.toSet());
        List<Lesson> plain = lessons.stream()
                .filter(lesson -> !records.contains(lesson.base()))
                .toList();
        Ranking ofPlain = Ranking.of(plain.isEmpty() ? learned : plain);
        Ranking ofLearned = learned.isEmpty() ? ofPlain : Ranking.of(learned);
        Weights.Part ranking = ofPlain.heedingTaught().part();
        Weights.Part rankingLearned = ofLearned.heedingTaught().part();
        ClaimMatcher matcher = new ClaimMatcher(Weights.ofSums(ofPlain.part(), ofLearned.part(), COSTS));
        List<Choice> choices = Stream.concat(plain.stream(), learned.stream())
                .parallel()
                .flatMap(lesson -> choice(lesson, matcher).stream())
                .toList();
        if (choices.isEmpty()) {
            return Weights.ofSums(ranking, rankingLearned, COSTS);
        }
        try (Threads threads = new Threads(Runtime.getRuntime().availableProcessors())) {
            ChoiceTrainer.Networks networks = ChoiceTrainer.fit(choices, threads);
            return new Weights(ranking, rankingLearned, networks.rerank(), networks.judgement(), COSTS);
        }
    }

    /** Ranks by weighted sums alone, as learned from the lessons. */
    static ClaimMatcher ranking(List<Lesson> lessons) {
        Weights.Part part = Ranking.of(lessons).part();
        return new ClaimMatcher(Weights.ofSums(part, part, COSTS));
    }

    /** The claims that are ranked for a question; empty where there is none, or what answers is not among them. */
    private static Optional<Choice> choice(Lesson lesson, ClaimMatcher matcher) {
        // The arrays of the evidence themselves, since there are very many.
        Map<String, double[]> values = new HashMap<>();
        lesson.reading()
                .evidence()
                .forEach(evidence -> values.put(evidence.claim().id(), evidence.values()));
        List<Choice.Candidate> candidates = matcher.match(lesson.reading()).stream()
                .map(match -> new Choice.Candidate(
                        match.claim(),
                        requireNonNull(values.get(match.claim().id())),
                        match.score(),
                        lesson.right().contains(match.claim().id())))
                .toList();
        double judged = lesson.weight() * Math.max(1, lesson.waysOfAsking() / FEW_WAYS);
        Choice choice =
                new Choice(lesson.reading().understanding(), lesson.base(), candidates, lesson.weight(), judged);
        return candidates.isEmpty() || lesson.isAnswerable() && !choice.isAnswerable()
                ? Optional.empty()
                : Optional.of(choice);
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

        Weights.Part part() {
            return new Weights.Part(alone, following);
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
