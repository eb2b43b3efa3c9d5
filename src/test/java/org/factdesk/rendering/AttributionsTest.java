package org.factdesk.rendering;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.factdesk.claim.Claim;
import org.factdesk.claim.FactBase;
import org.factdesk.claim.Stance;
import org.factdesk.testing.ClaimDraft;
import org.factdesk.testing.Harbour;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class AttributionsTest {
    private final Attributions attributions = new Attributions(Phrases.english());

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "asserts          | Said by Ines Falk, 9 May 2031 (Harbour News).",
                "suspects         | Suspicion voiced by Ines Falk, 9 May 2031 (Harbour News).",
                "denies           | Denial by Ines Falk, 9 May 2031 (Harbour News).",
                "confirms         | Confirmed by Ines Falk, 9 May 2031 (Harbour News).",
                "estimates        | Estimate by Ines Falk, 9 May 2031 (Harbour News).",
                "warns            | Warning by Ines Falk, 9 May 2031 (Harbour News).",
                "calls-for        | Demand by Ines Falk, 9 May 2031 (Harbour News).",
                "declines-comment | Comment declined by Ines Falk, 9 May 2031 (Harbour News).",
            })
    void saysHowTheClaimantStandsToIt(String stance, String attribution) {
        Claim claim = ClaimDraft.of("one", "The crane had no working brake.")
                .saidBy("inspector", "2031-05-09")
                .stance(stance(stance))
                .claim();

        assertThat(of(claim)).isEqualTo(attribution);
    }

    @ParameterizedTest
    @EnumSource(Stance.class)
    void hasWordsForEachStance(Stance stance) {
        assertThat(Phrases.english().say("said." + stance.word(), "Ines Falk")).contains("Ines Falk");
    }

    @Test
    void namesWhomTheClaimantCites() {
        Claim claim = ClaimDraft.of("one", "The crane had no working brake.")
                .saidBy("inspector", "2031-05-09")
                .citing("port")
                .claim();

        assertThat(of(claim))
                .isEqualTo("Said by Ines Falk, citing the Selmouth Port Authority, 9 May 2031 (Harbour News).");
    }

    @Test
    void datesTheReportWhereNobodyKnowsWhenItWasSaid() {
        Claim claim = ClaimDraft.of("one", "The crane had no working brake.")
                .saidBy("inspector", "")
                .claim();

        assertThat(of(claim)).isEqualTo("Said by Ines Falk (Harbour News, 7 May 2031).");
    }

    @Test
    void namesThePublisherWhereNobodyElseSaysIt() {
        Claim undated = ClaimDraft.of("one", "Nobody was at work.").claim();
        Claim dated =
                ClaimDraft.of("two", "Nobody was at work.").saidOn("2031-05-06").claim();

        assertThat(of(undated)).isEqualTo("Reported by Harbour News, 7 May 2031.");
        assertThat(of(dated)).isEqualTo("Reported by Harbour News, 6 May 2031.");
    }

    @Test
    void namesAClaimantWhoPublishesItselfOnce() {
        Claim dated = ClaimDraft.of("one", "The damage was small.")
                .saidBy("port", "2031-11-19")
                .readIn("report", "")
                .claim();
        Claim undated = ClaimDraft.of("two", "The damage was small.")
                .saidBy("port", "")
                .readIn("report", "")
                .claim();

        assertThat(of(dated)).isEqualTo("Said by the Selmouth Port Authority, 19 November 2031.");
        assertThat(of(undated)).isEqualTo("Said by the Selmouth Port Authority, 20 November 2031.");
    }

    @Test
    void doesNotRepeatASpeakerAndDayThatTheTextNames() {
        Claim both = ClaimDraft.of("one", "On 9 May 2031, Ines Falk said the crane had no brake.")
                .saidBy("inspector", "2031-05-09")
                .claim();
        Claim noDay = ClaimDraft.of("two", "Ines Falk said the crane had no brake.")
                .saidBy("inspector", "2031-05-09")
                .claim();

        assertThat(of(both)).isEqualTo("Reported by Harbour News, 7 May 2031.");
        assertThat(of(noDay)).isEqualTo("Said by Ines Falk, 9 May 2031 (Harbour News).");
    }

    @Test
    void everyStanceIsTried() {
        assertThat(Arrays.stream(Stance.values()).map(Stance::word))
                .containsExactly(
                        "asserts",
                        "suspects",
                        "denies",
                        "confirms",
                        "estimates",
                        "warns",
                        "calls-for",
                        "declines-comment");
    }

    private String of(Claim claim) {
        FactBase base = Harbour.base(List.of(claim));
        return attributions.of(claim, base);
    }

    private static Stance stance(String word) {
        return Arrays.stream(Stance.values())
                .filter(stance -> stance.word().equals(word))
                .findFirst()
                .orElseThrow();
    }
}
