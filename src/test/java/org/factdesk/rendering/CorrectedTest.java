package org.factdesk.rendering;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.factdesk.claim.Claim;
import org.factdesk.moderation.Correction;
import org.factdesk.moderation.Correction.Kind;
import org.factdesk.testing.ClaimDraft;
import org.factdesk.testing.Harbour;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CorrectedTest {
    private static final Claim SAID = Harbour.claim("damage-first");
    private static final Claim NEWER = Harbour.claim("damage-final");

    private final Corrected corrected = new Corrected(Phrases.english());

    @Test
    void tellsWhatWasSaidWhatStandsNowAndWhereToReadIt() {
        Listing notice =
                corrected.notice(List.of(new Correction(Kind.SUPERSEDED, SAID, Optional.of(NEWER))), Harbour.base());

        assertThat(notice.title()).isEqualTo("A correction of what this desk said");
        assertThat(notice.lines())
                .containsExactly(
                        "Said before: “The port put the damage at 8 million crowns.”",
                        "Newer, in its place: “The final report puts the damage at 11 million crowns.”",
                        "Said by the Selmouth Port Authority, 20 November 2031.",
                        "Source: Selmouth Port Authority, “Report on the fire”, 20 November 2031, p. 12");
        assertThat(notice.footer()).contains("Fire at pier 4", "revision 42");
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void hasWordsForEachKindThatPingNobody(Kind kind) {
        Claim loud = ClaimDraft.of("loud", "@everyone should look.").claim();

        Listing notice = corrected.notice(
                List.of(new Correction(kind, loud, Optional.of(loud))), Harbour.base(), List.of("@here what?"));

        assertThat(notice.lines()).hasSizeGreaterThanOrEqualTo(2);
        assertThat(notice.title() + notice.lines()).doesNotContain("@everyone", "@here");
    }

    @Test
    void saysHowManyMoreThereAre() {
        Correction one = new Correction(Kind.RETRACTED, SAID, Optional.empty());

        assertThat(corrected
                        .notice(Collections.nCopies(11, one), Harbour.base())
                        .lines())
                .hasSize(17)
                .last()
                .isEqualTo("And 3 more.");
    }
}
