package org.factdesk.question.nlp;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.factdesk.claim.FactBase;
import org.factdesk.question.Conversation;
import org.factdesk.testing.Harbour;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ResolutionTest {
    private static final FactBase BASE = Harbour.base();

    private final ClaimIndex index = Indexes.of(BASE, List.of());

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    what did the foreman say?        | and the inspector?        | what did the inspector say?
                    what did the foreman say?        | what about Falk           | what did Falk say?
                    did the port pay for the damage? | and how about the police? | did the police pay for the damage?
                    """)
    void asksOfAnotherPartyWhatWasAskedBefore(String before, String followUp, String resolved) {
        assertThat(resolve(before, followUp)).isEqualTo(resolved);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    what did the foreman say?  | what is his job?      | what is Ola Brandt's job?
                    who is Ines Falk?          | did she check it?     | did Ines Falk check it?
                    """)
    void namesThePersonThatAPronounMeans(String before, String followUp, String resolved) {
        assertThat(resolve(before, followUp)).isEqualTo(resolved);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"and when?", "and who says so?", "and the second time?", "what about crane 7?", "and the cable?"
            })
    void leavesAFollowUpAsItIsWhereNothingCanBeFilledInSurely(String followUp) {
        assertThat(resolve("what did the foreman say?", followUp)).isEqualTo(followUp);
    }

    @Test
    void leavesAPronounThatMeansAPersonNamedBesideIt() {
        assertThat(resolve("who is Ines Falk?", "did the foreman lose his key?"))
                .isEqualTo("did the foreman lose his key?");
    }

    @Test
    void aPronounMayMeanAPersonOfAnEarlierTurn() {
        Conversation conversation = Conversation.NONE
                .and(new Conversation.Turn("who is Ines Falk?", "who is Ines Falk?", List.of()))
                .and(new Conversation.Turn("what burned?", "what burned?", List.of()));

        assertThat(new Resolution(conversation, index).of("did she check it?")).isEqualTo("did Ines Falk check it?");
    }

    private String resolve(String before, String followUp) {
        Conversation conversation = Conversation.NONE.and(new Conversation.Turn(before, before, List.of()));
        return new Resolution(conversation, index).of(followUp);
    }
}
