package org.factdesk.question.nlp;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.factdesk.question.AnswerType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AskedTest {
    private static final TextAnalyzer ANALYZER = new TextAnalyzer();

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    who locked the crane?                          | AGENT
                    whose crane was it?                            | AGENT
                    which company owns the pier?                   | AGENT
                    what was the name of the tug?                  | NAME
                    when did the warehouse burn?                   | TIME
                    what day was the storm?                        | TIME
                    at what time did the crane fall?               | TIME
                    how soon did the fire brigade come?            | TIME
                    where was the foreman?                         | PLACE
                    in which city is the harbour?                  | PLACE
                    why did the crane fall?                        | CAUSE
                    how come the crane fell?                       | CAUSE
                    what caused the fire?                          | CAUSE
                    what was the reason for the fire?              | CAUSE
                    how many tugs came?                            | COUNT
                    what was the number of containers?             | COUNT
                    how much water was used?                       | COUNT
                    how much did the repair cost?                  | MONEY
                    what was the price of the crane?               | MONEY
                    what percentage of the pier burned?            | SHARE
                    how old is the inspector?                      | AGE
                    how long did the fire burn?                    | DURATION
                    how tall is the crane?                         | MEASURE
                    how far did the smoke drift?                   | MEASURE
                    how did the crane fall?                        | MANNER
                    what did the inspector say about the lock?     | STATEMENT
                    how did the port react?                        | STATEMENT
                    did the foreman lock the crane?                | POLARITY
                    so was the crane locked?                       | POLARITY
                    what happened on pier 4?                       | OTHER
                    how about the tug?                             | OTHER
                    """)
    void tellsWhatSortOfThingAQuestionAsksFor(String question, AnswerType type) {
        assertThat(asked(question).type()).isEqualTo(type);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    how many tugs came?                 | tug
                    which pier did the tug leave?       | pier
                    what was the price of the crane?    | price
                    """)
    void namesTheThingThatIsAskedAbout(String question, String focus) {
        assertThat(asked(question).focus()).containsExactly(focus);
    }

    @Test
    void namesNothingWhereTheQuestionNamesNothing() {
        assertThat(asked("when did the warehouse burn?").focus()).isEmpty();
        assertThat(asked("did the crane fall?").focus()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "the crane was locked, right?",
                "the foreman locked it, correct?",
                "the smugglers did it, no?",
                "it burned all night, huh?",
                "the inspector lied, is it true?"
            })
    void aTagAsksForYesOrNo(String question) {
        assertThat(asked(question).type()).isEqualTo(AnswerType.POLARITY);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    crane fall date       | TIME
                    repair price          | MONEY
                    reason for the fire   | CAUSE
                    height of the crane   | MEASURE
                    smugglers             | OTHER
                    pier 4 height         | MEASURE
                    a date for the trial  | TIME
                    the port closed for five years | OTHER
                    it burned for an hour          | OTHER
                    """)
    void keywordsTellWhatTheyAskFor(String keywords, AnswerType type) {
        assertThat(asked(keywords).type()).isEqualTo(type);
    }

    @Test
    void aRelativeClauseIsNoQuestionWord() {
        assertThat(asked("did the police find the man who cut the cable?").type())
                .isEqualTo(AnswerType.POLARITY);
        assertThat(asked("was there a storm on the day when the crane fell?").type())
                .isEqualTo(AnswerType.POLARITY);
    }

    @Test
    void nothingAsksForNothing() {
        assertThat(asked("")).isEqualTo(new Asked(AnswerType.OTHER, List.of()));
    }

    private static Asked asked(String question) {
        return Asked.of(ANALYZER.analyze(question));
    }
}
