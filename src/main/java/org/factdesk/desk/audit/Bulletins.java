package org.factdesk.desk.audit;

import java.time.Duration;
import java.util.Collection;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.factdesk.desk.notice.Delivery;
import org.factdesk.desk.notice.Notice;
import org.factdesk.desk.notice.Notices;
import org.factdesk.desk.notice.Place;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Brings everybody what the watch finds. A place that cannot be reached now is tried again, each time after a longer
 * pause, until it is told or the next finding takes the place of this one. Thread-safe.
 */
final class Bulletins {
    private static final Logger log = LoggerFactory.getLogger(Bulletins.class);
    private static final Duration LONGEST_PAUSE = Duration.ofHours(1);

    private final Supplier<Collection<Place>> places;
    private final Notices notices;
    private final ScheduledExecutorService later;
    private final Duration pause;
    private final AtomicReference<@Nullable Bulletin> latest = new AtomicReference<>();

    /**
     * @param places where bulletins go
     * @param later tries again
     * @param pause before the second try
     */
    Bulletins(Supplier<Collection<Place>> places, Notices notices, ScheduledExecutorService later, Duration pause) {
        this.places = places;
        this.notices = notices;
        this.later = later;
        this.pause = pause;
    }

    void post(Notice notice) {
        Bulletin bulletin = new Bulletin(notice, ConcurrentHashMap.newKeySet());
        latest.set(bulletin);
        tell(bulletin);
    }

    /** Brings the last bulletin to places that came since. */
    void tellNewcomers() {
        Bulletin last = latest.get();
        if (last != null) {
            tell(last);
        }
    }

    private void tell(Bulletin bulletin) {
        places.get().stream().filter(bulletin.told()::add).forEach(place -> post(bulletin, place, pause));
    }

    /** @param told where it was brought, or is on its way to */
    private record Bulletin(Notice notice, Set<Place> told) {}

    private void post(Bulletin bulletin, Place place, Duration before) {
        notices.post(place, bulletin.notice()).thenAccept(delivery -> {
            if (delivery == Delivery.FAILED) {
                again(bulletin, place, before);
            }
        });
    }

    private void again(Bulletin bulletin, Place place, Duration before) {
        Duration doubled = before.multipliedBy(2);
        Duration next = doubled.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : doubled;
        try {
            later.schedule(
                    () -> {
                        if (latest.get() == bulletin) {
                            post(bulletin, place, next);
                        }
                    },
                    before.toMillis(),
                    TimeUnit.MILLISECONDS);
        } catch (RejectedExecutionException closing) {
            log.debug("Channel {} is not told any more, since the desk closes", place.channel(), closing);
        }
    }
}
