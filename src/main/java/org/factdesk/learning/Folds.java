package org.factdesk.learning;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Deals incidents out into folds, each of which is held back in its turn while the others are learned from: what is
 * learned is tried on incidents that took no part.
 */
final class Folds {
    private Folds() {}

    /** Which incidents are held back each time, dealt out in the order given; a fold may be empty. */
    static List<Set<String>> of(Collection<String> incidents, int count) {
        List<String> inOrder = new ArrayList<>(incidents);
        return IntStream.range(0, count)
                .mapToObj(fold -> Set.copyOf(IntStream.range(0, inOrder.size())
                        .filter(place -> place % count == fold)
                        .mapToObj(inOrder::get)
                        .toList()))
                .toList();
    }
}
