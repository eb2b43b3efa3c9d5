package org.factdesk.answer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.factdesk.question.Clue;
import org.factdesk.question.Evidence;
import org.factdesk.testing.Harbour;
import org.factdesk.testing.Samples;
import org.junit.jupiter.api.Test;

class ClaimMatcherPropertyTest {
    private static final int TRIES = 200;

    @Test
    void aScoreIsTheSumOfItsReasons() {
        Samples.forEach(TRIES, samples -> {
            double[] weights = numbers(samples, Clue.values().length);

            List<Match> matches = matcher(weights).match(evidence(samples), false);

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

            List<Match> matches = matcher(weights).match(evidence, false);

            for (Evidence one : evidence) {
                Match match = matches.stream()
                        .filter(other -> other.claim().equals(one.claim()))
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
            ClaimMatcher matcher = matcher(numbers(samples, Clue.values().length));
            List<Evidence> evidence = evidence(samples);
            List<Evidence> shuffled = new ArrayList<>(evidence);
            Collections.shuffle(shuffled, new Random(samples.upTo(1_000_000)));

            assertThat(matcher.match(shuffled, false)).isEqualTo(matcher.match(evidence, false));
        });
    }

    @Test
    void putsTheBestFirstAndEqualScoresInTheOrderOfTheirIds() {
        Samples.forEach(TRIES, samples -> {
            double[] weights = new double[Clue.values().length];
            weights[Clue.COVERED.ordinal()] = 2;

            List<Match> matches = matcher(weights).match(evidence(samples), false);

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
    void matchesNothingWhereThereIsNoEvidence() {
        assertThat(matcher(new double[Clue.values().length]).match(List.of(), false))
                .isEmpty();
    }

    @Test
    void keepsTheWeightsItWasGiven() {
        double[] weights = new double[Clue.values().length];
        Arrays.fill(weights, 1);
        ClaimMatcher matcher = matcher(weights);
        double[] ones = weights.clone();

        Arrays.fill(weights, 0);

        assertThat(matcher.match(List.of(new Evidence(Harbour.claim("night-shift"), ones)), false))
                .extracting(Match::score)
                .containsExactly((double) Clue.values().length);
    }

    private static ClaimMatcher matcher(double[] weights) {
        Weights.Part part = new Weights.Part(weights, weights, Network.sum(new double[Signals.NAMES.size() + 1]), 0.5);
        return new ClaimMatcher(new Weights(part, part));
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
