package org.factdesk.question.nlp;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.factdesk.question.Conversation;
import org.factdesk.question.Utterance;
import org.factdesk.testing.Harbour;
import org.factdesk.testing.RealDesk;
import org.junit.jupiter.api.Test;

class OpenNlpQuestionReaderTest {
    /**
     * Words so long that each is one piece to the encoder: in ten thousand letters it would read on behind the limit.
     */
    private static final String LONG = ("ax".repeat(62) + " ").repeat(80);

    private static final String BEGINNING = LONG.substring(0, 1_000);

    private final OpenNlpQuestionReader reader = RealDesk.reader();

    @Test
    void readsOnlyTheBeginningOfALongQuestion() {
        assertThat(resolved(LONG, Conversation.NONE)).isEqualTo(resolved(BEGINNING, Conversation.NONE));
        assertThat(reader.meaning(LONG)).isEqualTo(reader.meaning(BEGINNING));
        assertThat(reader.vector(Utterance.of(LONG), Harbour.base()))
                .isEqualTo(reader.vector(Utterance.of(BEGINNING), Harbour.base()));
    }

    @Test
    void putsOnlyTheBeginningOfALongFollowUpBehindTheAnswer() {
        String followUp = "and " + LONG;

        assertThat(reader.behindAnswer(follow(followUp), Harbour.base()))
                .isPresent()
                .isEqualTo(reader.behindAnswer(follow(followUp.substring(0, 1_000)), Harbour.base()));
    }

    @Test
    void readsAFollowUpTogetherWithTheBeginningOfALongQuestion() {
        assertThat(resolved("and when?", after(LONG))).isEqualTo(resolved("and when?", after(BEGINNING)));
    }

    private String resolved(String text, Conversation conversation) {
        return reader.read(new Utterance(text, conversation, null), Harbour.base())
                .understanding()
                .resolved();
    }

    private static Utterance follow(String text) {
        return new Utterance(text, after("who locked it?"), null);
    }

    /** What was understood of a question is never longer than what is read of it. */
    private static Conversation after(String question) {
        String resolved = question.substring(0, Math.min(question.length(), BEGINNING.length()));
        return new Conversation(List.of(new Conversation.Turn(question, resolved, List.of("crane-locked"))));
    }
}
