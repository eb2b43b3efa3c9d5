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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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
                .filteredOn(one -> one.kind() != Kind.RESTORED)
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
    void otherWaysOfAskingCorrectNothing() {
        Claim taught = SAID.withAlsoAsked(List.of("who was there"));

        assertThat(between(Harbour.base(), with(taught))).isEmpty();
    }

    @Test
    void aClaimThatComesMayBeOneThatWasTakenBack() {
        Claim comes = ClaimDraft.of("x", "X.").claim();

        assertThat(between(Harbour.base(), with(comes)))
                .containsExactly(new Correction(Kind.RESTORED, comes, Optional.of(comes)));
    }

    @ParameterizedTest
    @CsvSource({
        "The werehouse burned on pier 4., The warehouse burned on pier 4., false",
        "The warehosue  burned on pier 4, 'The warehouse burned, on pier 4.', false",
        "The warehouse burned on pier 4., The werehouse burned on pier 4., true",
        "The warehouse burned on pier 4., The warehouse burned on pier 5., true",
        "It did burn., It did not burn., true",
        "The men were not there., The men were now there., true",
        "Mr Brandt was there., Mr Brondt was there., true",
        "Eight people were there., Eighty people were there., true"
    })
    void mendedSlipsCorrectNothingAndAnotherMeaningDoes(String before, String after, boolean isCorrection) {
        Claim other = ClaimDraft.of("o", "The warehouse is large, with eighty people in it.")
                .claim();
        Claim then = ClaimDraft.of("x", before).claim();
        Claim now = ClaimDraft.of("x", after).claim();

        assertThat(between(with(other, then), with(other, now)).isEmpty()).isEqualTo(!isCorrection);
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
