package org.factdesk.claim;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WhenTest {
    @ParameterizedTest
    @CsvSource({
        "2031, 2031-01-01T00:00:00, 2031-12-31T23:59:59, false",
        "2031-02, 2031-02-01T00:00:00, 2031-02-28T23:59:59, false",
        "2028-02, 2028-02-01T00:00:00, 2028-02-29T23:59:59, false",
        "2031-05-07, 2031-05-07T00:00:00, 2031-05-07T23:59:59, false",
        "2031-05-07T18:20, 2031-05-07T18:20:00, 2031-05-07T18:20:59, false",
        "2031-05-07T18:20:05, 2031-05-07T18:20:05, 2031-05-07T18:20:05, false",
        "2031~, 2031-01-01T00:00:00, 2031-12-31T23:59:59, true",
        "203X, 2030-01-01T00:00:00, 2039-12-31T23:59:59, false",
        "2031-22, 2031-06-01T00:00:00, 2031-08-31T23:59:59, false",
        "2031-24, 2031-12-01T00:00:00, 2032-02-29T23:59:59, false",
        "2030/2031-04, 2030-01-01T00:00:00, 2031-04-30T23:59:59, false",
    })
    void readsATimeAsPreciselyAsItIsWritten(String text, String earliest, String latest, boolean approximate) {
        When when = When.of(text);

        assertThat(when.text()).isEqualTo(text);
        assertThat(when.earliest()).isEqualTo(earliest);
        assertThat(when.latest()).isEqualTo(latest);
        assertThat(when.approximate()).isEqualTo(approximate);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "/",
                "../..",
                "..",
                "last May",
                "2031-02-30",
                "2031-13",
                "2031-5-7",
                "31-05-07",
                "2031-05-07T25:00",
                "2031/2030",
                "2031-05-07T18",
                "203X-05",
                "2031-00",
                "20310507"
            })
    void knowsWhatIsNoDate(String text) {
        assertThat(When.parse(text)).isEmpty();
    }

    @Test
    void anOpenIntervalHasOneEnd() {
        assertThat(When.of("2031-05/..").mayCoincideWith(When.of("2040"))).isTrue();
        assertThat(When.of("2031-05/..").mayCoincideWith(When.of("2031-04"))).isFalse();
        assertThat(When.of("../2031").mayCoincideWith(When.of("1999"))).isTrue();
    }

    @Test
    void sortsByBeginningAndWhatHasNoneByItsEnd() {
        List<When> sorted = Stream.of("2031-05", "2030-07", "../2031-04", "2031-05-01", "2029/..")
                .map(When::of)
                .sorted(When.BY_BEGINNING)
                .toList();

        assertThat(sorted)
                .extracting(When::text)
                .containsExactly("2029/..", "2030-07", "../2031-04", "2031-05-01", "2031-05");
    }

    @Test
    void whatIsUndatedMayBeAtAnyTime() {
        assertThat(When.UNDATED.isDated()).isFalse();
        assertThat(When.UNDATED.mayCoincideWith(When.of("2031"))).isTrue();
    }
}
