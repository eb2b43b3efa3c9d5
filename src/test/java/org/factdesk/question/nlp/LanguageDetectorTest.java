package org.factdesk.question.nlp;

import static org.assertj.core.api.Assertions.assertThat;

import org.factdesk.question.Utterance;
import org.factdesk.testing.Harbour;
import org.factdesk.testing.RealDesk;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguageDetectorTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Wer hat den Kran abgeschlossen?           | deu",
                "Hat Falk das Lager angezündet?            | deu",
                "Warum ist das Feuer ausgebrochen?         | deu",
                "¿Quién cerró la grúa?                     | spa",
                "¿Cuántas personas murieron en el puerto?  | spa",
                "Qui a fermé la grue dans le port?         | fra",
                "Кто запер кран?                           | rus",
                "谁锁了起重机                                | zho",
                "クレーンを閉めたのは誰ですか                      | jpn",
                "who locked the crane?                     | eng",
                "wich crane was lokked                     | eng",
                "crane 7 warehouse containers damage       | eng",
                "que locked the crane                      | eng",
                "das boot crane                            | eng",
                "is Los Remos on record                    | eng",
                "hw mny contaners burnd                    | eng",
            })
    void tellsALanguageByItsLittleWordsAndNoTypoForOne(String question, String language) {
        assertThat(RealDesk.reader()
                        .read(Utterance.of(question), Harbour.base())
                        .understanding()
                        .language())
                .isEqualTo(language);
    }
}
