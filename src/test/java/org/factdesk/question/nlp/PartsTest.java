package org.factdesk.question.nlp;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PartsTest {
    @Test
    void givesThePartsOfAQuestion() {
        String question = "when did the crane fall, and who was on the pier?";

        assertThat(Parts.of(question)).containsExactly("when did the crane fall", "who was on the pier?");
    }

    @Test
    void breaksAfterAQuestionMark() {
        String question = "who locked the crane? where was the foreman?";

        assertThat(Parts.of(question)).containsExactly("who locked the crane?", "where was the foreman?");
    }

    @Test
    void breaksBeforeAYesOrNoQuestionToo() {
        assertThat(Parts.of("who cut the cable & did the police find them"))
                .contains("who cut the cable", "did the police find them");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "who locked the crane",
                "did the foreman and the inspector meet",
                "who and when",
                "was it sparks or lightning",
                "?",
                ""
            })
    void leavesAQuestionWholeThatAsksOneThing(String question) {
        assertThat(Parts.of(question)).isEmpty();
    }

    @Test
    void readsNoMoreThanThreeParts() {
        assertThat(Parts.of("who came first? who came second? who came third? who came fourth?"))
                .hasSize(3)
                .endsWith("who came third?");
    }
}
