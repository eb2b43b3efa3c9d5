package org.factdesk.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class GroupWriterTest {
    @Test
    void writesEverythingInItsOrderByTheTimeItIsClosed() {
        List<Integer> written = new ArrayList<>();

        try (GroupWriter<Integer> writer = new GroupWriter<>("test", written::addAll, GroupWriterTest::nothingLess)) {
            IntStream.range(0, 3_000).forEach(writer::add);
        }

        assertThat(written).isEqualTo(IntStream.range(0, 3_000).boxed().toList());
    }

    @Test
    void losesNothingWhileNothingCanBeWritten() throws InterruptedException {
        List<String> written = new ArrayList<>();
        AtomicInteger tries = new AtomicInteger();
        CountDownLatch failed = new CountDownLatch(1);

        try (GroupWriter<String> writer = new GroupWriter<>(
                "test",
                group -> {
                    if (tries.getAndIncrement() < 2) {
                        failed.countDown();
                        throw new StorageException("write", "the disk is full");
                    }
                    written.addAll(group);
                },
                GroupWriterTest::nothingLess)) {
            writer.add("first");
            failed.await();
            writer.add("second");
        }

        assertThat(written).containsExactly("first", "second");
    }

    @Test
    void givesUpAtTheEndWhereNothingCanEverBeWritten() {
        AtomicInteger tries = new AtomicInteger();

        try (GroupWriter<String> writer = new GroupWriter<>(
                "test",
                group -> {
                    tries.incrementAndGet();
                    throw new StorageException("write", "the disk is gone");
                },
                GroupWriterTest::nothingLess)) {
            writer.add("lost");
        }

        assertThat(tries.get()).isBetween(2, 20);
    }

    @Test
    void aThingThatCannotBeWrittenHoldsNoOtherUp() {
        List<Integer> written = new ArrayList<>();
        AtomicInteger tries = new AtomicInteger();

        try (GroupWriter<Integer> writer = new GroupWriter<>(
                "test",
                group -> {
                    tries.incrementAndGet();
                    if (group.contains(7)) {
                        throw new IllegalArgumentException("nobody is behind it");
                    }
                    written.addAll(group);
                },
                less -> written.add(-less))) {
            IntStream.range(0, 400).forEach(writer::add);
        }

        assertThat(written)
                .isEqualTo(IntStream.range(0, 400)
                        .map(n -> n == 7 ? -7 : n)
                        .boxed()
                        .toList());
        assertThat(tries.get()).isLessThan(30);
    }

    @Test
    void whereNothingOfAThingCanBeWrittenTheOthersStillAre() {
        List<String> written = new ArrayList<>();

        try (GroupWriter<String> writer = new GroupWriter<>(
                "test",
                group -> {
                    if (group.contains("bad")) {
                        throw new IllegalArgumentException("nobody is behind it");
                    }
                    written.addAll(group);
                },
                GroupWriterTest::nothingLess)) {
            List.of("first", "bad", "last").forEach(writer::add);
        }

        assertThat(written).containsExactly("first", "last");
    }

    /** A queue in which one thing stands before whoever adds it goes on. */
    private static final class SlowToAdd extends ConcurrentLinkedQueue<String> {
        private static final long serialVersionUID = 1;

        private final transient CountDownLatch stands = new CountDownLatch(1);
        private final transient CountDownLatch goesOn = new CountDownLatch(1);

        @Override
        public boolean add(String thing) {
            super.add(thing);
            if (thing.equals("slow")) {
                stands.countDown();
                await(goesOn);
            }
            return true;
        }
    }

    @Test
    void whoeverWaitsForTheirOwnThingIsNotLetGoForAnothersThatIsOnlyBeingAdded() throws InterruptedException {
        SlowToAdd queue = new SlowToAdd();
        List<String> written = new CopyOnWriteArrayList<>();
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch mayWrite = new CountDownLatch(1);
        CountDownLatch mayWriteMore = new CountDownLatch(1);
        boolean isThoughtWritten;

        try (GroupWriter<String> writer = new GroupWriter<>(
                "test",
                group -> {
                    begun.countDown();
                    await(group.contains("mine") ? mayWriteMore : mayWrite);
                    written.addAll(group);
                },
                GroupWriterTest::nothingLess,
                queue)) {
            Thread other = new Thread(() -> writer.add("slow"));
            other.start();
            queue.stands.await();
            writer.add("first");
            begun.await();
            writer.add("mine");
            mayWrite.countDown();

            isThoughtWritten = writer.settle(Duration.ofMillis(500));

            mayWriteMore.countDown();
            queue.goesOn.countDown();
            other.join();
            assertThat(writer.settle(Duration.ofSeconds(10))).isTrue();
        }
        assertThat(isThoughtWritten).isFalse();
        assertThat(written).containsExactly("slow", "first", "mine");
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException unexpected) {
            throw new IllegalStateException(unexpected);
        }
    }

    private static void nothingLess(Object thing) {
        throw new IllegalArgumentException("nothing can be written of " + thing);
    }
}
