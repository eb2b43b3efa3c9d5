package org.factdesk.discord;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Where the desk was asked lately, and what it saw there last; what lies longest back is forgotten first. Guards its
 * state with a lock.
 */
final class Whereabouts {
    private static final int MOST = 500;
    private static final long NOBODY = 0;

    private final Map<Long, Spot> spots = new LinkedHashMap<>(16, 0.75f, true);

    /**
     * A place where the desk was asked.
     *
     * @param channel its id
     * @param partner whoever writes there, where it holds direct messages, else 0
     * @param last the last message seen there
     */
    record Spot(long channel, long partner, long last) {
        boolean isPrivate() {
            return partner != NOBODY;
        }
    }

    /** Somebody asked there. */
    synchronized void asked(long channel, long partner, long message) {
        Spot before = spots.get(channel);
        spots.put(channel, new Spot(channel, partner, before == null ? message : Math.max(before.last(), message)));
        if (spots.size() > MOST) {
            spots.remove(spots.keySet().iterator().next());
        }
    }

    /** Something was said there, to whomever. */
    synchronized void heard(long channel, long message) {
        spots.computeIfPresent(channel, (id, spot) -> new Spot(id, spot.partner(), Math.max(spot.last(), message)));
    }

    /** All of them, by the ids of their channels. */
    synchronized Map<Long, Spot> all() {
        return new LinkedHashMap<>(spots);
    }
}
