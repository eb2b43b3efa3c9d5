package org.factdesk.discord;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/**
 * Remembers in which places the desk may not write, so that each is news once, until it is open again, and few are on
 * one day in one guild. What lies longest back is forgotten first. Guards its state with a lock.
 */
final class ClosedPlaces {
    private static final int MOST_A_DAY = 5;
    private static final int MOST = 5_000;

    private final Clock clock;
    private final Set<String> told = new LinkedHashSet<>();
    /** How many were told today, by guild. */
    private final Map<String, Integer> today = new HashMap<>();

    private LocalDate day = LocalDate.EPOCH;

    ClosedPlaces(Clock clock) {
        this.clock = clock;
    }

    /** Whether somebody is to be told that a place of a guild is closed; it counts as told then. */
    synchronized boolean isNews(String guild, String place) {
        LocalDate now = LocalDate.now(clock.withZone(ZoneOffset.UTC));
        if (!now.equals(day)) {
            day = now;
            today.clear();
        }
        if (told.contains(place) || today.getOrDefault(guild, 0) >= MOST_A_DAY) {
            return false;
        }
        told.add(place);
        today.merge(guild, 1, Integer::sum);
        if (told.size() > MOST) {
            told.remove(told.iterator().next());
        }
        return true;
    }

    /** The desk could write there: that it is closed is news again. */
    synchronized void opened(String place) {
        told.remove(place);
    }
}
