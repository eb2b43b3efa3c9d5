package org.factdesk.learning;

import static org.assertj.core.api.Assertions.assertThat;

import org.factdesk.claim.FactBase;
import org.factdesk.claim.GoldenQuestion;
import org.factdesk.testing.Harbour;
import org.junit.jupiter.api.Test;

class WaysOfAskingTest {
    private static final FactBase BASE = Harbour.base();

    @Test
    void aWayOfAskingIsAQuestionThatItsClaimAnswers() {
        GoldenQuestion question = WaysOfAsking.question(Harbour.claim("warehouse-burned"), 1, BASE)
                .orElseThrow();

        assertThat(question.ask()).isEqualTo("death of the warehouse");
        assertThat(question.expect()).containsExactly("warehouse-burned");
    }

    @Test
    void aClaimWithoutSoManyWaysIsNotAskedFor() {
        assertThat(WaysOfAsking.question(Harbour.claim("warehouse-burned"), 2, BASE))
                .isEmpty();
        assertThat(WaysOfAsking.question(Harbour.claim("night-shift"), 0, BASE)).isEmpty();
    }

    @Test
    void theRecordThatIsAskedLacksThatWayAlone() {
        FactBase without = WaysOfAsking.without(BASE, 0);

        assertThat(without.claim("warehouse-burned").orElseThrow().alsoAsked())
                .containsExactly("death of the warehouse");
        assertThat(without.claim("night-shift")).isEqualTo(BASE.claim("night-shift"));
        assertThat(without.claims()).hasSameSizeAs(BASE.claims());
    }
}
