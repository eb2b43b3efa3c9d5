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
                Duration.ofMillis(5),
                () -> {},
                Duration.ofDays(1))) {
            assertThat(thrice.await(20, TimeUnit.SECONDS)).isTrue();
        }
    }

    @Test
    void wipesSoonAndAgainWhateverFails() throws InterruptedException {
        CountDownLatch thrice = new CountDownLatch(3);

        try (Upkeep upkeep = new Upkeep(
                () -> 0,
                Duration.ofDays(1),
                () -> {
                    thrice.countDown();
                    throw new StorageException("overwrite what was deleted", "the disk is full");
                },
                Duration.ofMillis(5))) {
            assertThat(thrice.await(20, TimeUnit.SECONDS)).isTrue();
        }
    }
}
