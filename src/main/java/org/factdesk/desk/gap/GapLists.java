package org.factdesk.desk.gap;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;
import org.factdesk.claim.Claim;
import org.factdesk.claim.FactBase;
import org.factdesk.desk.order.Visitor;
import org.jspecify.annotations.Nullable;

/**
 * The open gaps as they were last looked at, and as they were last shown to whom. To look at them anew takes long where
 * much was asked: what must come at once tells them from memory, and they are looked at anew in the background. Guards
 * its state with a lock.
 */
public final class GapLists {
    private static final int MOST_KNOWN = 256;
    private static final int MOST_SHOWN = 1_024;
    /** A list is not looked at anew in the background sooner than this, unless the record changed. */
    private static final Duration FRESH = Duration.ofSeconds(10);
    /** What is older than this is not told any more: somebody whose words are in it may have had themselves erased. */
    private static final Duration OLD = Duration.ofMinutes(10);

    private final Gaps gaps;
    private final Clock clock;
    private final Executor quietly;
    private final Map<Place, Known> known = latest(MOST_KNOWN);
    private final Map<Place, Look> looks = latest(MOST_KNOWN);
    private final Map<Reader, List<String>> shown = latest(MOST_SHOWN);

    private record Place(String incident, String guild) {}

    private record Known(List<Gap> gaps, Instant at) {}

    private record Reader(String user, Place place) {}

    /** When a list was last looked at, or was to be, and in which record. */
    private record Look(FactBase base, Instant at) {}

    /** @param quietly does what nobody waits for; what it has no room for it may leave out */
    public GapLists(Gaps gaps, Clock clock, Executor quietly) {
        this.gaps = gaps;
        this.clock = clock;
        this.quietly = quietly;
    }

    private static <K, V> Map<K, V> latest(int most) {
        return new LinkedHashMap<>() {
            private static final long serialVersionUID = 1;

            @Override
            protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
                return size() > most;
            }
        };
    }

    /** The open gaps, to be shown to somebody: from now on a number means one of these. May take long. */
    List<Gap> show(FactBase base, Visitor by) {
        Place place = place(base, by);
        List<Gap> open = look(base, place);
        synchronized (this) {
            put(shown, new Reader(by.user(), place), open.stream().map(Gap::id).toList());
        }
        return open;
    }

    /** The open gap that somebody means, as things stand now. May take long. */
    Optional<Gap> find(FactBase base, Visitor by, String named) {
        return meant(look(base, place(base, by)), base, by, named);
    }

    /** The same as far as is known without looking. */
    Optional<Gap> recall(FactBase base, Visitor by, String named) {
        return meant(known(base, by), base, by, named);
    }

    /** The open gaps as they were looked at lately; none where they were not. They are looked at anew meanwhile. */
    List<Gap> known(FactBase base, Visitor by) {
        Place place = place(base, by);
        if (isDue(base, place)) {
            quietly.execute(() -> look(base, place));
        }
        synchronized (this) {
            known.values().removeIf(list -> list.at().plus(OLD).isBefore(clock.instant()));
            return Optional.ofNullable(known.get(place)).map(Known::gaps).orElse(List.of());
        }
    }

    private synchronized boolean isDue(FactBase base, Place place) {
        Instant now = clock.instant();
        @Nullable Look last = looks.get(place);
        if (last != null && last.base() == base && now.isBefore(last.at().plus(FRESH))) {
            return false;
        }
        put(looks, place, new Look(base, now));
        return true;
    }

    private List<Gap> look(FactBase base, Place place) {
        List<Gap> open = gaps.open(base, place.guild());
        synchronized (this) {
            Instant now = clock.instant();
            put(known, place, new Known(open, now));
            put(looks, place, new Look(base, now));
        }
        return open;
    }

    /**
     * The gap of a number in the list that was shown, of an id, or of the beginning of one that tells it from all
     * others.
     */
    private Optional<Gap> meant(List<Gap> open, FactBase base, Visitor by, String named) {
        // A number is what people read in the list; that many an id begins with it, they do not know.
        if (named.matches("[1-9]\\d{0,2}")) {
            List<String> list =
                    shown(base, by).orElseGet(() -> open.stream().map(Gap::id).toList());
            int number = Integer.parseInt(named);
            if (number <= list.size()) {
                return of(open, list.get(number - 1));
            }
        }
        return of(open, named);
    }

    private static Optional<Gap> of(List<Gap> open, String id) {
        List<Gap> found = open.stream()
                .filter(gap -> gap.answers().contains(id) || gap.id().startsWith(id))
                .toList();
        return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
    }

    private synchronized Optional<List<String>> shown(FactBase base, Visitor by) {
        return Optional.ofNullable(shown.get(new Reader(by.user(), place(base, by))));
    }

    private static <K, V> void put(Map<K, V> map, K key, V value) {
        map.remove(key);
        map.put(key, value);
    }

    private static Place place(FactBase base, Visitor by) {
        return new Place(base.incident().id(), by.guild());
    }

    /** The claims on record that come nearest to what was asked. */
    List<Claim> near(Gap gap, FactBase base) {
        return gaps.near(gap, base);
    }
}
