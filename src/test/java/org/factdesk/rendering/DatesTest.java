package org.factdesk.rendering;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Locale;
import org.factdesk.claim.When;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DatesTest {
    private final Dates dates = new Dates(Phrases.english());

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2021-04-20                        | 20 April 2021",
                "2021-04-20T18:20                  | 20 April 2021, 18:20",
                "2021-04-20T18:20:30Z              | 2021-04-20 18:20 UTC",
                "2021-04-20T18:20Z/2021-04-20T19:00Z | 2021-04-20 18:20 UTC to 2021-04-20 19:00 UTC",
                "2021-04                           | April 2021",
                "2021-04-XX                        | April 2021",
                "2021                              | 2021",
                "2021-XX                           | 2021",
                "2021-21                           | spring 2021",
                "2021-24                           | winter 2021",
                "201X                              | the 2010s",
                "19XX                              | the 1900s",
                "2016~                             | about 2016",
                "2016-09?                          | possibly September 2016",
                "2016-09-01%                       | possibly about 1 September 2016",
                "2016/2017                         | 2016 to 2017",
                "2016-09/2017-04                   | September 2016 to April 2017",
                "2032-03/2032-04                   | March to April 2032",
                "2029-09-08/2029-09-15             | 8 to 15 September 2029",
                "2028-02-27/2028-03-04             | 27 February to 4 March 2028",
                "2027-12-30/2028-01-02             | 30 December 2027 to 2 January 2028",
                "2029-09-14T13:10/2029-09-14T14:55 | 14 September 2029, 13:10 to 14:55",
                "2029-09-14T23:10/2029-09-15T01:05 | 14 September 2029, 23:10 to 15 September 2029, 01:05",
                "2030-05/2032                      | May 2030 to 2032",
                "2029-09-08~/2029-09-15            | about 8 September 2029 to 15 September 2029",
                "2021-04/..                        | since April 2021",
                "2021-04/                          | since April 2021",
                "../2021-04                        | until April 2021",
            })
    void putsTimesIntoWordsAsPreciselyAsTheyAreKnown(String edtf, String words) {
        assertThat(dates.of(When.of(edtf))).isEqualTo(words);
    }

    @Test
    void saysNothingOfATimeThatNobodyKnows() {
        assertThat(dates.of(When.UNDATED)).isEmpty();
    }

    @Test
    void namesMonthsInTheLanguageOfThePhrasesAroundThem() {
        LocalDate day = LocalDate.of(2021, 4, 20);

        assertThat(new Dates(new Phrases(Locale.FRENCH)).of(day)).isEqualTo("20 April 2021");
        assertThat(new Dates(new Phrases(Locale.JAPANESE)).of(day)).isEqualTo("2021年4月20日");
    }

    @Test
    void putsADayIntoWords() {
        assertThat(dates.of(LocalDate.of(2021, 4, 20))).isEqualTo("20 April 2021");
    }
}
