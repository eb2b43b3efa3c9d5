package org.factdesk.desk.order;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KeywordsTest {
    @ParameterizedTest
    @CsvSource({
        "'', true",
        "'…', true",
        "cran, true",
        "'LOCKED crane', true",
        "rane, false",
        "'crane pier', false",
        "'4-no', true",
        "'quay''s', true"
    })
    void findsATextByTheBeginningsOfItsWordsInAnyOrder(String typed, boolean found) {
        assertThat(Keywords.of(typed).areIn("quay-4-north", "\"The crane was locked\"; so says the quay's owner."))
                .isEqualTo(found);
    }
}
