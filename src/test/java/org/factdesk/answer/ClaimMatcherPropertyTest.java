package org.factdesk.answer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.factdesk.question.AnswerType;
import org.factdesk.question.Clue;
import org.factdesk.question.Evidence;
import org.factdesk.question.Intent;
import org.factdesk.question.Reading;
import org.factdesk.testing.Asked;
import org.factdesk.testing.Found;
import org.factdesk.testing.Harbour;
import org.factdesk.testing.ManyClaims;
import org.factdesk.testing.Samples;
import org.junit.jupiter.api.Test;

class ClaimMatcherPropertyTest {
    private static final int TRIES = 200;

    @Test
    void aScoreIsTheSumOfItsReasons() {
        Samples.forEach(TRIES, samples -> {
            double[] weights = numbers(samples, Clue.values().length);

            List<Match> matches = matcher(weights).match(asked(evidence(samples)));

            assertThat(matches).isNotEmpty().allSatisfy(match -> assertThat(match.score())
                    .isCloseTo(
                            match.reasons().stream().mapToDouble(Reason::share).sum(), within(1e-9)));
        });
    }

    @Test
    void namesEveryClueOnceAsAReasonWithWhatItFoundAndWhatThatAdds() {
        Samples.forEach(TRIES, samples -> {
            double[] weights = numbers(samples, Clue.values().length);
            List<Evidence> evidence = evidence(samples);

            List<Match> matches = matcher(weights).match(asked(evidence));

            for (Match match : matches) {
                Evidence one = evidence.stream()
                        .filter(other -> other.claim().equals(match.claim()))
                        .findFirst()
                        .orElseThrow();
                assertThat(match.reasons())
                        .containsExactlyElementsOf(Arrays.stream(Clue.values())
                                .map(clue ->
                                        new Reason(clue, one.value(clue), weights[clue.ordinal()] * one.value(clue)))
                                .toList());
            }
        });
    }

    @Test
    void theOrderOfEvidenceNeverMatters() {
        Samples.forEach(TRIES, samples -> {
            ClaimMatcher matcher = rankingAnew(samples);
            List<Evidence> evidence = evidence(samples);
            List<Evidence> shuffled = new ArrayList<>(evidence);
            Collections.shuffle(shuffled, new Random(samples.upTo(1_000_000)));

            assertThat(matcher.match(asked(shuffled))).isEqualTo(matcher.match(asked(evidence)));
        });
    }

    @Test
    void putsTheBestFirstAndEqualScoresInTheOrderOfTheirIds() {
        Samples.forEach(TRIES, samples -> {
            List<Match> matches = rankingAnew(samples).match(asked(evidence(samples)));

            for (int i = 1; i < matches.size(); i++) {
                Match better = matches.get(i - 1);
                Match worse = matches.get(i);
                assertThat(better.score()).isGreaterThanOrEqualTo(worse.score());
                if (better.score() == worse.score()) {
                    assertThat(better.claim().id()).isLessThan(worse.claim().id());
                }
            }
        });
    }

    @Test
    void givesTheFewThatTheWeightedSumPutsFirst() {
        Samples.forEach(TRIES, samples -> {
            double[] weights = numbers(samples, Clue.values().length);
            List<Evidence> evidence = ManyClaims.base(30).claims().stream()
                    .map(claim -> new Evidence(claim, numbers(samples, Clue.values().length)))
                    .toList();
            List<Double> sums = evidence.stream()
                    .map(one -> IntStream.range(0, weights.length)
                            .mapToDouble(i -> weights[i] * one.values()[i])
                            .sum())
                    .sorted(Comparator.reverseOrder())
                    .limit(ClaimMatcher.RANKED)
                    .toList();

            List<Match> matches = matcher(weights).match(asked(evidence));

            assertThat(evidence).hasSizeGreaterThan(ClaimMatcher.RANKED);
            assertThat(matches).extracting(Match::score).containsExactlyElementsOf(sums);
        });
    }

    @Test
    void ranksTheFewAnewByWhatCluesTellTogether() {
        // Where a place is asked for, a unit counts that is above nought where a claim is covered well and has no
        // place.
        Weights weights = Weights.read(List.of(
                "match\tcovered\t1",
                "rerank\tcovered\t1",
                "rerank\tplace-absent\t1",
                "rerank\tasked-place\t1",
                "rerank\tbias\t-2.5",
                "rerank-2\tunit-1\t-2"));
        List<Evidence> evidence = List.of(
                Found.of(Harbour.claim("night-shift"), Map.of(Clue.COVERED, 0.9, Clue.PLACE_ABSENT, 1.0)),
                Found.of(Harbour.claim("gang-suspected"), Map.of(Clue.COVERED, 0.6)));

        List<Match> places = new ClaimMatcher(weights)
                .match(new Reading(Asked.of("Where?", Intent.WHERE, AnswerType.PLACE), evidence));

        assertThat(places).extracting(match -> match.claim().id()).containsExactly("gang-suspected", "night-shift");
        assertThat(places.get(0).together()).isZero();
        assertThat(places.get(1).together()).isCloseTo(-0.8, within(1e-9));
        assertThat(places.get(1).score()).isCloseTo(0.1, within(1e-9));
        assertThat(new ClaimMatcher(weights).match(asked(evidence)))
                .extracting(match -> match.claim().id())
                .containsExactly("night-shift", "gang-suspected");
    }

    @Test
    void matchesNothingWhereThereIsNoEvidence() {
        assertThat(matcher(new double[Clue.values().length]).match(asked(List.of())))
                .isEmpty();
    }

    @Test
    void keepsTheWeightsItWasGiven() {
        double[] weights = new double[Clue.values().length];
        Arrays.fill(weights, 1);
        ClaimMatcher matcher = matcher(weights);
        double[] ones = weights.clone();

        Arrays.fill(weights, 0);

        assertThat(matcher.match(asked(List.of(new Evidence(Harbour.claim("night-shift"), ones)))))
                .extracting(Match::score)
                .containsExactly((double) Clue.values().length);
    }

    private static ClaimMatcher matcher(double[] weights) {
        Weights.Part part = new Weights.Part(weights, weights);
        return new ClaimMatcher(Weights.ofSums(part, part, Costs.EVEN));
    }

    /** One whose network ranks anew by whatever it is. */
    private static ClaimMatcher rankingAnew(Samples samples) {
        double[] weights = numbers(samples, Clue.values().length);
        Weights sums =
                Weights.ofSums(new Weights.Part(weights, weights), new Weights.Part(weights, weights), Costs.EVEN);
        Network rerank = Network.sum(numbers(samples, Pairing.NAMES.size() + 1));
        return new ClaimMatcher(new Weights(sums.plain(), sums.learned(), rerank, sums.judgement(), sums.costs()));
    }

    private static Reading asked(List<Evidence> evidence) {
        return new Reading(Asked.of("What burned?", Intent.WHAT, AnswerType.OTHER), evidence);
    }

    private static List<Evidence> evidence(Samples samples) {
        return Harbour.base().claims().stream()
                .map(claim -> new Evidence(claim, numbers(samples, Clue.values().length)))
                .toList();
    }

    /** Numbers so coarse that some scores are equal. */
    private static double[] numbers(Samples samples, int count) {
        return IntStream.range(0, count)
                .mapToDouble(i -> samples.upTo(4) / 4.0 - (samples.oneIn(3) ? 1 : 0))
                .toArray();
    }
}
