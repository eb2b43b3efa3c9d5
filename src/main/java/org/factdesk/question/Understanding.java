package org.factdesk.question;

import java.util.List;
import org.factdesk.claim.Party;
import org.factdesk.claim.When;

/**
 * What an utterance means.
 *
 * @param resolved the question with spelling mended and with what it leans on filled in
 * @param intent the kind of answer that is wanted
 * @param confidence how sure the intent is, from 0 to 1
 * @param asked the sort of thing that is asked for
 * @param parties the parties that it names
 * @param window the time that it names, or undated
 * @param followUp whether it is read as leaning on what was said before
 * @param leaning how likely a question of these words leans on what was said before, if anything was, from 0 to 1; 0
 *     where no word of it can
 * @param language the language it is in, an ISO 639-3 code, or empty where that cannot be told
 * @param breadth how much of the record its words speak of
 * @param uncovered its words that no claim covers, in the asker's order
 * @param strangers those of them that are names as far as can be told
 * @param askable how often questions that are worded alike could be answered, in the incidents that the desk was taught
 *     with, from 0 to 1; it knows nothing of the claims
 */
public record Understanding(
        String resolved,
        Intent intent,
        double confidence,
        AnswerType asked,
        List<Party> parties,
        When window,
        boolean followUp,
        double leaning,
        String language,
        Breadth breadth,
        List<String> uncovered,
        List<String> strangers,
        double askable) {
    public Understanding {
        parties = List.copyOf(parties);
        uncovered = List.copyOf(uncovered);
        strangers = List.copyOf(strangers);
    }

    /** Whether it asks for yes or no. */
    public boolean polarity() {
        return asked == AnswerType.POLARITY;
    }

    /** The same with another guess at how often such questions can be answered. */
    public Understanding withAskable(double other) {
        return with(asked, leaning, other);
    }

    /** The same with another guess at how likely it leans on what was said before. */
    public Understanding withLeaning(double other) {
        return with(asked, other, askable);
    }

    /** The same where another sort of thing is asked for. */
    public Understanding asking(AnswerType other) {
        return with(other, leaning, askable);
    }

    private Understanding with(AnswerType sort, double leans, double answered) {
        return new Understanding(
                resolved,
                intent,
                confidence,
                sort,
                parties,
                window,
                followUp,
                leans,
                language,
                breadth,
                uncovered,
                strangers,
                answered);
    }
}
