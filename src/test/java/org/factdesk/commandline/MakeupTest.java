package org.factdesk.commandline;

import static org.assertj.core.api.Assertions.assertThat;

import org.factdesk.answer.Answer;
import org.factdesk.question.nlp.LanguageTools;
import org.junit.jupiter.api.Test;

class MakeupTest {
    @Test
    void isTheSameForTheSameProgram() {
        assertThat(Makeup.fingerprint()).matches("[0-9a-f]{16}").isEqualTo(Makeup.fingerprint());
    }

    /** A replay compares what was said: whatever decides on that goes in, and phrases do not. */
    @Test
    void coversAllThatDecidesWhatAnAnswerSays() {
        assertThat(Makeup.parts())
                .containsKeys(
                        "org/factdesk/answer/ClaimAnswerer.class",
                        "org/factdesk/question/nlp/words.bin",
                        "org/factdesk/rendering/Replies.class")
                .doesNotContainKey("org/factdesk/rendering/messages.properties");
    }

    @Test
    void knowsEveryModelThatLibrariesBring() {
        assertThat(LanguageTools.models()).hasSize(7).allSatisfy(model -> assertThat(
                        Answer.class.getResource("/" + model))
                .as(model)
                .isNotNull());
    }
}
