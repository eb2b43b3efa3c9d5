package org.factdesk.rendering;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.factdesk.claim.FactBase;
import org.factdesk.testing.ClaimDraft;
import org.factdesk.testing.Harbour;
import org.junit.jupiter.api.Test;

class TimelinesTest {
    @Test
    void setsWhatHappenedUnderItsDayAndWhatOnlyHasAnEndWhereItEnds() {
        FactBase base = Harbour.base(List.of(
                ClaimDraft.of("a", "The dam broke.").when("2001-06-02").claim(),
                ClaimDraft.of("b", "The mill stood.").when("2001-06-02").claim(),
                ClaimDraft.of("c", "It rained.").when("2001-05").claim(),
                ClaimDraft.of("d", "The dam held.").when("../2001-06-01").claim()));

        List<String> lines = new Timelines(Phrases.english()).of(base).lines();

        assertThat(lines.subList(0, 7))
                .extracting(line -> line.replaceAll("(?<=[a-z]\\.) .*", ""))
                .containsExactly(
                        "May 2001:",
                        "It rained.",
                        "until 1 June 2001:",
                        "The dam held.",
                        "2 June 2001:",
                        "The dam broke.",
                        "The mill stood.");
    }
}
