package org.factdesk.question.nlp;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DefinitionsTest {
    private static final ReadQuestion.Term FOREMAN =
            new ReadQuestion.Term("foreman", "foreman", true, Set.of("foreman"), 1);
    private static final ReadQuestion.Term STORM = new ReadQuestion.Term("storm", "storm", false, Set.of(), 1);

    @ParameterizedTest
    @ValueSource(
            strings = {"who is the foreman?", "who's the foreman", "so what is the foreman", "Who was the foreman?"})
    void toldByTheQuestionWordAndNothingButTheParty(String text) {
        assertThat(Definitions.asked(text, List.of(), List.of(FOREMAN))).containsExactly("foreman");
    }

    @Test
    void aQuestionThatSaysMoreAsksForMore() {
        assertThat(Definitions.asked("who is the foreman of the storm", List.of(), List.of(FOREMAN, STORM)))
                .isEmpty();
        assertThat(Definitions.asked("did the foreman", List.of(), List.of(FOREMAN)))
                .isEmpty();
        assertThat(Definitions.asked(
                        "who is paying the foreman", List.of(new Word("paying", "pay", "VERB", 7)), List.of(FOREMAN)))
                .isEmpty();
    }
}
