package org.factdesk.desk.gap;

import java.util.Set;
import java.util.stream.Collectors;
import org.factdesk.claim.FactBase;
import org.factdesk.claim.Taught;

/** Which wordings a record says to be answered nowhere: somebody has seen to them, though nothing answers them. */
record LeftOpen(Set<String> wordings) {
    static LeftOpen in(FactBase base) {
        return new LeftOpen(base.claims().stream()
                .flatMap(claim -> claim.leavesOpen().stream())
                .map(Taught::normal)
                .collect(Collectors.toSet()));
    }

    boolean has(Gap gap) {
        return wordings.contains(Taught.normal(gap.question()));
    }
}
