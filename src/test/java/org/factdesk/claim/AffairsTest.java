package org.factdesk.claim;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class AffairsTest {
    private final Affairs affairs = new Affairs();

    @Test
    void joinsWhatIsJoinedAtSeveralRemovesAndInCircles() {
        affairs.join("one", "two");
        affairs.join("three", "four");
        affairs.join("two", "three");
        affairs.join("four", "one");
        affairs.join("one", "one");

        assertThat(affairs.joined()).hasSize(3);
        assertThat(affairs.joined().values())
                .containsOnly(affairs.joined().values().iterator().next());
    }

    @Test
    void joinsALongChain() {
        IntStream.range(0, 100_000).forEach(i -> affairs.join("claim-" + i, "claim-" + (i + 1)));

        assertThat(affairs.joined()).hasSize(100_000);
        assertThat(Set.copyOf(affairs.joined().values())).hasSize(1);
    }
}
