package org.factdesk.question.nlp;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.factdesk.claim.Claim;

/** Claims as the matcher sees them, of which only that is there which a test looks at. */
final class ReadClaims {
    private static final VectorRow NONE = new VectorRow(new short[0]);

    private ReadClaims() {}

    /** @param lemmas how often each stands in it */
    static ReadClaim of(Claim claim, Map<String, Integer> lemmas) {
        return of(claim, lemmas, new float[0]);
    }

    /** @param vector that of its text and of its slots */
    static ReadClaim of(Claim claim, float[] vector) {
        return of(claim, Map.of(), vector);
    }

    private static ReadClaim of(Claim claim, Map<String, Integer> lemmas, float[] vector) {
        return new ReadClaim(
                claim,
                new ReadClaim.Text(List.of(), List.of(), lemmas),
                new ReadClaim.Concerned(Set.of(), Set.of()),
                new ReadClaim.Held(Set.of(), Set.of()),
                new ReadClaim.Meaning(vector, vector, new SoftlyKept<>(() -> NONE)),
                new ReadClaim.Ways(Set.of(), NONE, NONE));
    }
}
