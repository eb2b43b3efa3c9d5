package org.factdesk.desk.order;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
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
     * Where and when it was given.
     *
     * @param others who else asked some of what was said before
     * @param settings the number of the last change of settings that was known
     */
    public record Circumstances(String channel, Set<String> others, Instant at, long settings) {}

    /** The answer as the journal notes it. */
    public GivenAnswer noted(Visitor by, Circumstances given) {
        return new GivenAnswer(
                id,
                given.at(),
                base.incident().id(),
                by.guild(),
                given.channel(),
                by.user(),
                utterance.text(),
                utterance.asOf().map(LocalDate::toString).orElse(""),
                new GivenAnswer.Thread(turns(), given.others()),
                new GivenAnswer.Basis(base.revision(), given.settings(), ""),
                reply.kind().word(),
                reply.reason(),
                answer.confidence(),
                reply.claims());
    }

    private List<GivenAnswer.Turn> turns() {
        return utterance.conversation().turns().stream()
                .map(turn -> new GivenAnswer.Turn(turn.question(), turn.resolved(), turn.claims(), turn.answered()))
                .toList();
    }
}
