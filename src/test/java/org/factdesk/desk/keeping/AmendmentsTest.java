package org.factdesk.desk.keeping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.factdesk.testing.OpenDesk.CHIEF;
import static org.factdesk.testing.OpenDesk.CURATOR;
import static org.factdesk.testing.OpenDesk.EDITOR;
import static org.factdesk.testing.OpenDesk.read;

import java.util.Map;
import org.factdesk.claim.Claim;
import org.factdesk.desk.order.Form;
import org.factdesk.desk.order.Response;
import org.factdesk.moderation.Proposal;
import org.factdesk.testing.Harbour;
import org.factdesk.testing.OpenDesk;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A proposal that somebody else puts into other words, from typing to the record. */
class AmendmentsTest {
    private static final String SENTENCE = "A welder was at work on pier 4 that night.";

    private final OpenDesk desk = OpenDesk.withHarbour();

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void theFormHoldsWhatWasProposedAndWhatIsSentIsOnRecord() {
        String proposal = propose(Map.of("text", SENTENCE, "source", "https://example.org/9 Pier Post 2031-05-10"));

        Response form = desk.order(EDITOR, "review:amend", Map.of("proposal", proposal));
        assertThat(((Response.Asked) form).form().fields())
                .filteredOn(field -> field.name().equals("text"))
                .extracting(Form.Field::value)
                .containsExactly(SENTENCE);
        Response preview =
                desk.send(EDITOR, (Response.Asked) form, Map.of("text", "Two welders were at work on pier 4."));
        assertThat(read(preview)).contains("Two welders were at work on pier 4.");
        Response done = desk.press(EDITOR, preview, "Confirm");

        assertThat(read(done)).startsWith("On record as revision");
        assertThat(desk.harbour().claims())
                .extracting(Claim::text)
                .contains("Two welders were at work on pier 4.")
                .doesNotContain(SENTENCE);
        assertThat(desk.harbour().sources()).hasSize(4);
        assertThat(desk.store().reviewBook().proposals(Harbour.INCIDENT.id()))
                .extracting(Proposal::state)
                .containsExactly(Proposal.State.AMENDED);
        assertThat(read(desk.order(CHIEF, "review:approve", Map.of("proposal", proposal))))
                .startsWith("This was decided already.\nAmended and approved by 2");
    }

    @Test
    void whoeverComesSecondIsToldAndNothingIsOverwritten() {
        String proposal = propose(Map.of("text", SENTENCE, "source", "news"));
        Response form = desk.order(EDITOR, "review:amend", Map.of("proposal", proposal));
        Response preview = desk.send(EDITOR, (Response.Asked) form, Map.of("text", "Two welders."));
        desk.order(CHIEF, "review:approve", Map.of("proposal", proposal));

        Response late = desk.press(EDITOR, preview, "Confirm");

        assertThat(read(late)).startsWith("Not recorded: somebody else changed");
        assertThat(desk.harbour().claims())
                .extracting(Claim::text)
                .contains(SENTENCE)
                .doesNotContain("Two welders.");
    }

    @Test
    void whatOthersChangedSinceItWasProposedIsInTheForm() {
        Map<String, String> shift = Map.of("claim", "night-shift");
        Response preview = desk.fill(CURATOR, "fact edit", shift, Map.of("text", "Two welders were at work."));
        String proposal = proposal(desk.press(CURATOR, preview, "Confirm"));
        Response other = desk.fill(EDITOR, "fact edit", shift, Map.of("said_on", "2031-05-09"));
        desk.press(EDITOR, other, "Confirm");

        Response form = desk.order(EDITOR, "review:amend", Map.of("proposal", proposal));
        Response amended = desk.send(EDITOR, (Response.Asked) form, Map.of());

        assertThat(read(amended)).contains("Two welders were at work.").doesNotContain("said_on");
    }

    @Test
    void nobodyAmendsTheirOwn() {
        String proposal = propose(Map.of("text", SENTENCE, "source", "news"));
        Response form = desk.order(CURATOR, "review:amend", Map.of("proposal", proposal));
        Response preview = desk.send(CURATOR, (Response.Asked) form, Map.of("text", "Two welders."));

        assertThat(read(desk.press(CURATOR, preview, "Confirm"))).startsWith("Refused: nobody approves");
        assertThat(desk.harbour().claims()).hasSize(8);
    }

    @Test
    void whatIsNoSentenceHasNoForm() {
        Response preview = desk.order(CURATOR, "fact retract", Map.of("claim", "night-shift"));
        String proposal = proposal(desk.press(CURATOR, preview, "Confirm"));

        assertThat(read(desk.order(EDITOR, "review:amend", Map.of("proposal", proposal))))
                .startsWith("There is no form for this kind of change.");
        assertThat(read(desk.order(EDITOR, "review:approve", Map.of("proposal", proposal))))
                .startsWith("Approved by 2");
        assertThat(desk.harbour().claim("night-shift")).isEmpty();
    }

    private String propose(Map<String, String> fields) {
        Response preview = desk.fill(CURATOR, "fact add", Map.of(), fields);
        return proposal(desk.press(CURATOR, preview, "Confirm"));
    }

    private static String proposal(Response response) {
        String words = read(response);
        assertThat(words).startsWith("Proposed as ");
        return words.substring("Proposed as ".length(), words.indexOf('.'));
    }
}
