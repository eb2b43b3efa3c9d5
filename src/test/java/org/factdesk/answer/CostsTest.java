package org.factdesk.answer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class CostsTest {
    private final Costs costs = new Costs(0.25, 0.5);

    @Test
    void aRightAnswerIsWorthOneAndAWrongOneCosts() {
        assertThat(costs.worth(new Judgement.Odds(1, 1))).isEqualTo(1);
        assertThat(costs.worth(new Judgement.Odds(1, 0))).isEqualTo(-0.25);
        assertThat(costs.worth(new Judgement.Odds(0, 0))).isEqualTo(-0.5);
    }

    @Test
    void whatMayBeEitherIsWorthWhatItIsOnAverage() {
        assertThat(costs.worth(new Judgement.Odds(0.6, 0.4))).isCloseTo(0.4 - 0.2 * 0.25 - 0.4 * 0.5, within(1e-12));
    }

    @Test
    void refusesACostThatIsAGain() {
        assertThatThrownBy(() -> new Costs(-0.1, 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Costs(1, -0.1)).isInstanceOf(IllegalArgumentException.class);
    }
}
