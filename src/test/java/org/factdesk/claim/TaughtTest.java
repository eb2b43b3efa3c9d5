package org.factdesk.claim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import org.factdesk.question.Intent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TaughtTest {
    @Test
    void knowsTheWordOfEveryIntentAndNoOther() {
        assertThat(Taught.INTENTS)
                .containsExactlyElementsOf(
                        Arrays.stream(Intent.values()).map(Intent::word).toList());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Who DUNNIT?!       | who dunnit",
                "  who   dunnit     | who dunnit",
                "wer war’s, „Otto“? | wer war s otto",
                "誰がやった？         | 誰がやった",
                "?!…                | ''",
                "Café ²½ Ⅻ no̶te 𝒳😀y | café ²½ ⅻ no̶te 𝒳 y",
            })
    void takesAwayWhatPeopleTypeNowSoAndNowSo(String text, String normal) {
        assertThat(Taught.normal(text)).isEqualTo(normal);
    }

    @Test
    void isOfWordsAndOfAKnownIntent() {
        assertThatThrownBy(() -> new Taught("…", "who")).hasMessage("a wording has words");
        assertThatThrownBy(() -> new Taught("who dunnit", "guess")).hasMessage("'guess' is no intent");
    }
}
