package org.factdesk.question.nlp;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuestionHeadTest {
    private static final TextAnalyzer ANALYZER = new TextAnalyzer();

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    which harbour did the tanker leave?             | which | harbour
                    what is the name of the ship?                   | what  | ship
                    what was the captain's explanation?             | what  | explanation
                    how many tugs were sent?                        | how   | tugs
                    how tall is the crane?                          | how   | tall
                    when did the fire start?                        | when  | when
                    why was nobody warned?                          | why   | why
                    in what year was the bridge built?              | what  | year
                    who was the first engineer on the scene?        | who   | engineer
                    """)
    void findsTheWordThatAQuestionTurnsOn(String question, String asking, String head) {
        List<Word> words = ANALYZER.analyze(question);

        QuestionHead found = QuestionHead.of(words);

        assertThat(words.get(found.asking()).text()).isEqualTo(asking);
        assertThat(words.get(found.place()).text()).isEqualTo(head);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    show me the captain's log  | log
                    tell me about the old crane | crane
                    """)
    void findsTheFirstNounOfWhatIsNoQuestion(String text, String head) {
        List<Word> words = ANALYZER.analyze(text);

        QuestionHead found = QuestionHead.of(words);

        assertThat(found.asking()).isNegative();
        assertThat(words.get(found.place()).text()).isEqualTo(head);
    }

    @ParameterizedTest
    @CsvSource({"''", "?"})
    void findsNothingWhereThereIsNothing(String text) {
        assertThat(QuestionHead.of(ANALYZER.analyze(text))).isEqualTo(new QuestionHead(-1, -1));
    }
}
