package org.factdesk.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import org.factdesk.evaluation.ClassifierFigures.Guess;
import org.factdesk.evaluation.ClassifierFigures.Rejection;
import org.junit.jupiter.api.Test;

class ClassifierFiguresTest {
    private static final ClassifierFigures FIGURES = new ClassifierFigures(List.of(
            new Guess("who", "who", 0.9, 1_000_000),
            new Guess("who", "who", 0.8, 2_000_000),
            new Guess("who", "when", 0.3, 3_000_000),
            new Guess("when", "when", 0.4, 4_000_000),
            new Guess("oos", "who", 0.2, 5_000_000),
            new Guess("oos", "when", 0.35, 6_000_000),
            new Guess("oos", "when", 0.85, 7_000_000)));

    @Test
    void countsWhatGotItsLabel() {
        assertThat(FIGURES.accuracy()).isEqualTo(0.75);
        assertThat(FIGURES.inScope()).hasSize(4);
        assertThat(FIGURES.outOfScope()).hasSize(3);
    }

    @Test
    void weighsEveryLabelAlike() {
        double who = 2.0 * 2 / (2 + 3);
        double when = 2.0 * 1 / (2 + 1);

        assertThat(FIGURES.macroF1()).isCloseTo((who + when) / 2, within(1e-9));
    }

    @Test
    void drawsTheLineWhereAsMuchIsGivenUpAsAllowedAndNoMore() {
        Rejection free = FIGURES.rejection(0);
        Rejection dear = FIGURES.rejection(0.25);

        assertThat(free.recall()).isCloseTo(2 / 3.0, within(1e-9));
        assertThat(free.lost()).isZero();
        assertThat(free.threshold()).isCloseTo(0.35, within(1e-6));
        assertThat(dear.threshold()).isCloseTo(0.4, within(1e-6));
        assertThat(dear.lost()).isEqualTo(0.25);
        assertThat(FIGURES.rejection(1).recall()).isEqualTo(1);
    }

    @Test
    void balancesWhatIsFoundOutOfScopeWithWhatIsLostInScope() {
        ClassifierFigures figures = new ClassifierFigures(List.of(
                new Guess("who", "who", 0.9, 1),
                new Guess("who", "who", 0.8, 1),
                new Guess("when", "when", 0.7, 1),
                new Guess("when", "when", 0.5, 1),
                new Guess("oos", "who", 0.6, 1),
                new Guess("oos", "who", 0.55, 1)));

        assertThat(figures.rejection(0).recall()).isZero();
        assertThat(figures.balanced()).isEqualTo(new Rejection(Math.nextUp(0.6), 1, 0.25));
        assertThat(FIGURES.balanced()).isEqualTo(FIGURES.rejection(0));
    }

    @Test
    void readsTheClock() {
        assertThat(FIGURES.latency()).isEqualTo(new Latency(4, 7));
    }

    @Test
    void guessesTheLikeliestLabelThatIsInScope() {
        TextClassifier classifier = text -> Map.of("oos", 0.6, "who", 0.3, "when", 0.1);

        ClassifierFigures figures = ClassifierFigures.of(classifier, List.of(new Labelled("who", "who did it")));

        assertThat(figures.guesses()).singleElement().satisfies(guess -> {
            assertThat(guess.guess()).isEqualTo("who");
            assertThat(guess.lead()).isCloseTo(Lead.of(classifier.probabilities("")), within(1e-9));
        });
    }
}
