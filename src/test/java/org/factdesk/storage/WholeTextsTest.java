package org.factdesk.storage;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WholeTextsTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            value = {
                "did the harbour master see it? | 1. “Did the harbour-master see it?”, asked twice | true",
                "did the harbour master see it? | {\"a\":[\"did the harbour master see it\"]} | true",
                "did the harbour master see it? | ask?as-of=&question=did the harbour master see it%3F | true",
                "did the harbour master see it? | did the harbour master see its crane | false",
                "did the harbour master see it? | did the harbour master see | false",
                "the harbour master see it | bathe harbour master see it | false",
                "that the | It was said that the crane was locked. | false",
                "that the | fact add?text=that the crane was locked&who=crane | false",
                "that the | 3. “that the”, asked once | true",
                "that the | answer?question=that the | true",
                "誰がやったのか | 1.「誰がやったのか」 | true",
                "誰がやったのか | 誰がやったのか。まだ分からない | true",
                "誰がやったのか | それは誰がやったのかと聞いた | false",
                "クレーンは | クレーンは 施錠されていた | false",
                "do you believe that the harbour master saw the fire | “do you believe that the harbour master…” | true",
                "do you believe that the harbour master saw the fire | do you believe that the harbour was on fire? | false",
            })
    void findsTextsWhereTheyStandWhole(String text, String where, boolean isIn) {
        WholeTexts texts = new WholeTexts();
        texts.add("something else that was said");
        texts.add(text);

        assertThat(texts.isIn(where)).isEqualTo(isIn);
    }
}
