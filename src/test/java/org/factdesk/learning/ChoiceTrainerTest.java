package org.factdesk.learning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.factdesk.answer.Network;
import org.factdesk.answer.Pairing;
import org.factdesk.answer.Signals;
import org.factdesk.answer.Standing;
import org.factdesk.arithmetic.Threads;
import org.factdesk.claim.Claim;
import org.factdesk.claim.FactBase;
import org.factdesk.question.AnswerType;
import org.factdesk.question.Clue;
import org.factdesk.question.Intent;
import org.factdesk.question.Understanding;
import org.factdesk.testing.Asked;
import org.factdesk.testing.Harbour;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ChoiceTrainerTest {
    private static final FactBase BASE = Harbour.base();
    private static final Understanding QUESTION = Asked.of("What burned?", Intent.WHAT, AnswerType.OTHER);
    private static final List<Claim> CLAIMS = BASE.claims().stream().limit(4).toList();

    private final Threads threads = new Threads(2);
    private final Random random = new Random(5);

    @AfterEach
    void stopThreads() {
        threads.close();
    }

    @Test
    void ranksByWhatNoWeightedSumTells() {
        ChoiceTrainer.Networks networks = ChoiceTrainer.fit(eitherOr(1), threads);

        assertThat(rank(networks, 1, 0)).isGreaterThan(rank(networks, 1, 1) + 1);
        assertThat(rank(networks, 0, 1)).isGreaterThan(rank(networks, 1, 1) + 1);
        assertThat(rank(networks, 1, 0)).isGreaterThan(rank(networks, 0, 0) + 1);
        assertThat(rank(networks, 0, 1)).isGreaterThan(rank(networks, 0, 0) + 1);
    }

    @Test
    void judgesByWhatTheRankingMakesOfTheBest() {
        ChoiceTrainer.Networks networks = ChoiceTrainer.fit(eitherOr(1), threads);

        assertThat(answerable(networks, 1, 0)).isGreaterThan(0.8);
        assertThat(answerable(networks, 0, 1)).isGreaterThan(0.8);
        assertThat(answerable(networks, 1, 1)).isLessThan(0.2);
        assertThat(answerable(networks, 0, 0)).isLessThan(0.2);
    }

    @Test
    void learnsHowOftenAClaimAnswers() {
        List<Choice> choices = new ArrayList<>();
        for (int i = 0; i < 400; i++) {
            choices.add(new Choice(QUESTION, BASE, List.of(candidate(0, i % 2, i % 3, i % 10 < 3)), 1, 1));
        }

        ChoiceTrainer.Networks networks = ChoiceTrainer.fit(choices, threads);

        // Some of those that answer are looked at a second time without any claim, which leaves nothing to look at.
        assertThat(answerable(networks, 1, 1)).isCloseTo(0.3, within(0.15));
    }

    @Test
    void aChoiceOfNoWeightTeachesNothing() {
        List<Choice> choices = eitherOr(1);
        eitherOr(0).forEach(choice -> choices.add(turned(choice)));

        ChoiceTrainer.Networks networks = ChoiceTrainer.fit(choices, threads);

        assertThat(rank(networks, 1, 0)).isGreaterThan(rank(networks, 1, 1) + 1);
        assertThat(answerable(networks, 1, 0)).isGreaterThan(0.8);
    }

    @Test
    void theSameChoicesGiveTheSameNetworksWhateverTheThreads() {
        List<Choice> choices = eitherOr(1);
        try (Threads one = new Threads(1)) {
            ChoiceTrainer.Networks first = ChoiceTrainer.fit(choices, one);
            ChoiceTrainer.Networks second = ChoiceTrainer.fit(choices, threads);

            assertSame(first.rerank(), second.rerank());
            assertSame(first.judgement(), second.judgement());
        }
    }

    private static void assertSame(Network one, Network other) {
        assertThat(one.layers()).hasSameSizeAs(other.layers());
        for (int layer = 0; layer < one.layers().size(); layer++) {
            assertThat(one.layers().get(layer)).isDeepEqualTo(other.layers().get(layer));
        }
    }

    /** Right is what has one of two things and not the other; every third time there is no such claim. */
    private List<Choice> eitherOr(double weight) {
        List<Choice> choices = new ArrayList<>();
        for (int i = 0; i < 300; i++) {
            int place = random.nextInt(CLAIMS.size());
            boolean answerable = i % 3 != 0;
            int which = random.nextInt(2);
            choices.add(new Choice(
                    QUESTION,
                    BASE,
                    IntStream.range(0, CLAIMS.size())
                            .mapToObj(number -> {
                                int both = random.nextInt(2);
                                return answerable && number == place
                                        ? candidate(number, which, 1 - which, true)
                                        : candidate(number, both, both, false);
                            })
                            .toList(),
                    weight,
                    weight));
        }
        return choices;
    }

    private static Choice turned(Choice choice) {
        return new Choice(
                choice.question(),
                choice.base(),
                choice.candidates().stream()
                        .map(one -> new Choice.Candidate(one.claim(), one.values(), one.score(), !one.right()))
                        .toList(),
                0,
                0);
    }

    private static Choice.Candidate candidate(int number, int one, int other, boolean right) {
        return new Choice.Candidate(CLAIMS.get(number), values(one, other), 0, right);
    }

    private static double[] values(int one, int other) {
        double[] values = new double[Clue.values().length];
        values[Clue.COVERED.ordinal()] = one;
        values[Clue.MEANING.ordinal()] = other;
        return values;
    }

    private static double rank(ChoiceTrainer.Networks networks, int one, int other) {
        return networks.rerank().value(Pairing.of(QUESTION, values(one, other)));
    }

    private static double answerable(ChoiceTrainer.Networks networks, int one, int other) {
        double[] units = networks.rerank().units(Pairing.of(QUESTION, values(one, other)));
        Standing standing = Standing.of(new double[] {rank(networks, one, other)}, 0, same -> false, 0);
        return 1 / (1 + Math.exp(-networks.judgement().value(Signals.of(QUESTION, standing, units))));
    }
}
