package org.factdesk.question.nlp;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.factdesk.question.Part;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PartsTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "when did the crane fall, and who was on the pier? | when did the crane fall | who was on the pier?",
                "who locked the crane? where was the foreman? | who locked the crane? | where was the foreman?",
                "who locked the crane? And whose is it? | who locked the crane? | whose is it?",
                "who cut the cable & did the police find them | who cut the cable | did the police find them",
                "who locked it? when? | who locked it? | when?",
                "who locked it and when | who locked it | when",
            })
    void givesThePartsOfAQuestion(String question, String first, String second) {
        assertThat(Parts.of(question)).extracting(Part::text).containsExactly(first, second);
        assertThat(Parts.of(question)).allMatch(Part::asks);
    }

    @Test
    void tellsWhatOnlyLeadsUpToAQuestion() {
        assertThat(Parts.of("the crane fell?? who was on the pier"))
                .containsExactly(new Part("the crane fell??", false), new Part("who was on the pier", true));
        assertThat(Parts.of("I live beside the port. is the water safe"))
                .containsExactly(new Part("I live beside the port.", false), new Part("is the water safe", true));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "who locked the crane",
                "did the foreman and the inspector meet",
                "who and when",
                "when and where did it happen",
                "was it sparks or lightning",
                "how many gave, and from how many countries?",
                "who locked it? ok?",
                "did it fall at 5 p.m. on tuesday",
                "what did Mr. Brandt say",
                "what did Capt. Lind say about the crane?",
                "what happened on Oct. 5 at the port?",
                "what did Acme Corp. pay for it?",
                "what can and can't be repaired?",
                "which crew stayed and could not leave?",
                "did the foreman and Will Brandt meet?",
                "?",
                ""
            })
    void leavesAQuestionWholeThatAsksOneThing(String question) {
        assertThat(Parts.of(question)).isEmpty();
    }

    @Test
    void readsNoMoreThanFourParts() {
        List<Part> parts =
                Parts.of("who came first? who came second? who came third? who came fourth? who came fifth?");

        assertThat(parts).extracting(Part::text).hasSize(4).endsWith("who came fourth?");
    }
}
