package org.factdesk.desk.front;

import java.time.Clock;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;

/** Counts what happens in a minute, by name. Guards its state with a lock. */
public final class Pace {
    private static final int MOST_NAMES = 50_000;
    private static final long MINUTE = 60_000;

    private final Clock clock;
    private final Map<String, Deque<Long>> moments = new LinkedHashMap<>();

    public Pace(Clock clock) {
        this.clock = clock;
    }

    /**
     * Whether something may happen once more, fewer times than allowed having happened in the last minute; counts it if
     * so.
     */
    public synchronized boolean allows(String name, int timesAMinute) {
        long now = clock.millis();
        Deque<Long> times = moments.getOrDefault(name, new ArrayDeque<>());
        while (!times.isEmpty() && times.getFirst() <= now - MINUTE) {
            times.removeFirst();
        }
        boolean isAllowed = times.size() < timesAMinute;
        if (isAllowed) {
            times.addLast(now);
        }
        moments.remove(name);
        moments.put(name, times);
        if (moments.size() > MOST_NAMES) {
            moments.remove(moments.keySet().iterator().next());
        }
        return isAllowed;
    }
}
