package org.factdesk.desk.order;

import java.time.Instant;
import java.time.LocalDate;
import org.factdesk.answer.Answer;
import org.factdesk.audit.GivenAnswer;
import org.factdesk.claim.FactBase;
import org.factdesk.question.Utterance;
import org.factdesk.rendering.Reply;

/**
 * An answer as it was given.
 *
 * @param id by which the journal finds it again
 * @param base what it was answered from
 */
public record Given(String id, Utterance utterance, Answer answer, Reply reply, FactBase base) {
    /**
     * The answer as the journal notes it.
     *
     * @param settings the number of the last change of settings that was known
     */
    public GivenAnswer noted(Visitor by, String channel, Instant at, long settings) {
        return new GivenAnswer(
                id,
                at,
                base.incident().id(),
                by.guild(),
                channel,
                by.user(),
                utterance.text(),
                utterance.asOf().map(LocalDate::toString).orElse(""),
                utterance.conversation().turns().stream()
                        .map(turn -> new GivenAnswer.Turn(turn.question(), turn.resolved(), turn.claims()))
                        .toList(),
                new GivenAnswer.Basis(base.revision(), settings, ""),
                reply.kind().word(),
                reply.reason(),
                answer.confidence(),
                reply.claims());
    }
}
