package org.factdesk.question.nlp;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.factdesk.claim.Claim;
import org.factdesk.claim.FactBase;
import org.factdesk.question.AnswerType;
import org.factdesk.question.Clue;
import org.jspecify.annotations.Nullable;

/** How the claims of an index stand to what a follow-up leans on. */
final class ContextClues implements ClueFinder {
    /** So many places further on record two claims have a third as much to do with each other. */
    private static final double NEAR = 3;

    private static final Set<AnswerType> UNTYPED =
            EnumSet.of(AnswerType.OTHER, AnswerType.POLARITY, AnswerType.MANNER, AnswerType.STATEMENT);

    private final AnswerType asked;
    private final ReadQuestion.@Nullable Context context;
    private final ClaimIndex index;
    private final double[] together;
    private final Spread spreadTogether;
    private final double[] answered;
    private final Spread spreadAnswered;

    private ContextClues(
            AnswerType asked,
            ReadQuestion.@Nullable Context context,
            ClaimIndex index,
            double[] together,
            double[] answered) {
        this.asked = asked;
        this.context = context;
        this.index = index;
        this.together = together;
        spreadTogether = Spread.of(together);
        this.answered = answered;
        spreadAnswered = Spread.of(answered);
    }

    /** @param question may lean on nothing: then there is nothing to note */
    static ContextClues of(ReadQuestion question, ClaimIndex index) {
        ReadQuestion.Context context = question.context();
        return new ContextClues(
                question.asked().type(),
                context,
                index,
                context == null ? new double[0] : index.cosines(context.meaning()),
                context == null || context.answered().length == 0 ? new double[0] : index.cosines(context.answered()));
    }

    /** Expects to be called when others have found whether the claim holds what is asked for, and how near it comes. */
    @Override
    public void note(int number, Map<Clue, Double> clues) {
        if (context == null) {
            return;
        }
        ReadClaim claim = index.claim(number);
        clues.put(Clue.WITH_QUESTION, together[number]);
        clues.put(Clue.WITH_QUESTION_STANDS_OUT, spreadTogether.standsOut(together[number]));
        if (answered.length > 0) {
            clues.put(Clue.WITH_ANSWER, answered[number]);
            clues.put(Clue.WITH_ANSWER_STANDS_OUT, spreadAnswered.standsOut(answered[number]));
        }
        // The claim that gave the last answer too is still the one spoken of.
        boolean isLead = context.lead().filter(lead -> lead == claim).isPresent();
        note(
                clues,
                Clue.ANSWERED_EARLIER,
                !isLead && context.earlier().contains(claim.claim().id()));
        context.lead().ifPresent(lead -> {
            noteSame(asked, context.leaning(), lead == claim, clues);
            noteLinks(context.leaning(), lead.claim(), index.base(), claim.claim(), clues);
            noteNearness(lead, index, claim, clues);
        });
    }

    private static void noteSame(AnswerType asked, Leaning leaning, boolean same, Map<Clue, Double> clues) {
        boolean holds = clues.getOrDefault(Clue.ANSWER_PRESENT, 0.0) > 0;
        boolean typed = !UNTYPED.contains(asked);
        note(clues, Clue.ANSWERED_BEFORE, same);
        note(clues, Clue.BEFORE_SAID, same && leaning.who());
        note(clues, Clue.BEFORE_HOLDS, same && holds && leaning.bare() && !leaning.who());
        note(clues, Clue.BEFORE_HAS, same && typed && holds);
        note(clues, Clue.BEFORE_LACKS, same && typed && !holds);
        note(clues, Clue.BEFORE_DOUBTED, same && (leaning.reply() || leaning.doubts()));
        note(clues, Clue.BEFORE_OTHER, same && leaning.another());
    }

    private static void noteLinks(Leaning leaning, Claim lead, FactBase base, Claim claim, Map<Clue, Double> clues) {
        boolean disputes = base.disputing(lead).contains(claim);
        boolean version =
                base.successors(lead).contains(claim) || base.successors(claim).contains(lead);
        boolean sameSpeaker = !lead.attribution().claimant().isEmpty()
                && lead.attribution().claimant().equals(claim.attribution().claimant());
        note(clues, Clue.CONTEXT_DISPUTE, !leaning.who() && (disputes || version));
        note(clues, Clue.OTHER_SIDE, disputes && (leaning.reply() || leaning.doubts()));
        note(clues, Clue.OTHER_VERSION, version && (leaning.change() || leaning.doubts()));
        note(clues, Clue.SAME_SPEAKER, sameSpeaker && leaning.reply());
    }

    private static void noteNearness(ReadClaim lead, ClaimIndex index, ReadClaim claim, Map<Clue, Double> clues) {
        Set<String> parties = lead.concerned().parties();
        long shared =
                parties.stream().filter(claim.concerned().parties()::contains).count();
        clues.put(Clue.CONTEXT_PARTIES, parties.isEmpty() ? 0.0 : (double) shared / parties.size());
        double near = Vectors.dot(lead.meaning().text(), claim.meaning().text());
        clues.put(Clue.CONTEXT_CLAIM, near);
        clues.put(Clue.CONTEXT_MEANING, near * clues.getOrDefault(Clue.MEANING, 0.0));
        int apart = Math.abs(index.place(lead) - index.place(claim));
        clues.put(Clue.CONTEXT_NEAR, lead == claim ? 0.0 : Math.exp(-apart / NEAR));
    }

    private static void note(Map<Clue, Double> clues, Clue clue, boolean holds) {
        clues.put(clue, holds ? 1.0 : 0.0);
    }
}
