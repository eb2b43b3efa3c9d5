package org.factdesk.answer;

import java.util.List;
import java.util.stream.Stream;
import org.factdesk.claim.Claim;
import org.factdesk.question.Understanding;

/** A reading with its matches, best first, and how likely the first of them answers. */
record Judged(Understanding understanding, List<Match> matches, Judgement.Odds odds) {
    /** The best match's claim, if there is any match. */
    Stream<Claim> lead() {
        return matches.stream().limit(1).map(Match::claim);
    }
}
