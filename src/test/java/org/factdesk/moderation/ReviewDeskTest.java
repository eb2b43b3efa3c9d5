package org.factdesk.moderation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import org.factdesk.claim.Claim;
import org.factdesk.claim.Taught;
import org.factdesk.storage.SqliteStore;
import org.factdesk.testing.ClaimDraft;
import org.factdesk.testing.Desk;
import org.factdesk.testing.Harbour;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReviewDeskTest {
    private static final String HARBOUR = Harbour.INCIDENT.id();
    private static final String STRICT = "strict-guild";
    private static final Moderator CURATOR = new Moderator("cora", STRICT, Role.CURATOR.permissions());
    private static final Moderator EDITOR = new Moderator("edda", STRICT, Role.EDITOR.permissions());
    private static final Moderator OTHER = new Moderator("otto", STRICT, Role.EDITOR.permissions());
    private static final Claim NEW =
            ClaimDraft.of("crane-sold", "The crane was sold for scrap.").claim();

    private final Desk desk = Desk.withHarbour();
    private final EditDesk edits = new EditDesk(
            desk.ledger(), guild -> settings(guild.equals(STRICT)), Desk.ALONE, Clock.fixed(Desk.NOW, ZoneOffset.UTC));
    private final ReviewDesk reviews = new ReviewDesk(edits, desk.reviews(), desk.ledger());

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void whatACuratorProposesWaitsAndChangesNothing() {
        long before = desk.harbour().revision();

        Review review = proposed(CURATOR, Edit.put(HARBOUR, NEW));

        assertThat(desk.harbour().claim(NEW.id())).isEmpty();
        assertThat(desk.harbour().revision()).isEqualTo(before);
        assertThat(review.proposed().made().by()).isEqualTo("cora");
        assertThat(review.proposed().made().why()).isEqualTo("seen on site");
        assertThat(reviews.waiting(HARBOUR, STRICT)).containsExactly(review);
    }

    @Test
    void anEditorNeedsASecondPersonOnlyWhereTheGuildWantsIt() {
        Moderator elsewhere = new Moderator("edda", "easy-guild", Role.EDITOR.permissions());
        Moderator curator = new Moderator("cora", "easy-guild", Role.CURATOR.permissions());

        assertThat(submit(EDITOR, Edit.put(HARBOUR, NEW))).isInstanceOf(Outcome.Waiting.class);
        assertThat(submit(curator, Edit.put(HARBOUR, NEW))).isInstanceOf(Outcome.Waiting.class);
        assertThat(desk.harbour().claim(NEW.id())).isEmpty();
        assertThat(submit(elsewhere, Edit.put(HARBOUR, NEW))).isInstanceOf(Outcome.Recorded.class);
        assertThat(desk.harbour().claim(NEW.id())).contains(NEW);
    }

    @Test
    void settingQuestionsAsideNeedsNoSecondPerson() {
        Dismissal dismissal = new Dismissal(List.of("answer-1"));

        assertThat(submit(CURATOR, Edit.put(HARBOUR, dismissal))).isInstanceOf(Outcome.Recorded.class);
        assertThat(desk.reviews().dismissals(HARBOUR)).containsExactly(dismissal);
        Edit reopen = Edit.withdraw(HARBOUR, dismissal.subject());
        edits.submit(Submission.of(CURATOR, reopen, Submission.WHATEVER_STANDS, ""));
        assertThat(desk.reviews().dismissals(HARBOUR)).isEmpty();
    }

    @Test
    void anApprovalIsAnEditByTheApproverThatNamesTheProposal() {
        Review review = proposed(CURATOR, Edit.put(HARBOUR, NEW));

        reviews.approve(EDITOR, review, "");

        assertThat(desk.harbour().claim(NEW.id())).contains(NEW);
        Revision made = desk.ledger().history(HARBOUR, Subject.claim(NEW.id())).get(0);
        assertThat(made.made().by()).isEqualTo("edda");
        assertThat(made.made().why()).isEqualTo("proposal '" + review.proposal().id() + "': seen on site");
        assertThat(reviews.waiting(HARBOUR, STRICT)).isEmpty();
    }

    @Test
    void nobodyApprovesOrAmendsTheirOwn() {
        Review review = proposed(EDITOR, Edit.put(HARBOUR, NEW));

        Outcome approved = reviews.approve(EDITOR, review, "");
        Outcome amended = reviews.amend(EDITOR, review, review.proposal().edits(), 1_000, "");

        assertThat(List.of(approved, amended))
                .containsOnly(new Outcome.Refused(
                        Outcome.Reason.OWN_PROPOSAL, review.proposal().id()));
        assertThat(desk.harbour().claim(NEW.id())).isEmpty();
        assertThat(reviews.waiting(HARBOUR, STRICT)).hasSize(1);
    }

    @Test
    void nobodyApprovesTheirOwnByHavingThemselvesErasedInBetween() {
        Review review = proposed(EDITOR, Edit.put(HARBOUR, NEW));
        desk.personalData().erase(EDITOR.id());
        Review now = reviews.waiting(HARBOUR, STRICT).get(0);

        assertThat(reviews.approve(EDITOR, now, ""))
                .isEqualTo(new Outcome.Refused(
                        Outcome.Reason.PROPOSER_ERASED, review.proposal().id()));
        assertThat(reviews.reject(OTHER, now, "")).isInstanceOf(Outcome.Recorded.class);
    }

    @Test
    void aCuratorDecidesNothing() {
        Review review = proposed(EDITOR, Edit.put(HARBOUR, NEW));

        assertThat(reviews.approve(CURATOR, review, ""))
                .isEqualTo(new Outcome.Refused(Outcome.Reason.NOT_PERMITTED, "PUBLISH"));
        assertThat(reviews.reject(CURATOR, review, "no"))
                .isEqualTo(new Outcome.Refused(Outcome.Reason.NOT_PERMITTED, "PUBLISH"));
        assertThat(reviews.waiting(HARBOUR, STRICT)).hasSize(1);
    }

    @Test
    void everyProposalIsDecidedOnceAndWhoeverComesSecondIsToldByWhom() {
        Review review = proposed(CURATOR, Edit.put(HARBOUR, NEW));
        reviews.reject(EDITOR, review, "no source");

        List<Outcome> late = List.of(
                reviews.approve(OTHER, review, ""),
                reviews.reject(OTHER, review, "also no"),
                reviews.amend(
                        OTHER, review, review.proposal().edits(), desk.harbour().revision(), ""),
                reviews.amend(OTHER, found(review), review.proposal().edits(), Submission.WHATEVER_STANDS, ""));

        assertThat(late).allSatisfy(outcome -> {
            Revision theirs = ((Outcome.Conflict) outcome).clashes().get(0).theirs();
            assertThat(theirs.made().by()).isEqualTo("edda");
            assertThat(theirs.made().why()).endsWith("no source");
        });
        assertThat(desk.harbour().claim(NEW.id())).isEmpty();
        assertThat(found(review).decided().orElseThrow().made().by()).isEqualTo("edda");
        assertThat(found(review).proposal().state()).isEqualTo(Proposal.State.REJECTED);
    }

    @Test
    void ofEightWhoDecideAtOnceOneDoes() throws InterruptedException {
        Review review = proposed(CURATOR, Edit.put(HARBOUR, NEW));
        List<Outcome> outcomes = Collections.synchronizedList(new ArrayList<>());
        CountDownLatch start = new CountDownLatch(1);
        List<Thread> crowd = new ArrayList<>();
        for (int one = 0; one < 8; one++) {
            Moderator by = new Moderator("editor-" + one, STRICT, Role.EDITOR.permissions());
            boolean approves = one % 2 == 0;
            crowd.add(new Thread(() -> {
                await(start);
                outcomes.add(approves ? reviews.approve(by, review, "") : reviews.reject(by, review, "no"));
            }));
        }

        crowd.forEach(Thread::start);
        start.countDown();
        for (Thread thread : crowd) {
            thread.join();
        }

        assertThat(outcomes).filteredOn(Outcome.Recorded.class::isInstance).hasSize(1);
        assertThat(outcomes).filteredOn(Outcome.Conflict.class::isInstance).hasSize(7);
        assertThat(desk.ledger().history(HARBOUR, review.proposal().subject())).hasSize(2);
        boolean isApproved = found(review).proposal().state() == Proposal.State.APPROVED;
        assertThat(desk.harbour().claim(NEW.id()).isPresent()).isEqualTo(isApproved);
    }

    private static void await(CountDownLatch start) {
        try {
            start.await();
        } catch (InterruptedException hurried) {
            throw new IllegalStateException(hurried);
        }
    }

    @Test
    void whatWaitsIsThereAfterAReopening(@TempDir Path folder) {
        Path file = folder.resolve("desk.db");
        try (SqliteStore store = SqliteStore.open(file)) {
            EditDesk first = new EditDesk(store.ledger(), store.settingsBook(), Desk.ALONE, Clock.systemUTC());
            first.submit(Submission.of(Moderator.operator(), Edit.put(Harbour.INCIDENT), 0, ""));
            first.submit(Submission.of(
                    CURATOR, Edit.put(HARBOUR, Harbour.sources().get(0)), Submission.WHATEVER_STANDS, "read it"));
        }

        try (SqliteStore store = SqliteStore.open(file)) {
            EditDesk second = new EditDesk(store.ledger(), store.settingsBook(), Desk.ALONE, Clock.systemUTC());
            ReviewDesk after = new ReviewDesk(second, store.reviewBook(), store.ledger());
            Review review = after.waiting(HARBOUR, STRICT).get(0);

            assertThat(review.proposed().made().why()).isEqualTo("read it");
            assertThat(after.approve(EDITOR, review, "")).isInstanceOf(Outcome.Recorded.class);
            assertThat(store.claimBook().current(HARBOUR).orElseThrow().sources())
                    .containsExactly(Harbour.sources().get(0));
        }
    }

    @Test
    void whoeverProposedMayTakeItBack() {
        Review review = proposed(CURATOR, Edit.put(HARBOUR, NEW));

        reviews.reject(CURATOR, review, "mistaken");

        assertThat(found(review).proposal().state()).isEqualTo(Proposal.State.WITHDRAWN);
    }

    @Test
    void whatChangedSinceTheProposalIsShownAndNotOverwritten() {
        Claim mine = ClaimDraft.of("night-shift", "Two people were at work.").claim();
        Claim theirs =
                ClaimDraft.of("night-shift", "Three people were at work.").claim();
        Review review = proposed(CURATOR, Edit.put(HARBOUR, mine));
        desk.submit(Edit.put(HARBOUR, theirs));

        Review now = found(review);
        Outcome outcome = reviews.approve(EDITOR, now, "");

        assertThat(now.clashes()).hasSize(1);
        assertThat(now.clashes().get(0).theirs().after()).contains(new Content.OfClaim(theirs));
        assertThat(outcome).isEqualTo(new Outcome.Conflict(now.clashes()));
        assertThat(desk.harbour().claim("night-shift")).contains(theirs);
        assertThat(reviews.waiting(HARBOUR, STRICT)).hasSize(1);
    }

    @Test
    void amendingPutsOtherWordsOnRecordEvenAfterAConflict() {
        Review review = proposed(CURATOR, Edit.put(HARBOUR, NEW));
        desk.submit(Edit.put(HARBOUR, ClaimDraft.of(NEW.id(), "Faster.").claim()));
        Claim amended =
                ClaimDraft.of(NEW.id(), "The crane was sold for scrap in June.").claim();

        reviews.amend(
                EDITOR,
                found(review),
                List.of(Edit.put(HARBOUR, amended)),
                desk.harbour().revision(),
                "dated");

        assertThat(desk.harbour().claim(NEW.id())).contains(amended);
        assertThat(found(review).proposal().state()).isEqualTo(Proposal.State.AMENDED);
    }

    @Test
    void whatCouldNotBeRecordedIsNotPutBeforeAnybody() {
        Claim unfounded = ClaimDraft.of("x", "X.").readIn("nowhere", "").claim();
        Claim stale = ClaimDraft.of("night-shift", "Two people were at work.").claim();
        long seen = desk.harbour().revision();
        desk.submit(Edit.put(HARBOUR, ClaimDraft.of("night-shift", "Three.").claim()));

        Outcome refused = submit(CURATOR, Edit.put(HARBOUR, unfounded));
        Outcome conflict = edits.submit(Submission.of(CURATOR, Edit.put(HARBOUR, stale), seen, ""));

        assertThat(((Outcome.Refused) refused).reason()).isEqualTo(Outcome.Reason.UNKNOWN_REFERENCE);
        assertThat(conflict).isInstanceOf(Outcome.Conflict.class);
        assertThat(reviews.waiting(HARBOUR, "")).isEmpty();
    }

    @Test
    void guildsReviewTheirOwnAndATerminalAll() {
        Review review = proposed(CURATOR, Edit.put(HARBOUR, NEW));

        assertThat(reviews.waiting(HARBOUR, "another-guild")).isEmpty();
        assertThat(reviews.find(HARBOUR, "another-guild", review.proposal().id()))
                .isEmpty();
        assertThat(reviews.waiting(HARBOUR, "")).containsExactly(review);
    }

    @Test
    void everyKindOfEditSurvivesBeingProposed() {
        List<Edit> all = List.of(
                Edit.put(HARBOUR, NEW),
                Edit.put(HARBOUR, Harbour.parties().get(0)),
                Edit.put(HARBOUR, new Taught("who dunnit?", "who")),
                new Edit.RetractClaim(HARBOUR, "night-shift"));

        Review review = proposed(CURATOR, all.toArray(Edit[]::new));

        assertThat(review.proposal().edits()).isEqualTo(all);
        assertThat(reviews.approve(EDITOR, review, "")).isInstanceOf(Outcome.Recorded.class);
        assertThat(desk.harbour().taught()).containsExactly(new Taught("who dunnit?", "who"));
        assertThat(desk.harbour().claim("night-shift")).isEmpty();
    }

    @Test
    void aProposalIsOfEditsAndNotOfProposals() {
        Edit inner = new Proposal("a", List.of(Edit.put(HARBOUR, NEW)), 0, Proposal.State.WAITING)
                .become(Proposal.State.APPROVED);

        assertThatThrownBy(() -> new Proposal("b", List.of(inner), 0, Proposal.State.WAITING))
                .hasMessage("a proposal is of edits, and not of proposals");
        assertThatThrownBy(() -> new Proposal("b", List.of(), 0, Proposal.State.WAITING))
                .hasMessage("a proposal is of edits, and not of proposals");
    }

    private Outcome submit(Moderator by, Edit... all) {
        return edits.submit(new Submission(
                by, Submission.Origin.COMMAND, List.of(all), desk.harbour().revision(), "seen on site"));
    }

    private Review proposed(Moderator by, Edit... all) {
        Outcome.Waiting waiting = (Outcome.Waiting) submit(by, all);
        return reviews.find(HARBOUR, by.guild(), waiting.proposal()).orElseThrow();
    }

    private Review found(Review review) {
        return reviews.find(HARBOUR, STRICT, review.proposal().id()).orElseThrow();
    }

    private static GuildSettings settings(boolean twoPersonRule) {
        return GuildSettings.DEFAULT.with(new GuildSettings.Roster(Map.of(), Set.of(), twoPersonRule));
    }
}
