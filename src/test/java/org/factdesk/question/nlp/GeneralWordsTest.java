package org.factdesk.question.nlp;

import static org.assertj.core.api.Assertions.assertThat;

import org.factdesk.question.Breadth;
import org.factdesk.question.Utterance;
import org.factdesk.testing.Harbour;
import org.factdesk.testing.RealDesk;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GeneralWordsTest {
    private final OpenNlpQuestionReader reader = RealDesk.reader();

    @ParameterizedTest
    @CsvSource({
        "what happened?, BARE",
        "when?, BARE",
        "any updates?, GENERAL",
        "any news on the fire at selmouth?, GENERAL",
        "what happened on 7 may, GENERAL",
        "what happened in May 2031?, GENERAL",
        "what is disputed here, GENERAL",
        "what happened to the foreman?, PARTICULAR",
        "any updates on the damage?, PARTICULAR",
        "what happened to the 200 containers?, PARTICULAR",
        "timeline of the storm, PARTICULAR",
    })
    void tellsHowMuchOfTheRecordAQuestionSpeaksOf(String question, Breadth breadth) {
        assertThat(reader.read(Utterance.of(question), Harbour.base())
                        .understanding()
                        .breadth())
                .isEqualTo(breadth);
    }
}
