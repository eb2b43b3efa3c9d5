package org.factdesk.moderation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.factdesk.claim.Claim;
import org.factdesk.claim.FactBase;
import org.factdesk.claim.GoldenQuestion;
import org.factdesk.claim.GoldenQuestions;
import org.factdesk.claim.Party;
import org.factdesk.claim.Source;
import org.factdesk.moderation.ImportPlan.Choice;
import org.factdesk.moderation.ImportPlan.Verdict;
import org.factdesk.testing.ClaimDraft;
import org.factdesk.testing.Desk;
import org.factdesk.testing.Harbour;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ImportPlanTest {
    private static final String HARBOUR = Harbour.INCIDENT.id();
    private static final Subject NIGHT = Subject.claim("night-shift");
    private static final Claim OURS =
            ClaimDraft.of("night-shift", "As moderators put it.").claim();
    private static final Claim THEIRS =
            ClaimDraft.of("night-shift", "As the pack now says.").claim();
    private static final GoldenQuestions QUESTIONS = questions("was it locked?");

    private final Desk desk = Desk.withHarbour();

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void anUnchangedPackMakesNoRevision() {
        long before = desk.harbour().revision();

        Optional<Outcome> outcome = desk.importing(Harbour.base(), GoldenQuestions.NONE);

        assertThat(outcome).isEmpty();
        assertThat(desk.harbour().revision()).isEqualTo(before);
        assertThat(desk.plan(Harbour.base(), GoldenQuestions.NONE).items())
                .allMatch(item -> item.verdict() == Verdict.UNCHANGED);
    }

    @Test
    void whatIsNewInThePackComesOnRecord() {
        Claim fresh = ClaimDraft.of("fresh", "Fresh.").claim();

        assertVerdict(with(fresh), Subject.claim("fresh"), Verdict.NEW);
        desk.importing(with(fresh), GoldenQuestions.NONE);

        assertThat(desk.harbour().claim("fresh")).contains(fresh);
    }

    @Test
    void whatOnlyThePackChangedFollowsThePack() {
        assertVerdict(with(THEIRS), NIGHT, Verdict.CHANGED);
        Optional<Outcome> outcome = desk.importing(with(THEIRS), GoldenQuestions.NONE);

        assertThat(outcome).hasValueSatisfying(recorded -> assertThat(((Outcome.Recorded) recorded).made())
                .hasSize(1));
        assertThat(desk.harbour().claim("night-shift")).contains(THEIRS);
    }

    @Test
    void whatOnlyModeratorsChangedIsKept() {
        desk.submit(Edit.put(HARBOUR, OURS));

        assertVerdict(Harbour.base(), NIGHT, Verdict.KEPT);
        assertThat(desk.importing(Harbour.base(), GoldenQuestions.NONE)).isEmpty();

        assertThat(desk.harbour().claim("night-shift")).contains(OURS);
    }

    @Test
    void whatModeratorsRetractedStaysRetracted() {
        desk.submit(new Edit.RetractClaim(HARBOUR, "night-shift"));

        assertVerdict(Harbour.base(), NIGHT, Verdict.KEPT);
        assertThat(desk.importing(Harbour.base(), GoldenQuestions.NONE)).isEmpty();

        assertThat(desk.harbour().claim("night-shift")).isEmpty();
    }

    @Test
    void whatBothChangedIsAConflictThatIsNeverDecidedSilently() {
        desk.submit(Edit.put(HARBOUR, OURS));

        ImportPlan plan = desk.plan(with(THEIRS), GoldenQuestions.NONE);

        assertThat(plan.items(Verdict.CONFLICT))
                .containsExactly(new ImportPlan.Item(
                        NIGHT,
                        Verdict.CONFLICT,
                        Optional.of(new Content.OfClaim(THEIRS)),
                        Optional.of(new Content.OfClaim(OURS))));
        assertThat(plan.submission(Moderator.operator(), Map.of(), "")).isEmpty();
        assertThat(desk.importing(with(THEIRS), GoldenQuestions.NONE)).isEmpty();
        assertVerdict(with(THEIRS), NIGHT, Verdict.CONFLICT);
    }

    @Test
    void aConflictDecidedForThePackIsReplaced() {
        desk.submit(Edit.put(HARBOUR, OURS));

        desk.importing(with(THEIRS), GoldenQuestions.NONE, Map.of(NIGHT, Choice.REPLACE));

        assertThat(desk.harbour().claim("night-shift")).contains(THEIRS);
        assertVerdict(with(THEIRS), NIGHT, Verdict.UNCHANGED);
    }

    @Test
    void aConflictDecidedForTheRecordIsNotAskedAboutAgain() {
        desk.submit(Edit.put(HARBOUR, OURS));
        long before = desk.harbour().revision();

        desk.importing(with(THEIRS), GoldenQuestions.NONE, Map.of(NIGHT, Choice.KEEP));

        assertThat(desk.harbour().claim("night-shift")).contains(OURS);
        assertThat(desk.harbour().revision()).isEqualTo(before);
        assertVerdict(with(THEIRS), NIGHT, Verdict.KEPT);
        assertVerdict(with(ClaimDraft.of("night-shift", "A third.").claim()), NIGHT, Verdict.CONFLICT);
    }

    @Test
    void whatModeratorsRetractedAndThePackChangedIsAConflict() {
        desk.submit(new Edit.RetractClaim(HARBOUR, "night-shift"));

        assertVerdict(with(THEIRS), NIGHT, Verdict.CONFLICT);
    }

    @Test
    void whatModeratorsAndPackChangedAlikeIsNoConflictNowOrLater() {
        desk.submit(Edit.put(HARBOUR, THEIRS));

        assertVerdict(with(THEIRS), NIGHT, Verdict.UNCHANGED);
        desk.importing(with(THEIRS), GoldenQuestions.NONE);

        assertVerdict(with(OURS), NIGHT, Verdict.CHANGED);
        assertThat(desk.importing(with(THEIRS), GoldenQuestions.NONE)).isEmpty();
    }

    @Test
    void whatModeratorsAddedUnderTheSameIdIsAConflict() {
        desk.submit(Edit.put(HARBOUR, ClaimDraft.of("fresh", "Ours.").claim()));

        assertVerdict(with(ClaimDraft.of("fresh", "Theirs.").claim()), Subject.claim("fresh"), Verdict.CONFLICT);
    }

    @Test
    void whatModeratorsAddedIsNoConcernOfThePack() {
        desk.submit(Edit.put(HARBOUR, ClaimDraft.of("own", "Our own.").claim()));

        assertThat(desk.importing(Harbour.base(), GoldenQuestions.NONE)).isEmpty();
        assertThat(desk.harbour().claim("own")).isPresent();
    }

    @Test
    void whatIsGoneFromThePackIsWithdrawn() {
        assertVerdict(without("night-shift"), NIGHT, Verdict.GONE);
        desk.importing(without("night-shift"), GoldenQuestions.NONE);

        assertThat(desk.harbour().claim("night-shift")).isEmpty();
        assertThat(desk.importing(without("night-shift"), GoldenQuestions.NONE)).isEmpty();
        assertVerdict(Harbour.base(), NIGHT, Verdict.NEW);
    }

    @Test
    void whatIsGoneFromThePackStaysIfModeratorsTouchedIt() {
        desk.submit(Edit.put(HARBOUR, OURS));

        assertVerdict(without("night-shift"), NIGHT, Verdict.KEPT);
        assertThat(desk.importing(without("night-shift"), GoldenQuestions.NONE)).isEmpty();
        assertThat(desk.harbour().claim("night-shift")).contains(OURS);
    }

    @Test
    void whatModeratorsTookBackAndPutBackCountsAsTouched() {
        desk.submit(new Edit.RetractClaim(HARBOUR, "night-shift"));
        desk.submit(Edit.put(HARBOUR, Harbour.claim("night-shift")));

        assertVerdict(without("night-shift"), NIGHT, Verdict.KEPT);
    }

    @Test
    void aSourceThatIsGoneFromThePackStaysWhileModeratorsClaimsNameIt() {
        Source extra = new Source(
                "extra", "Extra", "", org.factdesk.claim.When.of("2031"), "", org.factdesk.claim.Reliability.F);
        FactBase pack = withSource(extra);
        desk.importing(pack, GoldenQuestions.NONE);
        desk.submit(Edit.put(
                HARBOUR, ClaimDraft.of("own", "Our own.").readIn("extra", "").claim()));

        assertVerdict(Harbour.base(), Subject.source("extra"), Verdict.KEPT);
        assertThat(desk.importing(Harbour.base(), GoldenQuestions.NONE)).isEmpty();
        desk.submit(new Edit.RetractClaim(HARBOUR, "own"));
        assertVerdict(Harbour.base(), Subject.source("extra"), Verdict.GONE);
        desk.importing(Harbour.base(), GoldenQuestions.NONE);
        assertThat(desk.harbour().source("extra")).isEmpty();
    }

    @Test
    void goldenQuestionsTravelWithThePack() {
        desk.importing(Harbour.base(), QUESTIONS);
        assertThat(desk.book().questions(HARBOUR)).isEqualTo(QUESTIONS);
        assertThat(desk.importing(Harbour.base(), QUESTIONS)).isEmpty();

        desk.importing(Harbour.base(), GoldenQuestions.NONE);
        assertThat(desk.book().questions(HARBOUR)).isEqualTo(GoldenQuestions.NONE);
        assertThat(desk.importing(Harbour.base(), GoldenQuestions.NONE)).isEmpty();

        desk.importing(Harbour.base(), questions("and again?"));
        assertThat(desk.book().questions(HARBOUR)).isEqualTo(questions("and again?"));
    }

    @Test
    void anEditBetweenPlanAndImportIsNotOverwritten() {
        ImportPlan plan = desk.plan(with(THEIRS), GoldenQuestions.NONE);
        desk.submit(Edit.put(HARBOUR, OURS));

        Outcome outcome = desk.edits()
                .submit(plan.submission(Moderator.operator(), Map.of(), "").orElseThrow());

        assertThat(outcome).isInstanceOf(Outcome.Conflict.class);
        assertThat(desk.harbour().claim("night-shift")).contains(OURS);
    }

    @Test
    void aRenamedPartyChangesWithEverythingThatNamesIt() {
        List<Party> parties = new ArrayList<>(Harbour.parties());
        parties.removeIf(party -> party.id().equals("sablia"));
        Party renamed = new Party("sablian-state", "Sablia", Party.Kind.STATE, "", List.of());
        parties.add(renamed);
        List<Claim> claims = new ArrayList<>(Harbour.base().claims());
        claims.removeIf(claim -> claim.id().equals("sablia-silent"));
        claims.add(ClaimDraft.of("sablia-silent", "Silent.")
                .saidBy("sablian-state", "")
                .claim());

        Optional<Outcome> outcome = desk.importing(
                new FactBase(Harbour.INCIDENT, 0, parties, Harbour.sources(), claims), GoldenQuestions.NONE);

        assertThat(outcome).get().isInstanceOf(Outcome.Recorded.class);
        assertThat(desk.harbour().party("sablia")).isEmpty();
        assertThat(desk.harbour().party("sablian-state")).contains(renamed);
    }

    private void assertVerdict(FactBase pack, Subject subject, Verdict verdict) {
        assertThat(desk.plan(pack, GoldenQuestions.NONE).items(verdict))
                .extracting(ImportPlan.Item::subject)
                .contains(subject);
    }

    private static FactBase with(Claim claim) {
        List<Claim> claims = new ArrayList<>(without(claim.id()).claims());
        claims.add(claim);
        return new FactBase(Harbour.INCIDENT, 0, Harbour.parties(), Harbour.sources(), claims);
    }

    private static FactBase withSource(Source source) {
        List<Source> sources = new ArrayList<>(Harbour.sources());
        sources.add(source);
        return new FactBase(
                Harbour.INCIDENT, 0, Harbour.parties(), sources, Harbour.base().claims());
    }

    private static FactBase without(String claim) {
        List<Claim> claims = new ArrayList<>(Harbour.base().claims());
        claims.removeIf(one -> one.id().equals(claim));
        return new FactBase(Harbour.INCIDENT, 0, Harbour.parties(), Harbour.sources(), claims);
    }

    private static GoldenQuestions questions(String ask) {
        return new GoldenQuestions(List.of(new GoldenQuestion(ask, List.of("crane-locked"), "", "")), List.of());
    }
}
