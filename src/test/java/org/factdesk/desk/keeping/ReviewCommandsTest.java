package org.factdesk.desk.keeping;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.factdesk.claim.Claim;
import org.factdesk.claim.FactBase;
import org.factdesk.desk.Clerk;
import org.factdesk.desk.front.FrontDesk;
import org.factdesk.desk.order.Button;
import org.factdesk.desk.order.Catalogue;
import org.factdesk.desk.order.Completion;
import org.factdesk.desk.order.Form;
import org.factdesk.desk.order.Order;
import org.factdesk.desk.order.Response;
import org.factdesk.desk.order.Visitor;
import org.factdesk.moderation.Edit;
import org.factdesk.moderation.EditDesk;
import org.factdesk.moderation.GuildSettings;
import org.factdesk.moderation.Outcome;
import org.factdesk.moderation.Review;
import org.factdesk.moderation.ReviewDesk;
import org.factdesk.moderation.Role;
import org.factdesk.moderation.Subject;
import org.factdesk.moderation.Submission;
import org.factdesk.rendering.Listing;
import org.factdesk.testing.ClaimDraft;
import org.factdesk.testing.Desk;
import org.factdesk.testing.Harbour;
import org.factdesk.testing.HarbourDesk;
import org.factdesk.testing.KeptArchive;
import org.factdesk.testing.WordAnswerer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ReviewCommandsTest {
    private static final String HARBOUR = Harbour.INCIDENT.id();
    private static final Visitor CURATOR = visitor("cora", Role.CURATOR);
    private static final Visitor EDITOR = visitor("edda", Role.EDITOR);
    private static final Visitor CHIEF = visitor("otto", Role.CHIEF);
    private static final Claim PROPOSED =
            ClaimDraft.of("night-shift", "Two people were at work on pier 4.").claim();

    private final Desk desk = Desk.withHarbour();
    private final KeptArchive journal = new KeptArchive();
    private final WordAnswerer answerer = new WordAnswerer();
    private final Clock clock = Clock.fixed(Desk.NOW, ZoneOffset.UTC);
    private final EditDesk edits = new EditDesk(desk.ledger(), guild -> GuildSettings.DEFAULT, Desk.ALONE, clock);
    private final FrontDesk front =
            new FrontDesk(desk.book(), guild -> GuildSettings.DEFAULT, () -> answerer, journal, clock, HARBOUR);
    private final ReviewCommands commands = new ReviewCommands(
            front,
            new ReviewDesk(edits, desk.reviews(), desk.ledger()),
            new OneForm(),
            (order, user) -> user.toUpperCase(Locale.ROOT));
    private final Clerk clerk = new Clerk(new Catalogue(commands.all()), front, journal);
    private String proposal = "";

    @BeforeEach
    void propose() {
        proposal = proposed(Edit.put(HARBOUR, PROPOSED));
    }

    private String proposed(Edit edit) {
        Outcome outcome = edits.submit(
                Submission.of(CURATOR.moderator(), edit, desk.harbour().revision(), "seen on site"));
        return ((Outcome.Waiting) outcome).proposal();
    }

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void listsWhatWaitsAndWhoAsks() {
        assertThat(read(EDITOR, "review list"))
                .isEqualTo("Waiting for somebody else to approve it\n" + proposal
                        + ": claim 'night-shift'. Proposed by CORA, 2031-05-10 08:00 UTC: seen on site");
    }

    @Test
    void showsWhatWouldChange() {
        assertThat(read(EDITOR, "review show"))
                .startsWith("Proposal " + proposal + "\nProposed by CORA, 2031-05-10 08:00 UTC: seen on site\n")
                .contains("text: “Nobody was at work on pier 4 that night.” → “Two people were at work on pier 4.”");
        assertThat(read(EDITOR, "review show")).endsWith("it would be read");
        assertThat(buttons(EDITOR, "review show")).containsExactly("Approve", "Reject", "Amend");
    }

    @Test
    void approvingPutsItOnRecordAndLaterPressesSayWhoDecided() {
        assertThat(read(EDITOR, "review:approve")).startsWith("Approved by EDDA");

        assertThat(desk.harbour().claim("night-shift")).contains(PROPOSED);
        for (String press : List.of("review:approve", "review:rejected", "review:amend")) {
            assertThat(read(CHIEF, press))
                    .startsWith("This was decided already.\nApproved by EDDA, 2031-05-10 08:00 UTC");
        }
        assertThat(buttons(CHIEF, "review show")).isEmpty();
        assertThat(read(CHIEF, "review show"))
                .contains("Approved by EDDA")
                .contains("text: “Nobody was at work on pier 4 that night.” → “Two people were at work on pier 4.”")
                .doesNotContain("it would be read");
        assertThat(read(CHIEF, "review list")).startsWith("Nothing waits to be approved.");
    }

    @Test
    void rejectingAsksForAReasonThatEverybodyReadsLater() {
        Form form = ((Response.Asked) order(EDITOR, "review:reject", Map.of())).form();
        assertThat(form.command()).isEqualTo("review:rejected");
        assertThat(form.values()).containsEntry("proposal", proposal);

        assertThat(HarbourDesk.read(order(EDITOR, form.command(), Map.of("why", "no source"))))
                .isEqualTo("Rejected by EDDA, 2031-05-10 08:00 UTC: no source\n");
        assertThat(read(CHIEF, "review:approve")).contains("Rejected by EDDA, 2031-05-10 08:00 UTC: no source");
        assertThat(desk.harbour().claim("night-shift")).contains(Harbour.claim("night-shift"));
    }

    @Test
    void aCuratorApprovesNothing() {
        assertThat(read(CURATOR, "review:approve")).startsWith("Refused: nobody approves what they proposed");
        assertThat(read(visitor("cleo", Role.CURATOR), "review:approve"))
                .startsWith("Refused: that is for those who may change the record.");
        assertThat(read(HarbourDesk.MEMBER, "review show")).doesNotContain("night-shift");
    }

    @Test
    void showsWhatChangedSinceAndOverwritesNothing() {
        desk.submit(
                Edit.put(HARBOUR, ClaimDraft.of("night-shift", "Three people.").claim()));

        assertThat(read(EDITOR, "review show")).contains("Changed since it was proposed:", "Three people.");
        assertThat(read(EDITOR, "review:approve"))
                .startsWith("Not approved: the record changed since this was proposed")
                .contains("“Three people.” → “Two people were at work on pier 4.”");
        assertThat(buttons(EDITOR, "review:approve")).containsExactly("Amend", "Reject");
        assertThat(read(EDITOR, "review:amend")).isEqualTo("form for " + proposal + "\n");
    }

    @Test
    void offersAndFindsProposalsByTheirNames() {
        assertThat(commands.offer(EDITOR, Map.of(), proposal.substring(0, 2)))
                .containsExactly(new Completion(proposal, proposal + ": claim 'night-shift'"));
        assertThat(commands.offer(EDITOR, Map.of(), "1")).isEmpty();
        assertThat(HarbourDesk.read(order(EDITOR, "review show", Map.of("proposal", "nothing"))))
                .startsWith("There is no proposal nothing.");
    }

    @Test
    void offersOnlyWhatWorksForWhoeverLooks() {
        assertThat(buttons(CURATOR, "review show")).containsExactly("Take back");
        assertThat(buttons(visitor("cleo", Role.CURATOR), "review show")).isEmpty();

        proposal = proposed(Edit.withdraw(HARBOUR, Subject.claim("night-shift")));

        assertThat(buttons(EDITOR, "review show")).containsExactly("Approve", "Reject");
        assertThat(read(EDITOR, "review:amend")).startsWith("There is no form for this kind of change.");
        desk.submit(
                Edit.put(HARBOUR, ClaimDraft.of("night-shift", "Three people.").claim()));
        assertThat(read(EDITOR, "review:approve"))
                .startsWith("Not approved: ")
                .contains("Reject the proposal, and make");
        assertThat(buttons(EDITOR, "review:approve")).containsExactly("Reject");
    }

    /** There is a form for whatever puts something on record. */
    private static final class OneForm implements ReviewCommands.Amending {
        @Override
        public List<String> consequences(Order order, Review review, FactBase base) {
            return List.of("it would be read");
        }

        @Override
        public boolean knows(Review review) {
            return review.proposal().edits().get(0).after().isPresent();
        }

        @Override
        public Optional<Response> form(Order order, Review review, FactBase base) {
            Listing form = new Listing("form for " + review.proposal().id(), List.of(), "");
            return Optional.of(Response.shown(form)).filter(shown -> knows(review));
        }
    }

    private String read(Visitor by, String command) {
        return HarbourDesk.read(order(by, command, Map.of()));
    }

    private List<String> buttons(Visitor by, String command) {
        return ((Response.Shown) order(by, command, Map.of()))
                .buttons().stream().map(Button::label).toList();
    }

    private Response order(Visitor by, String command, Map<String, String> values) {
        Map<String, String> all = new HashMap<>(Map.of("proposal", proposal));
        all.putAll(values);
        return clerk.carryOut(new Order(by, "pier", command, all, Map.of()));
    }

    private static Visitor visitor(String name, Role role) {
        return new Visitor(name, "harbour-guild", role.permissions(), Locale.ENGLISH);
    }
}
