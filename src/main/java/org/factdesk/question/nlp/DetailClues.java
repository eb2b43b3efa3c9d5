package org.factdesk.question.nlp;

import java.util.Map;
import java.util.Set;
import org.factdesk.claim.Claim;
import org.factdesk.claim.FactBase;
import org.factdesk.claim.Stance;
import org.factdesk.claim.When;
import org.factdesk.question.Clue;

/**
 * Tells whether claims fit the details by which a question narrows down what it asks for: stance, time, numbers,
 * version.
 */
final class DetailClues implements ClueFinder {
    private final Details asked;
    private final ClaimIndex index;

    DetailClues(ReadQuestion question, ClaimIndex index) {
        asked = question.details();
        this.index = index;
    }

    @Override
    public void note(int number, Map<Clue, Double> clues) {
        ReadClaim read = index.claim(number);
        noteStance(read.claim(), clues);
        noteTime(read.claim(), clues);
        noteNumbers(read, clues);
        noteVersion(read.claim(), clues);
    }

    private void noteStance(Claim claim, Map<Clue, Double> clues) {
        Set<Stance> stances = asked.stances();
        if (!stances.isEmpty()) {
            boolean fits = stances.contains(claim.attribution().stance());
            clues.put(fits ? Clue.STANCE_FITS : Clue.STANCE_DIFFERS, 1.0);
        }
    }

    private void noteTime(Claim claim, Map<Clue, Double> clues) {
        When window = asked.window();
        if (window.isDated()) {
            When happened = claim.statement().when();
            boolean fits = happened.isDated() && window.mayCoincideWith(happened)
                    || window.mayCoincideWith(index.base().known(claim));
            clues.put(fits ? Clue.TIME_FITS : Clue.TIME_DIFFERS, 1.0);
        }
    }

    private void noteNumbers(ReadClaim claim, Map<Clue, Double> clues) {
        if (!asked.numbers().isEmpty()) {
            long held = asked.numbers().stream()
                    .filter(claim.held().numbers()::contains)
                    .count();
            double share = (double) held / asked.numbers().size();
            clues.put(Clue.NUMBER_FITS, share);
            clues.put(Clue.NUMBER_DIFFERS, 1 - share);
        }
    }

    private void noteVersion(Claim claim, Map<Clue, Double> clues) {
        FactBase base = index.base();
        boolean replaced = !base.successors(claim).isEmpty();
        boolean last = !replaced && !claim.supersedes().isEmpty();
        boolean first = asked.version() == VersionWords.Version.FIRST;
        clues.put(Clue.SUPERSEDED, replaced ? 1.0 : 0.0);
        if (asked.version() != VersionWords.Version.ANY && (replaced || last)) {
            clues.put(first == replaced ? Clue.VERSION_FITS : Clue.VERSION_DIFFERS, 1.0);
        }
    }
}
