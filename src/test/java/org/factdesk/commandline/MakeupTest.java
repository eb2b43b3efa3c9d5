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

    @Test
    void knowsEveryModelThatLibrariesBring() {
        assertThat(LanguageTools.models()).hasSize(7).allSatisfy(model -> assertThat(
                        Answer.class.getResource("/" + model))
                .as(model)
                .isNotNull());
    }
}
