package org.factdesk.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.factdesk.rendering.PlainText.Line;
import org.junit.jupiter.api.Test;

class ScreenProgressTest {
    private final List<String> told = new ArrayList<>();
    private final AtomicLong time = new AtomicLong(Long.MAX_VALUE);
    private final ScreenProgress meanwhile = new ScreenProgress(new Told(), time::get);

    /** Keeps what it is told. */
    private final class Told implements Screen {
        @Override
        public Optional<Input> read(String standing) {
            return Optional.empty();
        }

        @Override
        public void show(List<Line> lines) {}

        @Override
        public void tell(String words) {
            told.add(words);
        }

        @Override
        public void forget() {}

        @Override
        public boolean isAttended() {
            return true;
        }
    }

    @Test
    void tellsAtOnceAndThenNoMoreThanFiveTimesASecond() {
        meanwhile.tell(() -> "one");
        time.addAndGet(199_999_999);
        meanwhile.tell(() -> "two");
        time.addAndGet(1);
        meanwhile.tell(() -> "three");

        assertThat(told).containsExactly("one", "three");
    }
}
