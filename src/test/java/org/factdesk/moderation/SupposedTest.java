package org.factdesk.moderation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.factdesk.claim.Claim;
import org.factdesk.claim.FactBase;
import org.factdesk.claim.GoldenQuestions;
import org.factdesk.testing.ClaimDraft;
import org.factdesk.testing.Harbour;
import org.junit.jupiter.api.Test;

class SupposedTest {
    private static final String HARBOUR = Harbour.INCIDENT.id();

    private final Supposed supposed = Supposed.on(Harbour.base(), GoldenQuestions.NONE);

    @Test
    void holdsWhatStandsWithTheEditsMade() {
        Claim denied = ClaimDraft.of("denied", "The gang denies it.")
                .disputes("gang-suspected")
                .claim();

        FactBase after =
                supposed.after(List.of(Edit.put(HARBOUR, denied), new Edit.RetractClaim(HARBOUR, "night-shift")));

        assertThat(after.disputing(Harbour.claim("gang-suspected"))).containsExactly(denied);
        assertThat(after.claim("night-shift")).isEmpty();
        assertThat(after.claims()).hasSameSizeAs(Harbour.base().claims());
        assertThat(after.revision()).isEqualTo(Harbour.base().revision() + 1);
    }

    @Test
    void isLearnedFromWhatPacksBroughtAndNotFromTheEdits() {
        Claim reworded =
                Harbour.claim("night-shift").withAlsoAsked(List.of("who was there", "who watched", "any guards"));

        FactBase after = supposed.after(List.of(Edit.put(HARBOUR, reworded)));

        assertThat(after.claim("night-shift")).contains(reworded);
        assertThat(after.brought()).containsExactlyElementsOf(Harbour.base().brought());
    }

    @Test
    void whatIsOnlyAcknowledgedStandsAsItStood() {
        Claim other = ClaimDraft.of("night-shift", "Two guards were there.").claim();

        FactBase after = supposed.after(List.of(new Edit.Acknowledge(HARBOUR, new Content.OfClaim(other))));

        assertThat(after.claim("night-shift")).contains(Harbour.claim("night-shift"));
    }

    @Test
    void saysWhyEditsCouldNotBeRecorded() {
        Claim circular = ClaimDraft.of("damage-first", "The damage was put at 8 million.")
                .supersedes("damage-final")
                .claim();
        Submission submission = Submission.of(Moderator.operator(), Edit.put(HARBOUR, circular), 42, "");

        assertThat(supposed.objectionTo(submission))
                .get()
                .extracting(Outcome.Refused::reason)
                .isEqualTo(Outcome.Reason.CIRCLE);
    }

    @Test
    void knowsWhichEditsChangeNothing() {
        Submission submission =
                Submission.of(Moderator.operator(), Edit.put(HARBOUR, Harbour.claim("crane-locked")), 42, "");

        assertThat(supposed.effective(submission)).isEmpty();
    }
}
