package org.factdesk.discord;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class BacklogTest {
    private static final int MORE_THAN_THERE_IS_ROOM_FOR = 1_000;

    private final Workers workers = new Workers(2);
    private final Backlog backlog = new Backlog(workers);
    private final CountDownLatch models = new CountDownLatch(1);
    private final AtomicInteger turnedAway = new AtomicInteger();
    private final List<Integer> answered = new CopyOnWriteArrayList<>();
    private final Semaphore answers = new Semaphore(0);

    @AfterEach
    void closes() {
        models.countDown();
        workers.close();
    }

    @Test
    void turnsNobodyAwayHoweverMuchWasAskedMeanwhile() throws InterruptedException {
        backlog.add(questions(0));
        backlog.add(questions(MORE_THAN_THERE_IS_ROOM_FOR));

        while (workers.haveRoom()) {
            TimeUnit.MILLISECONDS.sleep(1);
        }
        assertThat(workers.takePlace()).isTrue();
        models.countDown();

        answers.acquire(2 * MORE_THAN_THERE_IS_ROOM_FOR);
        assertThat(answered).doesNotHaveDuplicates();
        assertThat(turnedAway).hasValue(0);
    }

    @Test
    void goesOnAfterTroubleWithOneAndOnceItWasEmpty() throws InterruptedException {
        models.countDown();
        backlog.add(List.of(() -> {
            throw new IllegalStateException("this one cannot be read");
        }));
        backlog.add(questions(0).subList(0, 5));
        answers.acquire(5);

        backlog.add(questions(5).subList(0, 5));

        answers.acquire(5);
        assertThat(answered).containsExactlyInAnyOrder(0, 1, 2, 3, 4, 5, 6, 7, 8, 9);
    }

    private List<Runnable> questions(int first) {
        return IntStream.range(first, first + MORE_THAN_THERE_IS_ROOM_FOR)
                .<Runnable>mapToObj(number -> () -> ask(number))
                .toList();
    }

    private void ask(int number) {
        if (!workers.takePlace() || !workers.work(() -> answer(number))) {
            turnedAway.incrementAndGet();
        }
    }

    private void answer(int number) {
        try {
            models.await();
            answered.add(number);
            answers.release();
        } catch (InterruptedException asked) {
            Thread.currentThread().interrupt();
        }
    }
}
