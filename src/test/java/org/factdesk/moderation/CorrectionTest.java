package org.factdesk.moderation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.factdesk.claim.Claim;
import org.factdesk.claim.FactBase;
import org.factdesk.moderation.Correction.Kind;
import org.factdesk.testing.ClaimDraft;
import org.factdesk.testing.Harbour;
import org.junit.jupiter.api.Test;

class CorrectionTest {
    private static final Claim SAID = Harbour.claim("night-shift");

    @Test
    void changedWordsAndRetractionsCorrectWhatWasSaid() {
        Claim changed = ClaimDraft.of(SAID.id(), "Two people were at work.").claim();
        FactBase without = new FactBase(Harbour.INCIDENT, 43, Harbour.parties(), Harbour.sources(), List.of());

        assertThat(between(Harbour.base(), with(changed)))
                .containsExactly(new Correction(Kind.CHANGED, SAID, Optional.of(changed)));
        assertThat(between(Harbour.base(), without))
                .hasSize(8)
                .contains(new Correction(Kind.RETRACTED, SAID, Optional.empty()));
    }

    @Test
    void aNewClaimThatContradictsOrReplacesAnotherCorrectsThatOne() {
        Claim against = ClaimDraft.of("x", "X.").disputes(SAID.id()).claim();
        Claim newer =
                ClaimDraft.of("y", "Y.").supersedes(SAID.id(), "never-was").claim();

        assertThat(between(Harbour.base(), with(against, newer)))
                .containsExactly(
                        new Correction(Kind.DISPUTED, SAID, Optional.of(against)),
                        new Correction(Kind.SUPERSEDED, SAID, Optional.of(newer)));
    }

    @Test
    void whatItContradictedBeforeIsNoNews() {
        Claim before = ClaimDraft.of("x", "X.").disputes(SAID.id()).claim();
        Claim after = ClaimDraft.of("x", "X changed.").disputes(SAID.id()).claim();

        assertThat(between(with(before), with(after)))
                .containsExactly(new Correction(Kind.CHANGED, before, Optional.of(after)));
    }

    @Test
    void newClaimsAndOtherWaysOfAskingCorrectNothing() {
        Claim taught = SAID.withAlsoAsked(List.of("who was there"));

        assertThat(between(Harbour.base(), with(taught, ClaimDraft.of("x", "X.").claim())))
                .isEmpty();
    }

    private static List<Correction> between(FactBase before, FactBase after) {
        return Correction.between(before, after);
    }

    /** The harbour fire with some claims new or in place of others. */
    private static FactBase with(Claim... more) {
        Map<String, Claim> claims = new LinkedHashMap<>();
        Harbour.base().claims().forEach(claim -> claims.put(claim.id(), claim));
        Arrays.asList(more).forEach(claim -> claims.put(claim.id(), claim));
        return new FactBase(Harbour.INCIDENT, 43, Harbour.parties(), Harbour.sources(), claims.values());
    }
}
