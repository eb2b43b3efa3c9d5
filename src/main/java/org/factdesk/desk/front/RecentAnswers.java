package org.factdesk.desk.front;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.factdesk.desk.order.Visitor;

/** The last answer that each visitor got in each place, for a while. Guards its state with a lock. */
public final class RecentAnswers {
    private static final int MOST = 10_000;
    private static final Duration WHILE = Duration.ofHours(6);

    private final Clock clock;
    private final Map<Place, Last> last = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Place, Last> eldest) {
            return size() > MOST;
        }
    };

    public RecentAnswers(Clock clock) {
        this.clock = clock;
    }

    private record Place(String user, String channel) {}

    private record Last(String answer, Instant at) {}

    synchronized void note(Visitor by, String channel, String answer) {
        Place place = new Place(by.user(), channel);
        last.remove(place);
        last.put(place, new Last(answer, clock.instant()));
    }

    /** The id of the last answer to a visitor in a channel; empty where it is too long ago. */
    public Optional<String> of(Visitor by, String channel) {
        return of(by, channel, WHILE);
    }

    /** The same, of the last while. */
    public synchronized Optional<String> of(Visitor by, String channel, Duration sinceAtMost) {
        return Optional.ofNullable(last.get(new Place(by.user(), channel)))
                .filter(one -> one.at().plus(sinceAtMost).isAfter(clock.instant()))
                .map(Last::answer);
    }
}
