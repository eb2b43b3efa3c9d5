package org.factdesk.question.nlp;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.factdesk.claim.When;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TimesTest {
    private static final int USUAL_YEAR = 2031;

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    what burned on 2031-05-07?                    | 2031-05-07
                    what was known in 2030-11                     | 2030-11
                    who came on the 7th of May                    | 2031-05-07
                    who came on 7 may 2029                        | 2029-05-07
                    who came on May 7th, 2029                     | 2029-05-07
                    who came on Sept 3                            | 2031-09-03
                    what was said in april                        | 2031-04
                    what was said in April 2028                   | 2028-04
                    April 2028 inspection                         | 2028-04
                    what happened in 2028                         | 2028
                    the last tuesday of april                     | 2031-04-29
                    the first Monday in June 2030                 | 2030-06-03
                    the fourth friday of february                 | 2031-02-28
                    who paid in mid-April                         | 2031-04-10/2031-04-20
                    who paid in the middle of april 2030          | 2030-04-10/2030-04-20
                    who paid in early march                       | 2031-03-01/2031-03-10
                    who paid at the end of february 2028          | 2028-02-20/2028-02-29
                    who paid by late june                         | 2031-06-20/2031-06-30
                    who paid on 29 february 2028                  | 2028-02-29
                    """)
    void readsTheTimeThatAQuestionNames(String question, String edtf) {
        assertThat(Times.in(question, USUAL_YEAR)).isEqualTo(When.of(edtf));
    }

    /** There a number is written with other digits unless somebody says otherwise. */
    @Test
    void readsTimesTheSameOnAMachineThatCountsInArabic() {
        Locale usual = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-EG"));

            assertThat(Times.in("who came on 7 may 2029", USUAL_YEAR)).isEqualTo(When.of("2029-05-07"));
            assertThat(Times.in("what was said in april", USUAL_YEAR)).isEqualTo(When.of("2031-04"));
        } finally {
            Locale.setDefault(usual);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "what burned on 30 february",
                "what burned on the 31st of april",
                "what burned on june 31, 2031",
                "what burned on 29 february 2031",
                "what burned on 2031-13-01",
                "what burned on 2031-02-30",
                "what burned on 0 may"
            })
    void takesAnImpossibleDayForNoDay(String question) {
        assertThat(Times.in(question, USUAL_YEAR)).isEqualTo(When.UNDATED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "who locked the crane",
                "who may have cut the cable",
                "which of the 3 may have lied",
                "could this may be wrong",
                "did they march to the pier",
                "how much is 12500 crowns",
                "is pier 4 in marchtown",
                ""
            })
    void findsNoTimeWhereNoneIsNamed(String question) {
        assertThat(Times.in(question, USUAL_YEAR)).isEqualTo(When.UNDATED);
    }
}
