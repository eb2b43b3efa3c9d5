package org.factdesk.question.nlp;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.factdesk.claim.FactBase;
import org.jspecify.annotations.Nullable;

/**
 * The indexes that need not be made again: of the incidents asked about last, and of a few views of them, such as what
 * was on record up to some day. Thread-safe; looking one up takes no lock.
 */
final class KeptIndexes {
    static final int MOST_INCIDENTS = 16;
    static final int MOST_VIEWS = 6;

    /** In the order in which they were made. */
    private volatile Map<FactBase, ClaimIndex> indexes = Map.of();

    @Nullable
    ClaimIndex of(FactBase base) {
        return indexes.get(base);
    }

    /** The last index of the same incident, where names mean the same in it. */
    Optional<ClaimIndex> like(FactBase base) {
        Optional<ClaimIndex> last = Optional.empty();
        for (ClaimIndex index : indexes.values()) {
            if (isOfTheSame(base, index.base())
                    && List.copyOf(index.base().parties()).equals(List.copyOf(base.parties()))) {
                last = Optional.of(index);
            }
        }
        return last;
    }

    /**
     * Earlier revisions of the same incident go, of more views than are kept the oldest, and of other incidents the
     * oldest.
     */
    synchronized void keep(ClaimIndex index) {
        FactBase base = index.base();
        Map<FactBase, ClaimIndex> kept = new LinkedHashMap<>(indexes);
        kept.keySet().removeIf(other -> isOfTheSame(base, other) && other.revision() < base.revision());
        kept.put(base, index);
        Map<String, FactBase> whole = new LinkedHashMap<>();
        kept.keySet().forEach(one -> whole.merge(one.incident().id(), one, KeptIndexes::larger));
        List<FactBase> views = new ArrayList<>(kept.keySet());
        views.removeAll(whole.values());
        views.stream().limit(Math.max(0, views.size() - MOST_VIEWS)).forEach(kept::remove);
        List<FactBase> incidents = List.copyOf(whole.values());
        incidents.stream().limit(Math.max(0, incidents.size() - MOST_INCIDENTS)).forEach(oldest -> kept.keySet()
                .removeIf(other -> isOfTheSame(oldest, other)));
        indexes = kept;
    }

    private static FactBase larger(FactBase one, FactBase other) {
        return other.claims().size() > one.claims().size() ? other : one;
    }

    private static boolean isOfTheSame(FactBase one, FactBase other) {
        return one.incident().id().equals(other.incident().id());
    }
}
