package org.factdesk.question;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumbersTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    200 containers                          | 200
                    two hundred containers                  | 200
                    a hundred containers                    | 100
                    two hundred and fifty-seven containers  | 257
                    twenty-one tugs                         | 21
                    1,250 litres                            | 1250
                    1,5 tonnes                              | 1.5
                    8.5 million crowns                      | 8500000
                    three billion                           | 3000000000
                    two thousand five hundred               | 2500
                    two million five hundred thousand       | 2500000
                    twelve thousand three hundred and four  | 12304
                    zero tugs                               | 0
                    12.5.31                                 | 12
                    """)
    void readsANumberInDigitsOrInWords(String text, String number) {
        assertThat(Numbers.in(text)).containsExactly(number);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    3 cranes and 14 tugs                    | 3 14
                    between twenty and thirty men           | 20 30
                    two hundred or three hundred men        | 200 300
                    between two hundred and three hundred   | 200 300
                    two thousand and three thousand         | 2000 3000
                    in 2031 two cranes fell                 | 2031 2
                    on 2031-05-07                           | 2031 5 7
                    five six seven                          | 5 6 7
                    two hundred thousand; eleven ships      | 200000 11
                    3.5 million. Fifty-six are missing      | 3500000 56
                    """)
    void keepsNumbersApartThatAreNotOne(String text, String numbers) {
        assertThat(Numbers.in(text))
                .containsExactlyInAnyOrderElementsOf(
                        Arrays.stream(numbers.split(" ")).collect(Collectors.toSet()));
    }

    @ParameterizedTest
    @CsvSource({"nobody was there", "one crane", "a crane and an anchor", "hundreds of men", "''"})
    void findsNoneWhereNoneIsMeant(String text) {
        assertThat(Numbers.in(text)).isEmpty();
    }

    @Test
    void passesOverDigitsOfOtherScripts() {
        assertThat(Numbers.in("٢٠٠ containers and 14 tugs")).containsExactly("14");
    }

    @Test
    void survivesANumberLongerThanAnyoneCanCount() {
        assertThat(Numbers.in("9".repeat(500) + " and 7")).contains("7");
    }
}
