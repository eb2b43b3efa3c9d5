package org.factdesk.learning;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class FoldsTest {
    @Test
    void everyIncidentIsHeldBackOnceInTheOrderInWhichTheyAreDealt() {
        assertThat(Folds.of(List.of("crane", "flood", "fire", "strike", "leak"), 2))
                .containsExactly(Set.of("crane", "fire", "leak"), Set.of("flood", "strike"));
    }

    @Test
    void whereThereAreFewerIncidentsThanFoldsSomeHoldNothingBack() {
        assertThat(Folds.of(List.of("crane"), 3)).containsExactly(Set.of("crane"), Set.of(), Set.of());
    }
}
