package org.factdesk.question;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AsOfTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2021-04-20     | 2021-04-20",
                "2021-04        | 2021-04-30",
                "2021           | 2021-12-31",
                "20 April 2021  | 2021-04-20",
                "20 apr 2021    | 2021-04-20",
                "April 20, 2021 | 2021-04-20",
                "april 20 2021  | 2021-04-20",
            })
    void readsTheLastDayThatIsMeant(String text, LocalDate day) {
        assertThat(AsOf.parse(text)).contains(day);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "soon", "2021-02-30", "2021-04/..", "31 April 2021", "20.4.2021"})
    void readsNothingElse(String text) {
        assertThat(AsOf.parse(text)).isEmpty();
    }
}
