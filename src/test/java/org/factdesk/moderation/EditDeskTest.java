package org.factdesk.moderation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.factdesk.claim.GoldenQuestion;
import org.factdesk.claim.GoldenQuestions;
import org.factdesk.claim.Incident;
import org.factdesk.claim.Taught;
import org.factdesk.moderation.Submission.Origin;
import org.factdesk.testing.ClaimDraft;
import org.factdesk.testing.Harbour;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class EditDeskTest {
    private static final String HARBOUR = Harbour.INCIDENT.id();
    private static final String SHARED = "shared-2031";
    private static final Instant NOW = Instant.parse("2031-05-10T08:00:00Z");

    private final Ledger ledger = mock(Ledger.class);
    private final EditDesk desk =
            new EditDesk(ledger, guild -> GuildSettings.DEFAULT, this::share, Clock.fixed(NOW, ZoneOffset.UTC));

    static Stream<Edit> oneOfEachKind() {
        return Stream.of(
                Edit.put(HARBOUR, ClaimDraft.of("new", "New.").claim()),
                new Edit.RetractClaim(HARBOUR, "crane-locked"),
                new Edit.RetireSource(HARBOUR, "radio"),
                new Edit.RetireParty(HARBOUR, "crane"),
                new Edit.Unteach(HARBOUR, "who dunnit"),
                new Edit.Reopen(HARBOUR, "answer-1"),
                new Edit.Acknowledge(
                        HARBOUR, new Content.OfParty(Harbour.parties().get(0))));
    }

    static Stream<Edit> oneOfEachContent() {
        return Stream.of(
                Edit.put(Harbour.INCIDENT),
                Edit.put(HARBOUR, Harbour.sources().get(0)),
                Edit.put(HARBOUR, Harbour.parties().get(0)),
                Edit.put(HARBOUR, Harbour.claim("crane-locked")),
                Edit.put(
                        HARBOUR,
                        new GoldenQuestions(List.of(new GoldenQuestion("who?", List.of(), "", "")), List.of())),
                Edit.put("harbour-guild", GuildSettings.DEFAULT),
                Edit.put(HARBOUR, new Taught("who dunnit?", "who")),
                new Edit.Put(HARBOUR, new Content.OfProposal(proposal(Proposal.State.APPROVED))),
                Edit.put(HARBOUR, new Dismissal(List.of("answer-1"))));
    }

    private static Proposal proposal(Proposal.State state) {
        return new Proposal("p1", List.of(Edit.put(HARBOUR, Harbour.claim("crane-locked"))), 0, state);
    }

    static Stream<Edit> everyEdit() {
        return Stream.concat(oneOfEachKind(), oneOfEachContent());
    }

    @Test
    void saysWhatItWouldRefuseAndRecordsNothing() {
        Submission unpermitted =
                Submission.of(new Moderator("42", "", Set.of()), new Edit.RetractClaim(HARBOUR, "crane-locked"), 0, "");
        Submission unfit = Submission.of(
                Moderator.operator(), new Edit.RetractClaim(HARBOUR, "never-heard-of"), Submission.WHATEVER_STANDS, "");
        Outcome.Refused unheardOf = new Outcome.Refused(Outcome.Reason.NOT_ON_RECORD, "claim 'never-heard-of'");
        when(ledger.objectionTo(unfit)).thenReturn(Optional.of(unheardOf));

        assertThat(desk.objectionTo(unpermitted))
                .contains(new Outcome.Refused(Outcome.Reason.NOT_PERMITTED, Permission.PUBLISH.name()));
        assertThat(desk.objectionTo(unfit)).contains(unheardOf);

        verify(ledger, never()).record(any(), any());
        verify(ledger, never()).refuse(any(), any(), any());
    }

    @Test
    void theSamplesCoverEveryKindOfEditAndContent() {
        assertThat(oneOfEachKind().map(Object::getClass))
                .containsExactlyInAnyOrder(Edit.class.getPermittedSubclasses());
        assertThat(oneOfEachContent().map(edit -> edit.after().orElseThrow()).map(Object::getClass))
                .containsExactlyInAnyOrder(Content.class.getPermittedSubclasses());
    }

    @ParameterizedTest
    @MethodSource("everyEdit")
    void refusesEveryEditFromSomebodyWithNoPermission(Edit edit) {
        Submission submission = submission(Set.of(), edit);

        desk.submit(submission);

        Outcome.Refused refusal =
                new Outcome.Refused(Outcome.Reason.NOT_PERMITTED, edit.needs().name());
        verify(ledger).refuse(submission, refusal, NOW);
        verify(ledger, never()).record(any(), any());
    }

    @ParameterizedTest
    @MethodSource("everyEdit")
    void recordsNoEditFromSomebodyWithEveryPermissionButTheOne(Edit edit) {
        when(ledger.record(any(), any())).thenReturn(new Outcome.Recorded(1, List.of()));
        Submission submission = submission(EnumSet.complementOf(EnumSet.of(edit.needs())), edit);

        Outcome outcome = desk.submit(submission);

        verify(ledger, never()).record(submission, NOW);
        assertThat(outcome instanceof Outcome.Waiting)
                .isEqualTo(edit.needs() == Permission.PUBLISH && edit.subject().kind() != Subject.Kind.PROPOSAL);
    }

    @ParameterizedTest
    @MethodSource("everyEdit")
    void recordsEveryEditFromSomebodyWithThePermission(Edit edit) {
        Submission submission = submission(Set.of(edit.needs()), edit);

        desk.submit(submission);

        verify(ledger).record(submission, NOW);
    }

    @Test
    void importingNeedsAPermissionOfItsOwn() {
        Moderator editor = new Moderator("7", "", Role.EDITOR.permissions());
        Submission submission = new Submission(
                editor,
                Origin.IMPORT,
                List.of(Edit.put(HARBOUR, Harbour.parties().get(0))),
                0,
                "");

        desk.submit(submission);

        verify(ledger)
                .refuse(submission, new Outcome.Refused(Outcome.Reason.NOT_PERMITTED, Permission.IMPORT.name()), NOW);
    }

    @Test
    void whatServesOtherGuildsTooIsImportedByTheOperatorAloneAndEditedByAll() {
        Edit edit = Edit.put(SHARED, Harbour.claim("crane-locked"));
        Moderator chief = new Moderator("7", "guild", Role.CHIEF.permissions());
        Submission imported = new Submission(chief, Origin.IMPORT, List.of(edit), 0, "");
        Submission edited = new Submission(chief, Origin.COMMAND, List.of(edit), 0, "");
        Submission byOperator = new Submission(Moderator.operator(), Origin.IMPORT, List.of(edit), 0, "");

        List.of(imported, edited, byOperator).forEach(desk::submit);

        verify(ledger).refuse(imported, new Outcome.Refused(Outcome.Reason.SHARED, "incident 'shared-2031'"), NOW);
        verify(ledger, never()).record(imported, NOW);
        verify(ledger).record(edited, NOW);
        verify(ledger).record(byOperator, NOW);
    }

    @Test
    void oneEditThatIsNotPermittedHoldsBackAll() {
        Submission submission = submission(
                Set.of(Permission.PROPOSE, Permission.PUBLISH),
                Edit.put(HARBOUR, Harbour.parties().get(0)),
                Edit.put(Harbour.INCIDENT));

        desk.submit(submission);

        verify(ledger, never()).record(any(), any());
    }

    @Test
    void curatorsProposeEditorsPublishChiefsDoAll() {
        assertThat(Role.CURATOR.permissions()).containsExactly(Permission.PROPOSE);
        assertThat(Role.EDITOR.permissions()).containsExactlyInAnyOrder(Permission.PROPOSE, Permission.PUBLISH);
        assertThat(Role.CHIEF.permissions()).containsExactlyInAnyOrder(Permission.values());
    }

    @Test
    void aSubmissionIsOfOneIncidentAndOfEachSubjectOnce() {
        Edit edit = Edit.put(HARBOUR, Harbour.parties().get(0));

        assertThatThrownBy(() -> submission(Set.of())).hasMessage("nothing is submitted");
        assertThatThrownBy(() -> submission(Set.of(), edit, Edit.put(new Incident("b-2031", "B", ""))))
                .hasMessage("edits of several incidents are submitted together");
        assertThatThrownBy(() -> submission(Set.of(), edit, edit))
                .hasMessage("two edits of one subject are submitted together");
        assertThatThrownBy(() -> new Edit.Put("b-2031", new Content.OfIncident(Harbour.INCIDENT)))
                .hasMessage("incident 'harbour-fire-2031' cannot be put into incident 'b-2031'");
        Content settings = new Content.OfSettings("harbour-guild", GuildSettings.DEFAULT);
        assertThatThrownBy(() -> new Edit.Put(HARBOUR, settings)).hasMessage("settings of a server is of no incident");
        assertThatThrownBy(() -> new Edit.Put("", new Content.OfClaim(Harbour.claim("crane-locked"))))
                .hasMessage("claim 'crane-locked' is put into no incident");
    }

    private boolean share(String incident, String guild) {
        return incident.equals(SHARED) && !guild.isEmpty();
    }

    private static Submission submission(Set<Permission> permissions, Edit... edits) {
        return new Submission(new Moderator("42", "guild", permissions), Origin.COMMAND, List.of(edits), 0, "");
    }
}
