package org.factdesk.claim;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.factdesk.testing.ClaimDraft;
import org.factdesk.testing.Harbour;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FactBaseTest {
    /** Six, then eighty, then two in the end; a rumour contradicts the eighty, and a denial the rumour. */
    private static final FactBase TOLLS = Harbour.base(List.of(
            toll("six").claim(),
            toll("eighty").supersedes("six").claim(),
            toll("two").supersedes("eighty").claim(),
            toll("rumour").disputes("eighty").claim(),
            toll("denial").disputes("rumour").claim()));

    private static ClaimDraft toll(String id) {
        return ClaimDraft.of(id, "The toll was " + id + ".")
                .statement("", "was " + id, "")
                .readIn("news", "");
    }

    @Test
    void knowsWhatReplacedAClaimAtSeveralRemoves() {
        assertThat(TOLLS.newer(claim("six"))).containsExactlyInAnyOrder(claim("eighty"), claim("two"));
        assertThat(TOLLS.latest(claim("six"))).containsExactly(claim("two"));
        assertThat(TOLLS.latest(claim("two"))).isEmpty();
    }

    @Test
    void findsAnEndWhereClaimsReplaceEachOtherInACircle() {
        FactBase circle = Harbour.base(List.of(
                toll("one").supersedes("other").claim(),
                toll("other").supersedes("one").claim()));

        assertThat(circle.latest(circle.claim("one").orElseThrow()))
                .containsExactly(circle.claim("other").orElseThrow());
    }

    @ParameterizedTest
    @CsvSource({
        "six, eighty, true",
        "six, two, true",
        "eighty, rumour, true",
        "two, rumour, true",
        "six, rumour, true",
        "rumour, denial, true",
        "eighty, denial, false",
        "two, night-shift, false",
        "night-shift, night-shift, false",
    })
    void tellsWhichClaimsSpeakOfTheSame(String one, String other, boolean isSo) {
        assertThat(TOLLS.speakOfTheSame(claim(one), claim(other))).isEqualTo(isSo);
        assertThat(TOLLS.speakOfTheSame(claim(other), claim(one))).isEqualTo(isSo);
    }

    @Test
    void showsNoClaimWithoutItsOtherSideAndTheNewestOfBoth() {
        assertThat(TOLLS.shownWith(claim("rumour")))
                .containsExactly(claim("rumour"), claim("eighty"), claim("denial"), claim("two"));
        assertThat(TOLLS.shownWith(claim("six"))).containsExactly(claim("six"), claim("two"));
    }

    @Test
    void showsWhatContradictsTheNewestThoughThatContradictsWhatItReplaced() {
        FactBase base = Harbour.base(List.of(
                toll("said").claim(),
                toll("retracted").supersedes("said").disputes("said").claim(),
                toll("witness").disputes("retracted").claim()));
        Claim said = base.claim("said").orElseThrow();

        assertThat(base.shownWith(said)).extracting(Claim::id).containsExactly("said", "retracted", "witness");
        assertThat(base.otherSides(said)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "crane-locked, 2031-05-06T20:10, 2031-05-07",
        "crane-unlocked, 2031-05-09, 2031-05-09",
        "night-shift, 2031-05-07, 2031-05-07",
    })
    void datesAClaimByWhatItTellsOfAndItsNewsByWhenItWasSaid(String id, String time, String news) {
        assertThat(TOLLS.time(claim(id)).text()).isEqualTo(time);
        assertThat(TOLLS.news(claim(id)).text()).isEqualTo(news);
    }

    @Test
    void takesWhatASourceLooksBackOnForNoNewerThanItIs() {
        FactBase base = Harbour.base(List.of(toll("old").when("2029").claim()));

        assertThat(base.news(base.claim("old").orElseThrow()).text()).isEqualTo("2029");
    }

    @Test
    void takesWhatASourceForetellsForNoNewerThanTheSource() {
        FactBase base = Harbour.base(List.of(toll("planned").when("2040/..").claim()));

        assertThat(base.news(base.claim("planned").orElseThrow()).text()).isEqualTo("2031-05-07");
    }

    private static Claim claim(String id) {
        return TOLLS.claim(id).orElseThrow();
    }
}
