package org.factdesk.question.nlp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LabelCategorizerTest {
    private static final Map<String, List<String>> EXAMPLES = new TreeMap<>(Map.of(
            "when", List.of("when did it burn", "when was the crane built", "on which day did it start"),
            "who", List.of("who did it", "who built the crane", "which company owns it"),
            "where", List.of("where did it burn", "where is the crane", "in which town is it")));
    private static final FeatureReader READER = new FeatureReader(LanguageTools.open(Path.of("target", "test-cache")));

    @Test
    void tellsLabelsApartThatItWasTaught() {
        LabelCategorizer categorizer = LabelCategorizer.train(EXAMPLES, READER);

        assertThat(likeliest(categorizer, "when did it fall")).isEqualTo("when");
        assertThat(likeliest(categorizer, "who owns it")).isEqualTo("who");
        assertThat(likeliest(categorizer, "where is it")).isEqualTo("where");
    }

    @Test
    void tellsWhatSharesNoWordWithTheExamplesByItsMeaning() {
        LabelCategorizer categorizer = LabelCategorizer.train(EXAMPLES, READER);

        assertThat(likeliest(categorizer, "what time at night")).isEqualTo("when");
        assertThat(likeliest(categorizer, "tell me the responsible person's identity"))
                .isEqualTo("who");
        assertThat(likeliest(categorizer, "what are the coordinates")).isEqualTo("where");
    }

    @Test
    void givesProbabilitiesThatMakeOneWhateverTheText() {
        LabelCategorizer categorizer = LabelCategorizer.train(EXAMPLES, READER);

        for (String text : List.of("when did it fall", "", "zzz", "\u0000", "東京はどこ", "a ".repeat(5_000))) {
            Map<String, Double> probabilities = categorizer.probabilities(READER.read(text));

            assertThat(probabilities).containsOnlyKeys("when", "who", "where");
            assertThat(probabilities.values().stream()
                            .mapToDouble(Double::doubleValue)
                            .sum())
                    .isCloseTo(1, within(1e-6));
        }
    }

    @Test
    void learnsTheSameFromTheSameExamples() throws IOException {
        assertThat(written(LabelCategorizer.train(EXAMPLES, READER)))
                .isEqualTo(written(LabelCategorizer.train(EXAMPLES, READER)));
    }

    @Test
    void tellsTheSameWhenItWasWrittenAndReadBack() throws IOException {
        LabelCategorizer categorizer = LabelCategorizer.train(EXAMPLES, READER);
        TextFeatures text = READER.read("in which year was it built?");

        LabelCategorizer back = LabelCategorizer.read(new ByteArrayInputStream(written(categorizer)));

        assertThat(back.probabilities(text)).isEqualTo(categorizer.probabilities(text));
    }

    @Test
    void answersManyThreadsAtOnceAsItAnswersOne() {
        LabelCategorizer categorizer = LabelCategorizer.train(EXAMPLES, READER);
        List<String> texts = List.of("when did it fall", "who owns it", "where is it", "which crane burned");
        List<Map<String, Double>> one =
                texts.stream().map(READER::read).map(categorizer::probabilities).toList();

        List<Map<String, Double>> many = IntStream.range(0, 64)
                .parallel()
                .mapToObj(i -> categorizer.probabilities(READER.read(texts.get(i % texts.size()))))
                .toList();

        for (int i = 0; i < many.size(); i++) {
            assertThat(many.get(i)).isEqualTo(one.get(i % texts.size()));
        }
    }

    private static byte[] written(LabelCategorizer categorizer) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        categorizer.write(out);
        return out.toByteArray();
    }

    private static String likeliest(LabelCategorizer categorizer, String text) {
        return categorizer.probabilities(READER.read(text)).entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .orElseThrow()
                .getKey();
    }
}
