package org.factdesk.question;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ConversationTest {
    @Test
    void knowsWhatLedTheAnswersTheLatestFirst() {
        Conversation conversation = Conversation.NONE
                .and(turn("who locked it?", List.of("crane-locked", "crane-unlocked")))
                .and(turn("and who won the regatta?", List.of()))
                .and(turn("what burned?", List.of("warehouse-burned")));

        assertThat(conversation.leads()).containsExactly("warehouse-burned", "crane-locked");
        assertThat(Conversation.NONE.leads()).isEmpty();
    }

    @Test
    void remembersTheLastTurnsOnly() {
        Conversation conversation = Conversation.NONE;
        for (int i = 0; i <= Conversation.LONGEST; i++) {
            conversation = conversation.and(turn("question " + i, List.of()));
        }

        assertThat(conversation.turns()).hasSize(Conversation.LONGEST);
        assertThat(conversation.last().question()).isEqualTo("question " + Conversation.LONGEST);
    }

    private static Conversation.Turn turn(String question, List<String> claims) {
        return new Conversation.Turn(question, question, claims);
    }
}
