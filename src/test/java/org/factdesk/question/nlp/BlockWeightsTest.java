package org.factdesk.question.nlp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class BlockWeightsTest {
    private static final int ASKING = 3;
    private static final int LOWER = 5;

    @Test
    void offerWholeTextsAloneOrWithWhatIsAskedFor() {
        assertThat(BlockWeights.CHOICES.get(0).ofBlocks().subList(ASKING, Encoding.BLOCKS))
                .containsOnly(0.0);
        assertThat(BlockWeights.CHOICES.subList(1, BlockWeights.CHOICES.size()))
                .contains(BlockWeights.ALL)
                .allSatisfy(weights ->
                        assertThat(weights.ofBlocks().subList(0, LOWER)).doesNotContain(0.0));
    }

    @Test
    void needOneForEachBlock() {
        assertThatThrownBy(() -> new BlockWeights(List.of(1.0, 1.0)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("weights for 2 blocks instead of 7");
    }
}
