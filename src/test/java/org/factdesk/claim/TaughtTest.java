package org.factdesk.claim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import org.factdesk.question.Intent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TaughtTest {
    /** More choices than these no channel offers for an option. */
    private static final int MOST_CHOICES = 25;

    @Test
    void knowsTheWordsOfIntentsButThoseOfWhatWasJustSaid() {
        assertThat(Taught.INTENTS)
                .containsExactlyElementsOf(Arrays.stream(Intent.values())
                        .filter(intent -> !intent.isOfWhatWasSaid())
                        .filter(intent -> intent != Intent.MORE && intent != Intent.CONCERN)
                        .map(Intent::word)
                        .toList());
    }

    @Test
    void leavesRoomForTwoChoicesThatAreNoIntents() {
        assertThat(Taught.INTENTS).hasSizeLessThanOrEqualTo(MOST_CHOICES - 2);
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
