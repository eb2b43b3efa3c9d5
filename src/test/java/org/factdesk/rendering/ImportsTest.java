package org.factdesk.rendering;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.factdesk.claim.Claim;
import org.factdesk.claim.FactBase;
import org.factdesk.claim.GoldenQuestion;
import org.factdesk.claim.GoldenQuestions;
import org.factdesk.claim.Incident;
import org.factdesk.claim.Party;
import org.factdesk.moderation.Edit;
import org.factdesk.moderation.EditDesk;
import org.factdesk.moderation.ImportPlan;
import org.factdesk.moderation.Moderator;
import org.factdesk.moderation.Submission;
import org.factdesk.storage.SqliteStore;
import org.factdesk.testing.Desk;
import org.factdesk.testing.Harbour;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ImportsTest {
    private static final String INCIDENT = Harbour.INCIDENT.id();

    private final SqliteStore store = SqliteStore.inMemory();
    private final Imports imports = new Imports(Phrases.english());

    @BeforeEach
    void bringIn() {
        submit(plan(Harbour.base(), golden("what burned", "warehouse-burned")));
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void saysOfAWithdrawnClaimThatTheRecordSaysNothing() {
        edit(new Edit.RetractClaim(INCIDENT, "night-shift"));
        Claim old = Harbour.claim("night-shift");
        FactBase pack = replacing(new Claim(
                old.id(),
                old.statement(),
                old.attribution(),
                "Two guards were at work.",
                old.provenance(),
                List.of(),
                List.of(),
                List.of("was anybody there"),
                List.of()));

        assertThat(conflicts(pack, golden("what burned", "warehouse-burned")))
                .singleElement()
                .asString()
                .startsWith(
                        "claim 'night-shift': record says nothing / pack says text “Two guards were at work.”, no who,"
                                + " what “was at work on pier 4 that night”, no whom, no when, …");
    }

    @Test
    void showsOnlyWhatDiffersOfPartiesIncidentsAndQuestions() {
        edit(Edit.put(new Incident(INCIDENT, "Fire", Harbour.INCIDENT.summary())));
        edit(Edit.put(INCIDENT, party("deputy inspector")));
        edit(Edit.put(INCIDENT, golden("what burned", "night-shift")));
        List<Party> parties = new ArrayList<>(Harbour.parties());
        parties.replaceAll(party -> party.id().equals("inspector") ? party("chief inspector") : party);
        FactBase pack = new FactBase(
                new Incident(INCIDENT, "Blaze", Harbour.INCIDENT.summary()),
                0,
                parties,
                Harbour.sources(),
                Harbour.base().claims());

        assertThat(conflicts(pack, golden("what burned", "crane-locked")))
                .containsExactly(
                        "incident 'harbour-fire-2031': record says title “Fire” / pack says title “Blaze”",
                        "party 'inspector': record says role “deputy inspector” / pack says role “chief inspector”",
                        "questions 'golden': record says 'what burned' “night-shift” / pack says 'what burned'"
                                + " “crane-locked”");
    }

    private List<String> conflicts(FactBase pack, GoldenQuestions questions) {
        return imports.conflicts(plan(pack, questions));
    }

    private ImportPlan plan(FactBase pack, GoldenQuestions questions) {
        return ImportPlan.compare(pack, questions, store.claimBook(), store.ledger());
    }

    private void submit(ImportPlan plan) {
        plan.submission(Moderator.operator(), Map.of(), "test").ifPresent(this::submit);
    }

    private void edit(Edit edit) {
        submit(Submission.of(Moderator.operator(), edit, Submission.WHATEVER_STANDS, "test"));
    }

    private void submit(Submission submission) {
        new EditDesk(store.ledger(), store.settingsBook(), Desk.ALONE, Clock.systemUTC()).submit(submission);
    }

    private static FactBase replacing(Claim changed) {
        List<Claim> claims = new ArrayList<>(Harbour.base().claims());
        claims.replaceAll(claim -> claim.id().equals(changed.id()) ? changed : claim);
        return new FactBase(Harbour.INCIDENT, 0, Harbour.parties(), Harbour.sources(), claims);
    }

    private static Party party(String role) {
        return new Party("inspector", "Ines Falk", Party.Kind.PERSON, role, List.of("Falk", "the inspector"));
    }

    private static GoldenQuestions golden(String ask, String claim) {
        return new GoldenQuestions(List.of(new GoldenQuestion(ask, List.of(claim), "", "plain")), List.of());
    }
}
