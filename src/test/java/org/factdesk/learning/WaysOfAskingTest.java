package org.factdesk.learning;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.factdesk.claim.Claim;
import org.factdesk.claim.FactBase;
import org.factdesk.testing.ClaimDraft;
import org.factdesk.testing.Harbour;
import org.junit.jupiter.api.Test;

class WaysOfAskingTest {
    private static final FactBase BASE =
            Harbour.base(List.of(claim("one"), claim("two"), claim("three"), claim("four")));

    @Test
    void aRecordWithoutThemIsOtherwiseTheSame() {
        FactBase without = WaysOfAsking.noneOf(BASE);

        assertThat(without.claims()).hasSameSizeAs(BASE.claims()).allSatisfy(claim -> {
            assertThat(claim.alsoAsked()).isEmpty();
            assertThat(claim.leavesOpen()).isEmpty();
            Claim whole = BASE.claim(claim.id()).orElseThrow();
            assertThat(claim.withAlsoAsked(whole.alsoAsked()).withLeavesOpen(whole.leavesOpen()))
                    .isEqualTo(whole);
        });
        assertThat(without.brought()).containsExactlyElementsOf(without.claims());
    }

    @Test
    void halfOfTheClaimsKeepTheirs() {
        FactBase half = WaysOfAsking.halfOf(BASE);

        assertThat(half.claims())
                .anyMatch(claim -> claim.alsoAsked().size() == 3)
                .anyMatch(claim -> claim.alsoAsked().isEmpty())
                .noneMatch(claim ->
                        claim.alsoAsked().isEmpty() && !claim.leavesOpen().isEmpty());
    }

    @Test
    void halfOfTheClaimsKeepAFewAndLeaveNothingOpen() {
        FactBase few = WaysOfAsking.fewOf(BASE, 2);

        assertThat(few.claims())
                .anyMatch(claim -> claim.alsoAsked().size() == 2)
                .allMatch(claim -> claim.alsoAsked().size() <= 2)
                .allMatch(claim -> claim.leavesOpen().isEmpty());
    }

    private static Claim claim(String id) {
        return ClaimDraft.of(id, "About " + id + ".")
                .alsoAsked("what of " + id, "and " + id, id + "?")
                .leavesOpen("who owns " + id)
                .claim();
    }
}
