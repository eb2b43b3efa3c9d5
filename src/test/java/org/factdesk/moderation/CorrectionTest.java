package org.factdesk.moderation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.factdesk.claim.Claim;
import org.factdesk.claim.FactBase;
import org.factdesk.moderation.Correction.Kind;
import org.factdesk.testing.ClaimDraft;
import org.factdesk.testing.Harbour;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CorrectionTest {
    private static final Claim SAID = Harbour.claim("night-shift");

    @Test
    void changedWordsAndRetractionsCorrectWhatWasSaid() {
        Claim changed = ClaimDraft.of(SAID.id(), "Two people were at work.").claim();

        assertThat(in(step(SAID, changed))).containsExactly(new Correction(Kind.CHANGED, SAID, Optional.of(changed)));
        assertThat(in(step(SAID, null))).containsExactly(new Correction(Kind.RETRACTED, SAID, Optional.empty()));
    }

    @Test
    void aNewClaimThatContradictsOrReplacesAnotherCorrectsThatOne() {
        Claim against = ClaimDraft.of("x", "X.").disputes(SAID.id()).claim();
        Claim newer =
                ClaimDraft.of("y", "Y.").supersedes(SAID.id(), "never-was").claim();

        assertThat(in(step(null, against), step(null, newer)))
                .containsExactly(
                        new Correction(Kind.DISPUTED, SAID, Optional.of(against)),
                        new Correction(Kind.SUPERSEDED, SAID, Optional.of(newer)));
    }

    @Test
    void whatItContradictedBeforeIsNoNews() {
        Claim before = ClaimDraft.of("x", "X.").disputes(SAID.id()).claim();
        Claim after = ClaimDraft.of("x", "X changed.").disputes(SAID.id()).claim();

        assertThat(in(step(before, after))).containsExactly(new Correction(Kind.CHANGED, before, Optional.of(after)));
    }

    @Test
    void otherWaysOfAskingAndNewClaimsCorrectNothing() {
        Claim taught = new Claim(
                SAID.id(),
                SAID.statement(),
                SAID.attribution(),
                SAID.text(),
                SAID.provenance(),
                List.of(),
                List.of(),
                List.of("who was there"));

        assertThat(in(step(SAID, taught), step(null, ClaimDraft.of("x", "X.").claim())))
                .isEmpty();
    }

    private static List<Correction> in(Revision... steps) {
        FactBase base = Harbour.base();
        return Correction.in(List.of(steps), base);
    }

    private static Revision step(@Nullable Claim before, @Nullable Claim after) {
        Claim any = before != null ? before : after;
        return new Revision(
                7,
                Harbour.INCIDENT.id(),
                Subject.claim(Objects.requireNonNull(any).id()),
                Optional.ofNullable(before).map(Content.OfClaim::new),
                Optional.ofNullable(after).map(Content.OfClaim::new),
                new Revision.Circumstances("7", "", Instant.EPOCH, Submission.Origin.COMMAND, ""));
    }
}
