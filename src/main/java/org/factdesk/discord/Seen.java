package org.factdesk.discord;

import java.util.LinkedHashSet;
import java.util.Set;

/**
 * Tells whether an event came before: after a broken connection Discord may send one twice. Guards its state with a
 * lock.
 */
final class Seen {
    private static final int MOST = 20_000;

    private final Set<Long> ids = new LinkedHashSet<>();

    /** From now on an event counts as one that came, whether it did or not. */
    void note(long id) {
        isNew(id);
    }

    /** Whether an event comes for the first time; from now on it counts as one that came. */
    synchronized boolean isNew(long id) {
        boolean added = ids.add(id);
        if (ids.size() > MOST) {
            ids.remove(ids.iterator().next());
        }
        return added;
    }
}
