package org.factdesk.question.nlp;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class SoftlyKeptTest {
    @Test
    void isHadWhenItIsFirstAskedForAndThenKept() {
        AtomicInteger had = new AtomicInteger();
        SoftlyKept<String> kept = new SoftlyKept<>(() -> "had " + had.incrementAndGet());

        assertThat(had).hasValue(0);
        assertThat(kept.get()).isEqualTo("had 1");
        assertThat(kept.get()).isSameAs(kept.get());
        assertThat(had).hasValue(1);
    }
}
