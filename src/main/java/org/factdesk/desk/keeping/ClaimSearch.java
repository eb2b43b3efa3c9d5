package org.factdesk.desk.keeping;

import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.factdesk.answer.Answerer;
import org.factdesk.answer.Answerer.Near;
import org.factdesk.claim.Claim;
import org.factdesk.claim.FactBase;
import org.factdesk.desk.order.Keywords;

/** Finds claims by what people type: those that hold the words, then, once the models are there, those that mean it. */
public final class ClaimSearch {
    private static final int LEAST_FOR_MEANING = 4;

    private final Supplier<Optional<Answerer>> ready;

    public ClaimSearch(Supplier<Optional<Answerer>> ready) {
        this.ready = ready;
    }

    /** The claims that fit, best first; all of them, in their order, where nothing is typed. */
    List<Claim> find(String typed, FactBase base, int most) {
        Keywords wanted = Keywords.of(typed);
        if (wanted.words().isEmpty()) {
            return base.claims().stream().limit(most).toList();
        }
        Set<Claim> found = new LinkedHashSet<>(withAll(wanted, base, most));
        if (found.size() < most && typed.length() >= LEAST_FOR_MEANING) {
            ready.get().map(answerer -> answerer.near(typed, base)).orElse(List.of()).stream()
                    .filter(Near::mayBeMeant)
                    .map(Near::claim)
                    .limit(most)
                    .forEach(found::add);
        }
        return found.stream().limit(most).toList();
    }

    /** Claims that hold each word, the last perhaps only begun; those whose id begins with what was typed first. */
    private static List<Claim> withAll(Keywords wanted, FactBase base, int most) {
        String id = String.join("-", wanted.words());
        return base.claims().stream()
                .filter(claim -> wanted.areIn(claim.id(), claim.text()))
                .sorted(Comparator.comparing(claim -> !claim.id().startsWith(id)))
                .limit(most)
                .toList();
    }
}
