package org.factdesk.question.nlp;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordShapeTest {
    @ParameterizedTest
    @CsvSource({
        "NHK, 0, CAPITALS",
        "U.N., 3, CAPITALS",
        "A, 0, PLAIN",
        "A, 2, NAME",
        "Norhaven, 4, NAME",
        "Norhaven, 0, PLAIN",
        "'1,200', 1, NUMBER",
        "2031, 0, NUMBER",
        "737s, 0, MIXED",
        "F-16, 2, MIXED",
        "crane, 5, PLAIN",
        "?, 5, PLAIN",
        "東京, 1, PLAIN"
    })
    void tellsHowAWordIsWritten(String word, int place, WordShape shape) {
        assertThat(WordShape.of(word, place)).isEqualTo(shape);
    }
}
