package org.factdesk.claim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CirclesTest {
    @Test
    void claimsThatReplaceOlderOnesMakeNone() {
        assertThat(Circles.in(Map.of("c", List.of("b", "a"), "b", List.of("a", "gone"), "a", List.of())))
                .isEmpty();
    }

    @Test
    void namesTheClaimsOfACircleAndNotThoseThatLeadToIt() {
        Map<String, List<String>> older = new LinkedHashMap<>();
        older.put("newest", List.of("a"));
        older.put("a", List.of("b"));
        older.put("b", List.of("oldest", "c"));
        older.put("c", List.of("a"));
        older.put("oldest", List.of());

        assertThat(Circles.in(older)).containsExactly(List.of("a", "b", "c"));
    }

    @Test
    void findsEveryCircle() {
        Map<String, List<String>> older = new LinkedHashMap<>();
        older.put("a", List.of("b"));
        older.put("b", List.of("a"));
        older.put("c", List.of("c"));

        assertThat(Circles.in(older)).containsExactly(List.of("a", "b"), List.of("c"));
    }

    @Test
    void aLongChainIsNoTrouble() {
        Map<String, List<String>> older = new LinkedHashMap<>();
        for (int claim = 0; claim < 100_000; claim++) {
            older.put("claim-" + claim, List.of("claim-" + (claim + 1)));
        }

        assertThatCode(() -> Circles.in(older)).doesNotThrowAnyException();
    }
}
