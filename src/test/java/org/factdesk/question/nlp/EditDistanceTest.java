package org.factdesk.question.nlp;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EditDistanceTest {
    @ParameterizedTest
    @CsvSource({
        "crane, crane, 0",
        "crane, crne, 1",
        "crane, cranne, 1",
        "crane, crate, 1",
        "crane, carne, 1",
        "harbour, harbuor, 1",
        "harbour, hrabuor, 2",
        "'', abc, 3",
        "abc, '', 3",
        "'', '', 0",
        "kitten, sitting, 3"
    })
    void countsTheSlipsBetweenTwoWords(String one, String other, int slips) {
        assertThat(EditDistance.between(one, other, 5)).isEqualTo(slips);
        assertThat(EditDistance.between(other, one, 5)).isEqualTo(slips);
    }

    @ParameterizedTest
    @CsvSource({"kitten, sitting, 2, 3", "crane, harbour, 1, 2", "pier, warehouse, 0, 1", "crane, crate, 0, 1"})
    void stopsCountingWhereThereAreTooMany(String one, String other, int most, int told) {
        assertThat(EditDistance.between(one, other, most)).isEqualTo(told);
    }

    @Test
    void allowsLongerWordsMoreSlips() {
        assertThat(EditDistance.allowed("tug")).isZero();
        assertThat(EditDistance.allowed("pier")).isOne();
        assertThat(EditDistance.allowed("harbour")).isOne();
        assertThat(EditDistance.allowed("warehouse")).isEqualTo(2);
    }
}
