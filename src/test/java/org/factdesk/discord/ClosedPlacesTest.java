package org.factdesk.discord;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ClosedPlacesTest {
    private Instant now = Instant.parse("2031-05-09T23:00:00Z");
    private final ClosedPlaces places = new ClosedPlaces(((InstantSource) () -> now).withZone(ZoneOffset.UTC));

    @Test
    void areNewsOnceUntilTheyAreOpenAgain() {
        assertThat(places.isNews("1", "pier")).isTrue();
        assertThat(places.isNews("1", "pier")).isFalse();
        places.opened("pier");

        assertThat(places.isNews("1", "pier")).isTrue();
    }

    @Test
    void areNewsInOneGuildAFewTimesADayAndOnTheNextDayAgain() {
        long told = IntStream.range(0, 20)
                .filter(number -> places.isNews("1", "place " + number))
                .count();

        assertThat(told).isEqualTo(5);
        assertThat(places.isNews("2", "elsewhere")).isTrue();
        now = now.plus(Duration.ofHours(2));
        assertThat(places.isNews("1", "place 0")).isFalse();
        assertThat(places.isNews("1", "place 19")).isTrue();
    }
}
