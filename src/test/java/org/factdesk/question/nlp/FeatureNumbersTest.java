package org.factdesk.question.nlp;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FeatureNumbersTest {
    private final FeatureNumbers.Count count = new FeatureNumbers.Count();
    private final int[] first = count.add(features("quay", "fire", "crane"));
    private final int[] second = count.add(features("crane", "fire"));
    private final int[] third = count.add(features("fire", "regatta"));

    private static Set<String> features(String... names) {
        return new LinkedHashSet<>(List.of(names));
    }

    @Test
    void numbersTheMostFrequentFirstAndLeavesOutWhatOneExampleHasAlone() {
        FeatureNumbers numbers = count.kept(10);

        assertThat(numbers.names()).containsExactly("fire", "crane");
        assertThat(numbers.of(first)).containsExactly(0, 1);
        assertThat(numbers.of(second)).containsExactly(1, 0);
        assertThat(numbers.of(third)).containsExactly(0);
    }

    @Test
    void keepsNoMoreThanItMay() {
        FeatureNumbers numbers = count.kept(1);

        assertThat(numbers.names()).containsExactly("fire");
        assertThat(numbers.of(second)).containsExactly(0);
    }

    @Test
    void countsManyThousandFeatures() {
        String[] names = IntStream.range(0, 5_000).mapToObj(i -> "feature " + i).toArray(String[]::new);
        int[] example = count.add(features(names));
        count.add(features(names));

        FeatureNumbers numbers = count.kept(6_000);

        assertThat(numbers.names()).hasSize(5_002).startsWith("fire", "crane").endsWith("feature 4999");
        assertThat(numbers.of(example)).hasSize(5_000).endsWith(5_001);
    }
}
