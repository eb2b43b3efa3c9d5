package org.factdesk.learning;

import static org.assertj.core.api.Assertions.assertThat;

import org.factdesk.claim.FactBase;
import org.factdesk.testing.Harbour;
import org.junit.jupiter.api.Test;

class WaysOfAskingTest {
    private static final FactBase BASE = Harbour.base();

    @Test
    void aRecordWithoutThemIsOtherwiseTheSame() {
        FactBase without = WaysOfAsking.onlyOf(claim -> false, BASE);

        assertThat(BASE.claim("warehouse-burned").orElseThrow().alsoAsked()).isNotEmpty();
        assertThat(without.claims())
                .allSatisfy(claim -> assertThat(claim.alsoAsked()).isEmpty());
        assertThat(without.claim("night-shift")).isEqualTo(BASE.claim("night-shift"));
        assertThat(without.claims()).hasSameSizeAs(BASE.claims());
    }

    @Test
    void theChosenClaimsKeepTheirs() {
        FactBase some = WaysOfAsking.onlyOf(claim -> claim.id().equals("warehouse-burned"), BASE);

        assertThat(some.claim("warehouse-burned")).isEqualTo(BASE.claim("warehouse-burned"));
    }
}
