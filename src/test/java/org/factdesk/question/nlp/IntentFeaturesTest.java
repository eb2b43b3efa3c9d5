package org.factdesk.question.nlp;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class IntentFeaturesTest {
    private static final TextAnalyzer ANALYZER = new TextAnalyzer();
    private final IntentFeatures features = new IntentFeatures(new WordNet(Path.of("target", "test-cache")));

    private Set<String> of(String text) {
        List<Word> words = ANALYZER.analyze(text);
        return features.of(words, QuestionHead.of(words));
    }

    @Test
    void looksAtMoreThanTheFirstSenseOfTheWordThatAQuestionTurnsOn() {
        assertThat(of("which bank paid for the crane?"))
                .anyMatch(feature -> feature.startsWith("head is slope"))
                .noneMatch(feature -> feature.startsWith("head is financial institution"))
                .anyMatch(feature -> feature.startsWith("head may be financial institution"))
                .anyMatch(feature -> feature.startsWith("head may be which financial institution"));
    }

    @Test
    void takesWordsTogetherThatMeanOneThing() {
        assertThat(of("what fire engine came first?"))
                .anyMatch(feature -> feature.startsWith("head may be motor vehicle"));
        assertThat(of("what engine came first?")).noneMatch(feature -> feature.startsWith("head may be motor vehicle"));
    }

    @Test
    void seesHowWordsAreWrittenWhereSomethingIsAsked() {
        assertThat(of("what does NHK say of 737s and the crash at Norhaven in 2031?"))
                .contains("shape what capitals", "shape what mixed", "shape what name", "shape what number");
        assertThat(of("DROP the CRANE"))
                .noneMatch(feature -> feature.startsWith("shape ") || feature.startsWith("head shape "));
    }

    @Test
    void weighsLessWhatWordsAreAKindOf() {
        for (String feature : of("which bank paid for the crane?")) {
            boolean ofKind = feature.contains(" is ") || feature.contains(" may be ");
            assertThat(IntentFeatures.weight(feature)).as(feature).isEqualTo(ofKind ? 0.3f : 1);
        }
    }
}
