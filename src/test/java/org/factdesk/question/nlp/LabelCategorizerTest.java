package org.factdesk.question.nlp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class LabelCategorizerTest {
    private static final Map<String, List<String>> EXAMPLES = new TreeMap<>(Map.of(
            "when", List.of("when did it burn", "when was the crane built", "on which day did it start"),
            "who", List.of("who did it", "who built the crane", "which company owns it"),
            "where", List.of("where did it burn", "where is the crane", "in which town is it")));

    @Test
    void tellsLabelsApartThatItWasTaught() {
        LabelCategorizer categorizer = LabelCategorizer.train(EXAMPLES);

        assertThat(likeliest(categorizer, "when did it fall")).isEqualTo("when");
        assertThat(likeliest(categorizer, "who owns it")).isEqualTo("who");
        assertThat(likeliest(categorizer, "where is it")).isEqualTo("where");
    }

    @Test
    void givesProbabilitiesThatMakeOneWhateverTheText() {
        LabelCategorizer categorizer = LabelCategorizer.train(EXAMPLES);

        for (String text : List.of("when did it fall", "", "zzz", "\u0000", "東京はどこ", "a ".repeat(5_000))) {
            assertThat(categorizer.probabilities(text)).containsOnlyKeys("when", "who", "where");
            assertThat(categorizer.probabilities(text).values().stream()
                            .mapToDouble(Double::doubleValue)
                            .sum())
                    .isCloseTo(1, within(1e-6));
        }
    }

    @Test
    void learnsTheSameFromTheSameExamples() {
        assertThat(LabelCategorizer.train(EXAMPLES).probabilities("who was it"))
                .isEqualTo(LabelCategorizer.train(EXAMPLES).probabilities("who was it"));
    }

    private static String likeliest(LabelCategorizer categorizer, String text) {
        return categorizer.probabilities(text).entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .orElseThrow()
                .getKey();
    }
}
