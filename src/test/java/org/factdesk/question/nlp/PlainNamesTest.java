package org.factdesk.question.nlp;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlainNamesTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    Núñez                    | nunez
                    NUNEZ'S                  | nunez
                    the smugglers’ boat      | the smugglers boat
                    Selmouth-Port  Authority | selmouth port authority
                    D'Souza                  | d souza
                    Crane 7!                 | crane 7
                    İzmir                    | izmir
                    Москва                   | москва
                    ?!                       | ''
                    """)
    void bringsANameToOneForm(String name, String plain) {
        assertThat(PlainNames.plain(name)).isEqualTo(plain);
    }

    @Test
    void splitsANameIntoItsWords() {
        assertThat(PlainNames.words("The Port-Authority's crane")).containsExactly("the", "port", "authority", "crane");
    }

    @Test
    void findsNoWordsInSigns() {
        assertThat(PlainNames.words(" … !? ")).isEmpty();
    }

    @Test
    void bringsPlainLettersToTheSameFormAsAllOthers() {
        Random random = new Random(7);
        String letters = "aS s's'_9 -.Z";
        for (int i = 0; i < 20_000; i++) {
            StringBuilder text = new StringBuilder();
            random.ints(1 + i % 9, 0, letters.length()).forEach(place -> text.append(letters.charAt(place)));
            assertThat(PlainNames.plain(text.toString()))
                    .as(text.toString())
                    .isEqualTo(PlainNames.plainOfAny(text.toString()));
        }
    }
}
