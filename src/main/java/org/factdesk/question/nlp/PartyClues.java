package org.factdesk.question.nlp;

import java.util.Map;
import java.util.Set;
import org.factdesk.claim.Claim;
import org.factdesk.claim.FactBase;
import org.factdesk.claim.Party;
import org.factdesk.question.AnswerType;
import org.factdesk.question.Clue;

/** Tells how the parties that a question names stand to those of claims. */
final class PartyClues implements ClueFinder {
    /** How much a claim tells of a party that it concerns, beside one in which the party acts. */
    private static final double CONCERNED = 0.6;

    private final ReadQuestion question;
    private final ClaimIndex index;

    PartyClues(ReadQuestion question, ClaimIndex index) {
        this.question = question;
        this.index = index;
    }

    @Override
    public void note(int number, Map<Clue, Double> clues) {
        if (question.parties().isEmpty()) {
            return;
        }
        PartyLinker linker = index.read().linker();
        ReadClaim read = index.claim(number);
        Claim claim = read.claim();
        double whole = 0;
        double met = 0;
        double acts = 0;
        double says = 0;
        double defines = 0;
        for (Map.Entry<String, Double> party : question.parties().entrySet()) {
            String id = party.getKey();
            double how = party.getValue();
            double actor = linker.belongs(claim.statement().who(), id);
            double claimant = linker.belongs(claim.attribution().claimant(), id);
            whole += how;
            met += how * concerns(read, id, linker);
            acts = Math.max(acts, how * actor);
            says = Math.max(says, how * claimant);
            if (question.defined().contains(id)) {
                defines = Math.max(defines, Math.max(read.concerned().parties().contains(id) ? CONCERNED : 0, actor));
            }
        }
        clues.put(Clue.PARTIES_MET, met / whole);
        clues.put(Clue.PARTIES_MISSED, 1 - met / whole);
        clues.put(Clue.PARTY_ACTS, acts);
        clues.put(Clue.DEFINES, defines);
        if (question.asked().type() == AnswerType.STATEMENT
                || !question.details().stances().isEmpty()) {
            clues.put(Clue.PARTY_SAYS, says);
            clues.put(Clue.OTHER_PARTY_SAYS, says == 0 ? 1.0 : 0.0);
        }
    }

    /**
     * Whether a claim says what somebody or something is called: a party with a name of its own, which the question
     * does not hold already and which is not only the one who says so.
     */
    static boolean namesAnother(ReadQuestion question, FactBase base, ReadClaim read) {
        Set<String> asked = Set.copyOf(PlainNames.words(question.text()));
        Claim claim = read.claim();
        return read.concerned().parties().stream()
                .filter(party -> !party.equals(claim.attribution().claimant()))
                .filter(party -> !party.equals(claim.attribution().citing()))
                .flatMap(party -> base.party(party).stream())
                .map(Party::name)
                .anyMatch(name ->
                        Character.isUpperCase(name.codePointAt(0)) && !asked.containsAll(PlainNames.words(name)));
    }

    private static double concerns(ReadClaim claim, String party, PartyLinker linker) {
        if (claim.concerned().parties().contains(party)) {
            return 1;
        }
        return claim.concerned().parties().stream()
                .mapToDouble(other -> linker.belongs(other, party))
                .max()
                .orElse(0);
    }
}
