package org.factdesk.rendering;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.factdesk.moderation.Content;
import org.factdesk.moderation.Edit;
import org.factdesk.moderation.Outcome;
import org.factdesk.moderation.Revision;
import org.factdesk.moderation.Submission;
import org.factdesk.testing.Harbour;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class OutcomesTest {
    private final Outcomes outcomes = new Outcomes(Phrases.english());

    @Test
    void tellsTheRevisionOfWhatIsRecorded() {
        assertThat(outcomes.of(new Outcome.Recorded(43, List.of()))).isEqualTo("On record as revision 43.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "NOT_PERMITTED     | PUBLISH                           | Refused: that is for those who may change the record.",
                "NO_SUCH_INCIDENT  | storm                             | Refused: there is no incident storm.",
                "NOT_ON_RECORD     | claim 'x'                         | Refused: claim 'x' is not on record.",
                "UNKNOWN_REFERENCE | claim 'x' names party 'y'         | Refused: claim 'x' names party 'y', which is not on record.",
                "STILL_NAMED       | claim 'x' names party 'y'         | Refused: claim 'x' names party 'y'. Change or retract that first.",
                "FOREIGN           | incident 'x'                      | Refused: incident 'x' belongs to another server, and only its moderators change it.",
                "SHARED            | incident 'x'                      | Refused: incident 'x' answers other servers of this desk too, so that only whoever runs the desk imports it, on the command line.",
                "CIRCLE            | a → b → a                         | Refused: these claims would replace each other in a circle: a → b → a.",
                "PROPOSER_ERASED   | k3f9ab                            | Refused: whoever proposed k3f9ab had themselves erased, so that nobody can tell whose it is. Reject it, and propose it anew.",
                "OWN_PROPOSAL      | k3f9ab                            | Refused: nobody approves what they proposed (k3f9ab). Ask another editor.",
                "UNSOUND           | title of incident 'x' is missing  | Refused: title of incident 'x' is missing.",
            })
    void saysWhyAnEditIsRefused(Outcome.Reason reason, String detail, String words) {
        assertThat(outcomes.of(new Outcome.Refused(reason, detail))).isEqualTo(words);
    }

    @Test
    void saysWhereAProposalWaits() {
        assertThat(outcomes.of(new Outcome.Waiting("k3f9ab")))
                .isEqualTo("Proposed as k3f9ab. It counts once somebody else approves it in /review.");
    }

    @ParameterizedTest
    @EnumSource(Outcome.Reason.class)
    void hasWordsForEachReason(Outcome.Reason reason) {
        assertThat(outcomes.of(new Outcome.Refused(reason, "@everyone")))
                .startsWith("Refused: ")
                .doesNotContain("@everyone");
    }

    @Test
    void namesWhatSomebodyElseChangedMeanwhile() {
        Edit mine = Edit.put("harbour-fire-2031", Harbour.claim("night-shift"));
        Revision theirs = new Revision(
                7,
                "harbour-fire-2031",
                mine.subject(),
                Optional.empty(),
                Optional.of(new Content.OfClaim(Harbour.claim("night-shift"))),
                new Revision.Circumstances("42", "", Instant.EPOCH, Submission.Origin.COMMAND, ""));

        assertThat(outcomes.of(new Outcome.Conflict(List.of(new Outcome.Clash(mine, theirs)))))
                .isEqualTo("Not recorded: somebody else changed claim 'night-shift' meanwhile."
                        + " Look at it and try again.");
    }
}
