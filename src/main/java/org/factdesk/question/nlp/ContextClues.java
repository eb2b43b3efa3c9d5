package org.factdesk.question.nlp;

import java.util.Map;
import org.factdesk.question.Clue;

/** Notes how a claim stands to what a follow-up leans on. Stateless. */
final class ContextClues {
    private ContextClues() {}

    static void note(ReadQuestion question, ClaimIndex index, ReadClaim claim, Map<Clue, Double> clues) {
        ReadQuestion.Context context = question.context();
        if (context == null) {
            return;
        }
        clues.put(Clue.CONTEXT_MINILM, (double) Vectors.dot(context.minilm(), claim.minilm()));
        clues.put(Clue.CONTEXT_E5, (double) Vectors.dot(context.e5(), claim.e5()));
        context.lead().ifPresent(lead -> noteLead(question, context, lead, index, claim, clues));
    }

    private static void noteLead(
            ReadQuestion question,
            ReadQuestion.Context context,
            ReadClaim lead,
            ClaimIndex index,
            ReadClaim claim,
            Map<Clue, Double> clues) {
        boolean same = lead == claim;
        clues.put(Clue.ANSWERED_BEFORE, same ? 1.0 : 0.0);
        clues.put(Clue.BEFORE_SAID, same && context.asksWho() ? 1.0 : 0.0);
        boolean holds = claim.holds().contains(question.asked().type());
        clues.put(Clue.BEFORE_HOLDS, same && holds && context.bare() && !context.asksWho() ? 1.0 : 0.0);
        long shared = lead.parties().stream().filter(claim.parties()::contains).count();
        clues.put(
                Clue.CONTEXT_PARTIES,
                lead.parties().isEmpty()
                        ? 0.0
                        : (double) shared / lead.parties().size());
        boolean linked = !context.asksWho()
                && (index.base().disputing(lead.claim()).contains(claim.claim())
                        || index.base().successors(lead.claim()).contains(claim.claim())
                        || index.base().successors(claim.claim()).contains(lead.claim()));
        clues.put(Clue.CONTEXT_DISPUTE, linked ? 1.0 : 0.0);
        clues.put(Clue.CONTEXT_CLAIM, (double) Vectors.dot(lead.minilm(), claim.minilm()));
    }
}
