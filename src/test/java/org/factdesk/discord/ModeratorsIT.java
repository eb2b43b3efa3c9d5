package org.factdesk.discord;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.factdesk.testing.discord.Exchange;
import org.factdesk.testing.discord.Message;
import org.factdesk.testing.discord.Modal;
import org.factdesk.testing.discord.Seat;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How moderators change the record from Discord, and what members see of it. */
class ModeratorsIT {
    private static final String BOARDED = "The pilot boarded the tug at nine.";
    private static final String WHEN_BOARDED = "When did the pilot board the tug?";
    private static final String PENSIONS = "Who is paying for the crane operators' pensions?";
    private static final String PAID = "The port pays the pensions of the crane operators.";

    private StaffedDesk desk;

    @BeforeEach
    void opens(@TempDir Path folder) {
        desk = StaffedDesk.open(folder);
    }

    @AfterEach
    void closes() {
        desk.close();
    }

    @Test
    void aClaimIsTypedSeenAndConfirmedAndAnswersTheNextQuestion() {
        Message preview = added(desk.editor());
        assertThat(preview.isEphemeral()).isTrue();
        assertThat(preview.text()).contains("Members will read", BOARDED, "Nothing is stored yet");
        assertThat(desk.discord().ask(WHEN_BOARDED)).doesNotContain(BOARDED);

        desk.editor().presses(preview, "Confirm");

        preview.awaitText("On record as revision");
        assertThat(preview.buttons()).isEmpty();
        assertThat(desk.discord().ask(WHEN_BOARDED)).contains(BOARDED);
    }

    @Test
    void aCancelledDraftLeavesNothing() {
        long before = desk.record().revision();
        Message preview = added(desk.editor());

        desk.editor().presses(preview, "Cancel");

        preview.awaitText("nothing was changed");
        assertThat(preview.buttons()).isEmpty();
        assertThat(desk.record().revision()).isEqualTo(before);
    }

    @Test
    void aFaultyDraftIsMendedInItsForm() {
        Modal form = desk.editor().runs("fact add").modal();
        Message faults = desk.editor()
                .submits(form, "text", BOARDED, "source", "Nobody knows what")
                .reply();
        assertThat(faults.text()).contains("Not ready yet", "Nobody knows what");

        Modal again = desk.editor().presses(faults, "Mend").modal();
        assertThat(again.prefilled("text")).isEqualTo(BOARDED);
        desk.editor().submits(again, "source", "news");

        faults.awaitText("Members will read");
    }

    @Test
    void whoeverComesSecondIsShownWhatChangedAndOverwritesNothing() {
        Modal form = desk.editor().runs("fact edit", "claim", "sablia-silent").modal();
        Message first = desk.editor()
                .submits(form, "text", "Two people were at work on pier 4.")
                .reply();
        Message second = retracted(desk.secondEditor());

        desk.editor().presses(first, "Confirm");
        first.awaitText("On record as revision");
        desk.secondEditor().presses(second, "Confirm");

        second.awaitText("somebody else changed claim 'sablia-silent' meanwhile");
        assertThat(second.text()).contains("Two people were at work on pier 4.");
        assertThat(second.buttons()).containsExactly("Show mine on top of theirs", "Cancel");
        assertThat(desk.record().claim("sablia-silent")).isPresent();
    }

    @Test
    void aProposalIsApprovedByAnotherAndItsButtonsAreDeadForAll() {
        String proposal = proposed();
        assertThat(desk.discord().ask(WHEN_BOARDED)).doesNotContain(BOARDED);
        Message mine = shown(desk.editor(), proposal);
        Message theirs = shown(desk.secondEditor(), proposal);
        assertThat(mine.text()).contains("Proposed by cora", BOARDED);

        desk.editor().presses(mine, "Approve");
        assertThat(mine.awaitText("Approved by edda").buttons()).isEmpty();

        assertThat(desk.discord().ask(WHEN_BOARDED)).contains(BOARDED);
        assertThat(desk.secondEditor().presses(theirs, "Amend").text())
                .contains("This was decided already", "Approved by edda");
        Modal late = desk.secondEditor().presses(theirs, "Reject").modal();
        desk.secondEditor().presses(theirs, "Approve");
        assertThat(theirs.awaitText("This was decided already").text()).contains("Approved by edda");
        assertThat(theirs.buttons()).isEmpty();
        desk.secondEditor().submits(late, "why", "too late");
        theirs.awaitText("This was decided already");
        assertThat(shown(desk.chief(), proposal).buttons()).isEmpty();
    }

    @Test
    void aProposalIsRejectedWithAReason() {
        String proposal = proposed();

        Message mine = shown(desk.editor(), proposal);
        desk.editor().submits(desk.editor().presses(mine, "Reject").modal(), "why", "nobody saw it");
        assertThat(mine.awaitText("Rejected by edda").buttons()).isEmpty();
        desk.curator().person().inPrivate().awaits("Rejected by edda");

        assertThat(shown(desk.curator(), proposal).text()).contains("nobody saw it");
        assertThat(desk.editor().runs("review list").text()).contains("Nothing waits");
        assertThat(desk.discord().ask(WHEN_BOARDED)).doesNotContain(BOARDED);
    }

    @Test
    void aProposalIsPutIntoOtherWords() {
        String proposal = proposed();

        Modal form =
                desk.editor().presses(shown(desk.editor(), proposal), "Amend").modal();
        assertThat(form.prefilled("text")).isEqualTo(BOARDED);
        Message preview = desk.editor()
                .submits(form, "text", "The pilot boarded the tug at ten.")
                .reply();
        desk.editor().presses(preview, "Confirm");

        preview.awaitText("On record as revision");
        assertThat(desk.discord().ask(WHEN_BOARDED)).contains("at ten").doesNotContain("at nine");
        assertThat(shown(desk.chief(), proposal).text()).contains("Amended and approved by edda");
    }

    @Test
    void nobodyDecidesWhatTheyProposedButMayTakeItBack() {
        String proposal = proposed();
        Message own = shown(desk.curator(), proposal);

        assertThat(own.buttons()).containsExactly("Take back");
        desk.curator().forges(own, "review:approve?incident=harbour-fire-2031&proposal=" + proposal);
        own.awaitText("Refused");
        assertThat(desk.record().claims()).noneMatch(claim -> claim.text().equals(BOARDED));
        Message again = shown(desk.curator(), proposal);
        Modal why = desk.curator().presses(again, "Take back").modal();
        desk.curator().submits(why, "why", "I was wrong");
        again.awaitText("Taken back by cora");
    }

    @Test
    void aQuestionWithoutAnswerIsAnsweredAndItsAskerToldOnce() {
        Message declined = wantedToKnow();
        Message list = desk.editor().runs("gaps list").reply();
        assertThat(list.text()).contains(PENSIONS, "asked by one person");

        Message gap = desk.editor().presses(list, "Show 1").reply();
        Modal form = desk.editor().presses(gap, "Answer it").modal();
        Message preview =
                desk.editor().submits(form, "text", PAID, "source", "news").reply();
        desk.editor().presses(preview, "Confirm");

        desk.stranger().person().inPrivate().awaits(PAID);
        assertThat(desk.stranger()
                        .presses(declined, "Tell me when it is answered")
                        .text())
                .contains("noted already");
        desk.editor().presses(retracted(desk.editor()), "Confirm");
        desk.discord().ask("What did the fire destroy?");
        assertThat(desk.editor().runs("gaps list").text()).contains("Nothing that was asked is without an answer");
        assertThat(desk.stranger().person().inPrivate().sees())
                .filteredOn(message -> message.text().contains(PAID))
                .hasSize(1);
    }

    @Test
    void aQuestionWithoutAnswerIsLinkedToAClaim() {
        wantedToKnow();
        Message gap = desk.editor()
                .presses(desk.editor().runs("gaps list").reply(), "Show 1")
                .reply();

        Modal form = desk.editor().presses(gap, "A claim answers it").modal();
        Message preview = desk.editor().submits(form, "claim", "night-shift").reply();
        desk.editor().presses(preview, "Confirm");

        desk.stranger().person().inPrivate().awaits("Nobody was at work on pier 4 that night.");
        assertThat(desk.discord().ask(PENSIONS)).contains("Nobody was at work on pier 4 that night.");
    }

    @Test
    void aQuestionThatNeedsNoAnswerIsSetAsideAndTakenUpAgain() {
        wantedToKnow();
        Message gap = desk.editor()
                .presses(desk.editor().runs("gaps list").reply(), "Show 1")
                .reply();

        Modal form = desk.editor().presses(gap, "Set aside").modal();
        Message aside =
                desk.editor().submits(form, "reason", "not about this incident").reply();
        assertThat(aside.text()).contains("Set aside");
        assertThat(desk.editor().runs("gaps list").text()).doesNotContain(PENSIONS);

        desk.editor().presses(aside, "Ask again").reply();
        assertThat(desk.editor().runs("gaps list").text()).contains(PENSIONS);
    }

    @Test
    void aCorrectionIsPostedWhereTheGuildWantsIt() {
        assertThat(desk.discord().ask("What did Sablia say about the smugglers?"))
                .contains("The government in Sablia would not talk about the smugglers.");

        Message preview = retracted(desk.editor());
        desk.editor().presses(preview, "Confirm");

        Message notice = desk.stranger().person().at(desk.corrections()).awaits("A correction");
        assertThat(notice.text())
                .contains("The government in Sablia would not talk about the smugglers.", "taken back");
    }

    @Test
    void whoeverWasToldWhatIsTakenBackIsToldSoOnceWhereTheGuildWantsIt() {
        desk.chief().runs("desk settings", "notify-hours", 24).reply();
        desk.discord().ask("What did Sablia say about the smugglers?");
        desk.discord().ask("what does Sablia say?");

        desk.editor().presses(retracted(desk.editor()), "Confirm");

        Seat inPrivate = desk.stranger().person().inPrivate();
        inPrivate.awaits("What you were told has changed");
        desk.editor().runs("fact restore", "claim", "sablia-silent").reply();
        assertThat(inPrivate.sees())
                .filteredOn(message -> message.text().contains("has changed"))
                .hasSize(1);
        assertThat(desk.secondEditor().person().inPrivate().sees()).isEmpty();
    }

    /** A claim that somebody typed, as the preview shows it. */
    private static Message added(Seat by) {
        Modal form = by.runs("fact add").modal();
        return by.submits(form, "text", BOARDED, "source", "news", "more", "also_asked: " + WHEN_BOARDED)
                .reply();
    }

    /** A claim that somebody is about to take back. */
    private static Message retracted(Seat by) {
        return by.runs("fact retract", "claim", "sablia-silent").reply();
    }

    /** The id of what the curator proposed. */
    private String proposed() {
        Message preview = added(desk.curator());
        desk.curator().presses(preview, "Confirm");
        preview.awaitText("Proposed as");
        Matcher id = Pattern.compile("Proposed as (\\w+)").matcher(preview.text());
        assertThat(id.find()).as(preview.text()).isTrue();
        return id.group(1);
    }

    private static Message shown(Seat to, String proposal) {
        return to.runs("review show", "proposal", proposal).reply();
    }

    /** A member asks what nothing answers and wishes to be told. */
    private Message wantedToKnow() {
        Exchange asked = desk.stranger().runs("ask", "question", PENSIONS);
        assertThat(desk.stranger()
                        .presses(asked.reply(), "Tell me when it is answered")
                        .text())
                .contains("You will be told");
        return asked.reply();
    }
}
