package org.factdesk.rendering;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.factdesk.claim.Claim;
import org.factdesk.moderation.Edit;
import org.factdesk.moderation.Moderator;
import org.factdesk.moderation.Outcome;
import org.factdesk.moderation.Role;
import org.factdesk.moderation.Subject;
import org.factdesk.moderation.Submission;
import org.factdesk.testing.ClaimDraft;
import org.factdesk.testing.Desk;
import org.factdesk.testing.Harbour;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class HistoriesTest {
    private static final String HARBOUR = Harbour.INCIDENT.id();
    private static final Subject SHIFT = Subject.claim("night-shift");
    private static final Claim CORRECTED = ClaimDraft.of("night-shift", "Two guards were at work on pier 4 that night.")
            .where("pier 4")
            .claim();

    private final Desk desk = Desk.withHarbour();
    private final Histories histories = new Histories(Phrases.english());

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void tellsWhoChangedWhichFieldWhenAndWhy() {
        desk.submit(Edit.put(HARBOUR, CORRECTED));
        desk.submit(new Edit.RetractClaim(HARBOUR, "night-shift"));

        Listing listing = histories.of(SHIFT, desk.ledger().history(HARBOUR, SHIFT), id -> "Mira (" + id + ")");

        assertThat(listing.title()).isEqualTo("What became of claim 'night-shift', newest first");
        assertThat(listing.lines())
                .startsWith(
                        "Revision 22: 2031-05-10 08:00 UTC, Mira (7), by command: because",
                        "– no longer on record",
                        "Revision 21: 2031-05-10 08:00 UTC, Mira (7), by command: because",
                        "– text: “Nobody was at work on pier 4 that night.” → “Two guards were at work on pier 4 that night.”",
                        "– what: “was at work on pier 4 that night” → “did something”",
                        "– where: nothing → “pier 4”",
                        "Revision 20: 2031-05-10 08:00 UTC, Mira (operator), by import: import",
                        "– text: Nobody was at work on pier 4 that night.")
                .contains("– source: news");
    }

    @Test
    void namesNobodyWhoHadThemselvesErased() {
        desk.submit(Edit.put(HARBOUR, CORRECTED));
        desk.personalData().erase(Desk.EDITOR.id());

        Listing listing = histories.of(SHIFT, desk.ledger().history(HARBOUR, SHIFT), id -> "Mira (" + id + ")");

        assertThat(listing.lines())
                .first()
                .isEqualTo("Revision 21: 2031-05-10 08:00 UTC, somebody who had themselves erased, by command");
    }

    @Test
    void saysWhereThereIsNothingToTell() {
        assertThat(histories.of(Subject.claim("never"), List.of(), id -> id).title())
                .isEqualTo("Nothing was ever on record as claim 'never'.");
    }

    @Test
    void showsWhatSomebodyElseDidAndWhatWouldOverwriteIt() {
        long seen = desk.harbour().revision();
        desk.submit(Edit.put(HARBOUR, CORRECTED));
        Moderator late = new Moderator("8", "harbour-guild", Role.EDITOR.permissions());
        Edit retracting = new Edit.RetractClaim(HARBOUR, "night-shift");

        Outcome outcome = desk.edits().submit(Submission.of(late, retracting, seen, "too late"));

        assertThat(histories.clash(((Outcome.Conflict) outcome).clashes().get(0), id -> id))
                .startsWith("Revision 21: 2031-05-10 08:00 UTC, 7, by command: because")
                .endsWith("What you asked for would change it so:", "– no longer on record");
    }
}
