package org.factdesk.testing;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.factdesk.audit.GivenAnswer;

/** Answers as the journal keeps them, about the harbour fire. */
public final class Answers {
    private Answers() {}

    /** A question that nothing on record answered. */
    public static GivenAnswer declined(String id, Instant at, String user, String question) {
        return of(id, at, user, question, "abstained", "not-on-record", List.of());
    }

    /** A question that some claims answered. */
    public static GivenAnswer given(String id, Instant at, String user, String question, String... claims) {
        return of(id, at, user, question, "answered", "supported", List.of(claims));
    }

    /** The same answer, given in another guild. */
    public static GivenAnswer in(String guild, GivenAnswer answer) {
        return new GivenAnswer(
                answer.id(),
                answer.at(),
                answer.incident(),
                guild,
                answer.channel(),
                answer.user(),
                answer.question(),
                answer.asOf(),
                answer.thread(),
                answer.basis(),
                answer.outcome(),
                answer.reason(),
                answer.confidence(),
                answer.claims());
    }

    /** The same answer, after earlier turns. */
    public static GivenAnswer after(GivenAnswer answer, GivenAnswer.Turn... turns) {
        return after(answer, new GivenAnswer.Thread(List.of(turns), Set.of()));
    }

    /** The same answer, after what was said before. */
    public static GivenAnswer after(GivenAnswer answer, GivenAnswer.Thread thread) {
        return new GivenAnswer(
                answer.id(),
                answer.at(),
                answer.incident(),
                answer.guild(),
                answer.channel(),
                answer.user(),
                answer.question(),
                answer.asOf(),
                thread,
                answer.basis(),
                answer.outcome(),
                answer.reason(),
                answer.confidence(),
                answer.claims());
    }

    private static GivenAnswer of(
            String id, Instant at, String user, String question, String outcome, String reason, List<String> claims) {
        return new GivenAnswer(
                id,
                at,
                Harbour.INCIDENT.id(),
                "harbour-guild",
                "channel",
                user,
                question,
                "",
                GivenAnswer.Thread.NONE,
                new GivenAnswer.Basis(1, 0, ""),
                outcome,
                reason,
                0.8,
                claims);
    }
}
