package org.factdesk.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class LeadTest {
    private static final Map<String, Double> SURE = Map.of("who", 0.8, "when", 0.1, "where", 0.1);
    private static final Map<String, Double> TORN = Map.of("who", 0.5, "when", 0.49, "where", 0.01);

    @Test
    void isTheDistanceFromTheMeanOfAllLabels() {
        double mean = (Math.log(0.8) + 2 * Math.log(0.1)) / 3;

        assertThat(Lead.of(SURE)).isCloseTo(Math.log(0.8) - mean, within(1e-9));
    }

    @Test
    void isNoneWhereAllLabelsAreAlikeLikely() {
        assertThat(Lead.of(Map.of("who", 0.5, "when", 0.5))).isZero();
    }

    @Test
    void countsTheLabelOfTextsOutOfScopeForHalf() {
        double mean = (Math.log(0.3) + Math.log(0.1)) / 2;

        assertThat(Lead.of(Map.of("who", 0.3, "when", 0.1, "oos", 0.6)))
                .isCloseTo(Math.log(0.3) - (mean + Math.log(0.6)) / 2, within(1e-9));
    }

    @Test
    void ordersTextsAlikeHoweverSureTheClassifierIs() {
        assertThat(Lead.of(TORN)).isLessThan(Lead.of(Map.of("who", 0.97, "when", 0.02, "where", 0.01)));
        assertThat(Lead.of(sharpened(TORN))).isCloseTo(2 * Lead.of(TORN), within(1e-9));
        assertThat(Lead.of(sharpened(SURE))).isCloseTo(2 * Lead.of(SURE), within(1e-9));
    }

    @Test
    void holdsWhereAProbabilityIsZero() {
        assertThat(Lead.of(Map.of("who", 1.0, "when", 0.0))).isFinite().isPositive();
    }

    @Test
    void isLessThanAnyOtherWhereNoLabelIsInScope() {
        assertThat(Lead.of(Map.of("oos", 1.0))).isEqualTo(Double.NEGATIVE_INFINITY);
    }

    private static Map<String, Double> sharpened(Map<String, Double> probabilities) {
        double sum = probabilities.values().stream().mapToDouble(p -> p * p).sum();
        return probabilities.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> entry.getValue() * entry.getValue() / sum));
    }
}
