package org.factdesk.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class UpkeepTest {
    @Test
    void erasesAtOnceAndAgainAndAgainWhateverFailsInBetween() throws InterruptedException {
        AtomicInteger times = new AtomicInteger();
        CountDownLatch thrice = new CountDownLatch(3);

        try (Upkeep upkeep = new Upkeep(
                () -> {
                    thrice.countDown();
                    if (times.incrementAndGet() == 1) {
                        throw new StorageException("erase what is too old", "the disk is full");
                    }
                    return 1;
                },
                Duration.ofMillis(5))) {
            assertThat(thrice.await(20, TimeUnit.SECONDS)).isTrue();
        }
    }
}
