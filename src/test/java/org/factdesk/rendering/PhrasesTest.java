package org.factdesk.rendering;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Stream;
import org.factdesk.answer.Abstention;
import org.factdesk.claim.Stance;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class PhrasesTest {
    @ParameterizedTest
    @MethodSource("keys")
    void everyPhraseCanBeSaidWithItsPlacesFilledIn(String key) {
        assertThat(Phrases.english().say(key, "one", "two", "three", "four"))
                .isNotBlank()
                .doesNotContain("{", "''");
    }

    static Stream<String> keys() {
        return ResourceBundle.getBundle("org.factdesk.rendering.messages", Locale.ROOT).keySet().stream();
    }

    @ParameterizedTest
    @EnumSource(Abstention.class)
    void hasWordsForEachReasonToDecline(Abstention reason) {
        assertThat(Phrases.english().has("abstained." + reason.word())).isTrue();
    }

    @ParameterizedTest
    @EnumSource(Stance.class)
    void hasASlotPhraseForEachStanceThatPutsASlotFirst(Stance stance) {
        boolean putsFirst = stance != Stance.DENIES && stance != Stance.DECLINES_COMMENT;

        assertThat(Phrases.english().has("slot." + stance.word())).isEqualTo(putsFirst);
    }

    @Test
    void speaksEnglishWhereALanguageIsNotThere() {
        assertThat(new Phrases(Locale.FRENCH).say("disputed")).isEqualTo("Accounts differ.");
    }
}
