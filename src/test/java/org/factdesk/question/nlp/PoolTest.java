package org.factdesk.question.nlp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class PoolTest {
    private static double[] logs(double... probabilities) {
        return Arrays.stream(probabilities).map(Math::log).toArray();
    }

    @Test
    void ofTheMaximumEntropyAloneIsWhatThatTells() {
        double[] entropy = logs(0.7, 0.2, 0.1);

        assertThat(Pool.ENTROPY.pooled(entropy, logs(0.1, 0.1, 0.8))).containsExactly(entropy, within(1e-12));
    }

    @Test
    void multipliesWhatBothTellEachToThePowerThatItCounts() {
        double[] pooled = new Pool(0.5, 1).pooled(logs(0.64, 0.36), logs(0.3, 0.7));

        double one = 0.8 * 0.3;
        double other = 0.6 * 0.7;
        assertThat(pooled).containsExactly(logs(one / (one + other), other / (one + other)), within(1e-12));
    }

    @Test
    void isSureWhereBothAre() {
        double[] pooled = Pool.BOTH.pooled(logs(0.9, 0.1), logs(0.9, 0.1));

        assertThat(Math.exp(pooled[0])).isGreaterThan(0.9);
    }
}
