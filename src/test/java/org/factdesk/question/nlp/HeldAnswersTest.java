package org.factdesk.question.nlp;

import static org.assertj.core.api.Assertions.assertThat;

import org.factdesk.claim.Claim;
import org.factdesk.question.AnswerType;
import org.factdesk.testing.ClaimDraft;
import org.factdesk.testing.Harbour;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HeldAnswersTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    The repair cost 8 million crowns.            | MONEY
                    The repair cost €300.                        | MONEY
                    Two thirds of the crew left; half stayed.    | SHARE
                    Some 40% of the pier is gone.                | SHARE
                    The foreman is 52 years old.                 | AGE
                    The fire burned for three hours.             | DURATION
                    Smoke hung there overnight.                  | DURATION
                    The crane is 40 metres tall.                 | MEASURE
                    It fell on a Tuesday.                        | TIME
                    The alarm rang at 18:20.                     | TIME
                    It fell because the cable was cut.           | CAUSE
                    The tug lay near Selmouth.                   | PLACE
                    The cable was cut by sparks.                 | MANNER
                    Five men left.                               | COUNT
                    """)
    void aTextHoldsWhatItsWordsTell(String text, AnswerType type) {
        assertThat(HeldAnswers.of(ClaimDraft.of("claim", text).claim(), Harbour.base()))
                .contains(type);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "It fell on 9 March 2027.",
                "The alarm rang at 18:20.",
                "A 34-year-old man left.",
                "The crown is of the 14th century.",
                "It had happened in 1998."
            })
    void datesAndAgesCountNothing(String text) {
        assertThat(HeldAnswers.of(ClaimDraft.of("claim", text).claim(), Harbour.base()))
                .doesNotContain(AnswerType.COUNT);
    }

    @Test
    void aPlainTextHoldsNothingInParticular() {
        Claim claim = ClaimDraft.of("claim", "The crane stood still.").claim();

        assertThat(HeldAnswers.of(claim, Harbour.base()))
                .containsExactlyInAnyOrder(AnswerType.OTHER, AnswerType.POLARITY);
    }

    @Test
    void slotsHoldWhatTheTextLeavesOut() {
        Claim claim = ClaimDraft.of("claim", "The crane stood still.")
                .statement("foreman", "locked the crane", "crane")
                .when("2031-05-06")
                .where("pier 4")
                .how("with a bolt")
                .why("a storm came")
                .quantity("two bolts")
                .claim();

        assertThat(HeldAnswers.of(claim, Harbour.base()))
                .contains(
                        AnswerType.TIME,
                        AnswerType.PLACE,
                        AnswerType.MANNER,
                        AnswerType.CAUSE,
                        AnswerType.COUNT,
                        AnswerType.AGENT)
                .doesNotContain(AnswerType.STATEMENT);
    }

    @Test
    void whatSomebodySaidIsAStatement() {
        Claim claim = ClaimDraft.of("claim", "The crane stood still.")
                .saidBy("foreman", "")
                .claim();

        assertThat(HeldAnswers.of(claim, Harbour.base())).contains(AnswerType.STATEMENT, AnswerType.AGENT);
    }
}
