package org.factdesk.desk.front;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class PaceTest {
    private Instant now = Instant.parse("2031-05-10T08:00:00Z");
    private final Pace pace = new Pace(new Clock() {
        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    });

    @Test
    void allowsSoMuchInAMinuteAndMoreOnceItIsOver() {
        assertThat(pace.allows("ann", 2)).isTrue();
        now = now.plus(Duration.ofSeconds(30));
        assertThat(pace.allows("ann", 2)).isTrue();
        assertThat(pace.allows("ann", 2)).isFalse();

        now = now.plus(Duration.ofSeconds(30));

        assertThat(pace.allows("ann", 2)).isTrue();
        assertThat(pace.allows("ann", 2)).isFalse();
    }

    @Test
    void countsEachNameForItself() {
        assertThat(pace.allows("ann", 1)).isTrue();
        assertThat(pace.allows("bob", 1)).isTrue();
        assertThat(pace.allows("ann", 0)).isFalse();
    }
}
