package org.factdesk.testing;

import java.util.List;
import org.factdesk.answer.Match;
import org.factdesk.claim.Claim;
import org.factdesk.claim.Party;
import org.factdesk.claim.When;
import org.factdesk.question.AnswerType;
import org.factdesk.question.Breadth;
import org.factdesk.question.Intent;
import org.factdesk.question.Understanding;

/** Understandings of questions, as a reader would have come to them. */
public final class Asked {
    private Asked() {}

    public static Understanding of(String question, Intent intent, AnswerType asked, Party... parties) {
        return new Understanding(
                question,
                intent,
                0.9,
                asked,
                List.of(parties),
                When.UNDATED,
                false,
                0,
                "eng",
                Breadth.PARTICULAR,
                List.of(),
                List.of(),
                0.5);
    }

    /** Of a question that leans on what was said before. */
    public static Understanding followUp() {
        return new Understanding(
                "And when?",
                Intent.WHAT,
                0.9,
                AnswerType.TIME,
                List.of(),
                When.UNDATED,
                true,
                0.9,
                "eng",
                Breadth.PARTICULAR,
                List.of(),
                List.of(),
                0.5);
    }

    public static Understanding inLanguage(String question, String language) {
        return new Understanding(
                question,
                Intent.WHAT,
                0.9,
                AnswerType.OTHER,
                List.of(),
                When.UNDATED,
                false,
                0,
                language,
                Breadth.PARTICULAR,
                List.of(),
                List.of(),
                0.5);
    }

    public static Match match(Claim claim) {
        return new Match(claim, 1, List.of());
    }
}
