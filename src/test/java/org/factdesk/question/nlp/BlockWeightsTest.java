package org.factdesk.question.nlp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class BlockWeightsTest {
    private static double squares(BlockWeights weights) {
        return weights.ofBlocks().stream()
                .mapToDouble(weight -> weight * weight)
                .sum();
    }

    @Test
    void areAllEquallyLongTogether() {
        assertThat(BlockWeights.CHOICES).hasSizeGreaterThan(1).contains(BlockWeights.ALL);
        for (BlockWeights weights : BlockWeights.CHOICES) {
            assertThat(squares(weights)).isCloseTo(squares(BlockWeights.ALL), within(1e-9));
        }
    }

    @Test
    void needOneForEachBlock() {
        assertThatThrownBy(() -> new BlockWeights(List.of(1.0, 1.0)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("weights for 2 blocks instead of 8");
    }
}
