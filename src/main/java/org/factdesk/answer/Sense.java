package org.factdesk.answer;

import java.util.List;
import java.util.stream.Stream;
import org.factdesk.claim.Claim;
import org.factdesk.claim.FactBase;
import org.factdesk.question.Understanding;

/**
 * One way to take a question.
 *
 * @param matches the claims that match it so, best first
 * @param answerable how likely any claim answers it so
 */
record Sense(Understanding understanding, List<Match> matches, double answerable) {
    /** The same of a question that by its own words leans so likely on what was said before. */
    Sense withLeaning(double likely) {
        return new Sense(understanding.withLeaning(likely), matches, answerable);
    }

    /** The best match's claim, if there is any match. */
    Stream<Claim> lead() {
        return matches.stream().limit(1).map(Match::claim);
    }

    /** How likely any of some claims answers, or what speaks of the same. */
    double right(List<Claim> some, FactBase base) {
        if (matches.isEmpty()) {
            return 0;
        }
        double top = matches.get(0).score();
        double whole = 0;
        double part = 0;
        for (Match match : matches) {
            double share = StrictMath.exp(match.score() - top);
            whole += share;
            part += some.stream().anyMatch(one -> one.equals(match.claim()) || base.speakOfTheSame(one, match.claim()))
                    ? share
                    : 0;
        }
        return answerable * part / whole;
    }
}
