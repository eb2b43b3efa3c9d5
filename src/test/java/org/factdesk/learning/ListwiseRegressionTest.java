package org.factdesk.learning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.factdesk.learning.ListwiseRegression.Choice;
import org.junit.jupiter.api.Test;

class ListwiseRegressionTest {
    private static final double LIGHT = 0.1;

    @Test
    void putsTheRightOneFirst() {
        List<Choice> choices = choices();

        double[] weights = ListwiseRegression.fit(choices, LIGHT);

        assertThat(choices).allSatisfy(choice -> assertThat(choice.right()[best(choice, weights)])
                .isTrue());
    }

    @Test
    void weighsWhatSpeaksForAndAgainstTheRightOneAndHardlyWhatSaysNothing() {
        double[] weights = ListwiseRegression.fit(choices(), LIGHT);

        assertThat(weights[0]).isPositive();
        assertThat(weights[1]).isNegative();
        assertThat(Math.abs(weights[2])).isLessThan(weights[0] / 4);
    }

    @Test
    void valuesThatNeverChangeWeighNothing() {
        assertThat(ListwiseRegression.fit(choices(), LIGHT)[3]).isZero();
    }

    @Test
    void anyOfTheRightOnesWillDo() {
        List<Choice> choices = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            choices.add(new Choice(new double[][] {{1, 0}, {0, 0}, {0, 1}}, new boolean[] {true, true, false}, 1));
        }

        double[] weights = ListwiseRegression.fit(choices, 1);

        assertThat(weights[1]).isNegative();
        assertThat(Math.abs(weights[0])).isLessThan(-weights[1]);
    }

    @Test
    void thePenaltyShrinksTheWeights() {
        double[] light = ListwiseRegression.fit(choices(), 1);
        double[] heavy = ListwiseRegression.fit(choices(), 100);
        double[] crushing = ListwiseRegression.fit(choices(), 1e6);

        assertThat(heavy[0]).isBetween(crushing[0], light[0]);
        assertThat(heavy[0]).isLessThan(light[0] / 2);
        assertThat(crushing[0]).isCloseTo(0, within(0.01));
    }

    @Test
    void learnsNothingWhereEverythingIsRight() {
        List<Choice> choices = List.of(new Choice(new double[][] {{1, 0}, {0, 1}}, new boolean[] {true, true}, 1));

        assertThat(ListwiseRegression.fit(choices, 1)).containsExactly(new double[] {0, 0}, within(1e-6));
    }

    @Test
    void aChoiceCountsAsMuchAsItsWeight() {
        Choice first = new Choice(new double[][] {{1, 0}, {0, 1}}, new boolean[] {true, false}, 1);
        Choice second = new Choice(new double[][] {{1, 0}, {0, 1}}, new boolean[] {false, true}, 0.2);

        double[] weights = ListwiseRegression.fit(List.of(first, second), 0.1);

        assertThat(weights[0]).isGreaterThan(weights[1]);
    }

    @Test
    void theSameChoicesGiveTheSameWeights() {
        assertThat(ListwiseRegression.fit(choices(), 1)).containsExactly(ListwiseRegression.fit(choices(), 1));
    }

    /** The first value speaks for the right one, the second against it, the third says nothing, the fourth stays. */
    private static List<Choice> choices() {
        Random random = new Random(5);
        List<Choice> choices = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            double[][] values = new double[5][];
            boolean[] right = new boolean[5];
            int answer = random.nextInt(5);
            right[answer] = true;
            for (int k = 0; k < values.length; k++) {
                double lift = k == answer ? 1 : 0;
                values[k] = new double[] {lift + random.nextDouble() / 2, 1 - lift, random.nextDouble(), 7};
            }
            choices.add(new Choice(values, right, 1));
        }
        return choices;
    }

    private static int best(Choice choice, double[] weights) {
        int best = 0;
        for (int k = 1; k < choice.values().length; k++) {
            best = score(choice.values()[k], weights) > score(choice.values()[best], weights) ? k : best;
        }
        return best;
    }

    private static double score(double[] values, double[] weights) {
        double score = 0;
        for (int i = 0; i < weights.length; i++) {
            score += weights[i] * values[i];
        }
        return score;
    }
}
