package org.factdesk.discord;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Tells whether the words of a message changed: of one that was edited once, Discord tells anew whenever something else
 * about it changes, such as the preview of a link. Keeps digests of the words only, and forgets the oldest first.
 * Guards its state with a lock.
 */
final class Wordings {
    private static final int MOST = 20_000;

    private final Map<Long, Integer> digests = new LinkedHashMap<>();

    /** Keeps what a message says. */
    void note(long message, String words) {
        isNew(message, words);
    }

    /** Whether a message said something else when this was last asked, or it is not known what it said. */
    synchronized boolean isNew(long message, String words) {
        Integer before = digests.put(message, words.hashCode());
        if (digests.size() > MOST) {
            digests.remove(digests.keySet().iterator().next());
        }
        return before == null || before != words.hashCode();
    }

    /** What a message says will count as new: it was not answered. */
    synchronized void forget(long message) {
        digests.remove(message);
    }
}
