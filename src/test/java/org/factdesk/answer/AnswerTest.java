package org.factdesk.answer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.factdesk.question.AnswerType;
import org.factdesk.question.Conversation;
import org.factdesk.question.Intent;
import org.factdesk.question.Understanding;
import org.factdesk.question.Utterance;
import org.factdesk.testing.Asked;
import org.factdesk.testing.Harbour;
import org.junit.jupiter.api.Test;

class AnswerTest {
    private final Understanding asked = Asked.of("What burned?", Intent.WHAT, AnswerType.OTHER);

    @Test
    void continuesTheConversationWithTheQuestionAndTheClaimsSaid() {
        Answer answer = new Answer.Disputed(
                asked,
                0.9,
                Asked.match(Harbour.claim("crane-locked")),
                List.of(Harbour.claim("crane-unlocked")),
                List.of(),
                List.of());

        assertThat(answer.continued(Utterance.of("wat burned")).turns())
                .containsExactly(
                        new Conversation.Turn("wat burned", "What burned?", List.of("crane-locked", "crane-unlocked")));
    }

    @Test
    void goesOnFromWhatCameNearestWhereTheRecordHeldNoAnswer() {
        assertThat(claimsAfter(declined(Abstention.NOT_ON_RECORD))).containsExactly("crane-locked");
        assertThat(claimsAfter(declined(Abstention.OFF_TOPIC))).isEmpty();
    }

    @Test
    void goesOnFromTheFirstChoiceWhereItAskedBack() {
        Answer answer = new Answer.Clarify(
                asked,
                0.5,
                List.of(Asked.match(Harbour.claim("crane-unlocked")), Asked.match(Harbour.claim("crane-locked"))));

        assertThat(claimsAfter(answer)).containsExactly("crane-unlocked");
    }

    private Answer declined(Abstention reason) {
        return new Answer.Abstained(
                asked,
                0.9,
                reason,
                List.of(),
                List.of(Asked.match(Harbour.claim("crane-locked")), Asked.match(Harbour.claim("crane-unlocked"))));
    }

    private static List<String> claimsAfter(Answer answer) {
        return answer.continued(Utterance.of("what burned")).last().claims();
    }

    @Test
    void remembersAQuestionThatWasDeclined() {
        Answer answer = new Answer.Abstained(asked, 0.9, Abstention.NOT_ON_RECORD, List.of(), List.of());

        assertThat(claimsAfter(answer)).isEmpty();
    }

    @Test
    void leavesTheConversationAsItWasAfterACourtesy() {
        Conversation before = Conversation.NONE.and(new Conversation.Turn("a", "a", List.of("crane-locked")));
        Answer answer = new Answer.Courtesy(asked, 1, Intent.THANKS);

        assertThat(answer.continued(new Utterance("thanks", before, null))).isEqualTo(before);
    }

    @Test
    void leavesTheConversationAsItWasWhereNothingWasAsked() {
        Conversation before = Conversation.NONE.and(new Conversation.Turn("a", "a", List.of("crane-locked")));
        Answer answer = new Answer.Abstained(asked, 1, Abstention.NOT_A_QUESTION, List.of(), List.of());

        assertThat(answer.continued(new Utterance("drop table", before, null))).isEqualTo(before);
    }
}
