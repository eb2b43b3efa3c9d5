package org.factdesk.desk.front;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import org.factdesk.audit.GivenAnswer;
import org.factdesk.claim.Incident;
import org.factdesk.desk.order.Response;
import org.factdesk.desk.order.Visitor;
import org.factdesk.moderation.Edit;
import org.factdesk.moderation.GuildSettings;
import org.factdesk.moderation.Moderator;
import org.factdesk.moderation.Outcome;
import org.factdesk.moderation.Submission;
import org.factdesk.rendering.Phrases;
import org.factdesk.rendering.Replayed;
import org.factdesk.testing.Desk;
import org.factdesk.testing.Harbour;
import org.factdesk.testing.OpenDesk;
import org.factdesk.testing.WordAnswerer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Whatever is changed afterwards, a past answer is computed again from what stood when it was given. */
class ReplaysTest {
    private static final String HARBOUR = Harbour.INCIDENT.id();
    private static final String QUESTION = "was the crane locked?";
    private static final Visitor OTHER_CHIEF =
            new Visitor("9", "other-guild", OpenDesk.CHIEF.permissions(), OpenDesk.CHIEF.locale());

    private final OpenDesk desk = OpenDesk.withHarbour();

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void whyAnswersFromTheRecordAsItWasAndSaysThatTheAnswerIsTheSame() {
        GivenAnswer then = asked(OpenDesk.STRANGER, QUESTION);
        String before = why(OpenDesk.STRANGER, Map.of());
        assertThat(before)
                .contains("harbour-fire-2031 at revision " + then.basis().revision() + ", at which it still stands")
                .contains("The answer is the same as it was then.");

        retractEverything();

        assertThat(why(OpenDesk.STRANGER, Map.of()))
                .contains(
                        "crane-locked (score ",
                        "at revision " + then.basis().revision() + "; today it stands at revision ")
                .contains("The answer is the same as it was then.");
    }

    @Test
    void aDifferentAnswerIsShownBesideTheOneThatWasGiven() {
        GivenAnswer then = asked(OpenDesk.STRANGER, QUESTION);
        desk.journal().note(otherwise(then));

        assertThat(why(OpenDesk.STRANGER, Map.of("number", "1")))
                .contains("The answer is NOT the same as it was then.")
                .contains("Then: answered (supported), claims: warehouse-burned, confidence ")
                .contains("Now: answered (disputed), claims: crane-locked");
    }

    @Test
    void dayAndThreadAreThoseOfThen() {
        asked(OpenDesk.STRANGER, "what damage in crowns", "as-of", "8 May 2031");

        Replayed replayed = replays("").of(last(), Phrases.english()).orElseThrow();

        assertThat(replayed.isSame()).isTrue();
        assertThat(replayed.reply().claims()).contains("damage-first").doesNotContain("damage-final");
    }

    @Test
    void theSettingsAreThoseOfThen() {
        put(new Incident("flood", "Flood", ""));
        put("harbour-guild", GuildSettings.DEFAULT.withIncident(HARBOUR));
        asked(OpenDesk.STRANGER, QUESTION);
        put("harbour-guild", GuildSettings.DEFAULT.withIncident("flood"));

        assertThat(why(OpenDesk.STRANGER, Map.of()))
                .contains("This server’s settings then: incident " + HARBOUR + "; today: flood.")
                .contains("The answer is the same as it was then.");
    }

    @Test
    void saysPlainlyWhetherTheModelIsThatOfThen() {
        GivenAnswer then = asked(OpenDesk.STRANGER, QUESTION);

        assertThat(why(replays("new"), then.madeWith("new")))
                .contains("Computed with the same rules, weights and models as then (new).");
        assertThat(why(replays("new"), then.madeWith("old")))
                .contains("of this program are NOT those of then (old then, new now)");
        assertThat(why(replays("new"), then.madeWith(""))).contains("is not on record; now: new.");
    }

    @Test
    void anEntryIsOpenToWhoeverAskedAndToThoseWhoMayReadTheLogThere() {
        asked(OpenDesk.STRANGER, QUESTION);

        assertThat(why(OpenDesk.STRANGER, Map.of("number", "1"))).contains("crane-locked (score ");
        assertThat(why(OpenDesk.CHIEF, Map.of("number", "1"))).contains("crane-locked (score ");
        assertThat(why(OpenDesk.EDITOR, Map.of("number", "1"))).startsWith("Entry 1 of the audit log is no answer");
        assertThat(why(OTHER_CHIEF, Map.of("number", "1"))).startsWith("Entry 1 of the audit log is no answer");
        assertThat(why(OpenDesk.CHIEF, Map.of("number", "7"))).startsWith("Entry 7 of the audit log is no answer");
        assertThat(why(OpenDesk.CHIEF, Map.of("number", "x"))).startsWith("x is no number");
    }

    private GivenAnswer asked(Visitor by, String question, String... option) {
        Map<String, String> values = option.length == 0
                ? Map.of("question", question, "incident", HARBOUR)
                : Map.of("question", question, "incident", HARBOUR, option[0], option[1]);
        Response.Answered answered = (Response.Answered) desk.order(by, "ask", values);
        return desk.journal().answer(answered.given().id()).orElseThrow();
    }

    private GivenAnswer last() {
        return desk.journal().recent(HARBOUR, "harbour-guild", 1).get(0);
    }

    /** The same question, said to have been answered with another claim. */
    private static GivenAnswer otherwise(GivenAnswer then) {
        return new GivenAnswer(
                then.id(),
                then.at(),
                then.incident(),
                then.guild(),
                then.channel(),
                then.user(),
                then.question(),
                then.asOf(),
                then.thread(),
                then.basis(),
                "answered",
                "supported",
                0.9,
                java.util.List.of("warehouse-burned"));
    }

    private String why(Visitor by, Map<String, String> values) {
        return OpenDesk.read(desk.order(by, "why", values));
    }

    private static String why(Replays replays, GivenAnswer then) {
        return Optional.of(then).flatMap(one -> replays.of(one, Phrases.english())).stream()
                .flatMap(replayed -> replayed.why(Phrases.english()).lines().stream())
                .reduce("", (all, line) -> all + line + "\n");
    }

    private Replays replays(String makeup) {
        return new Replays(
                desk.store().claimBook(),
                desk.store().settingsBook(),
                desk.store().pastRecord(),
                WordAnswerer::new,
                makeup);
    }

    private void retractEverything() {
        desk.harbour().claims().forEach(claim -> submit(new Edit.RetractClaim(HARBOUR, claim.id())));
        assertThat(desk.harbour().claims()).isEmpty();
    }

    private void put(Incident incident) {
        submit(Edit.put(incident));
    }

    private void put(String guild, GuildSettings settings) {
        submit(Edit.put(guild, settings));
    }

    private void submit(Edit edit) {
        Submission submission = Submission.of(Moderator.operator(), edit, Submission.WHATEVER_STANDS, "because");
        assertThat(desk.store().ledger().record(submission, Desk.NOW)).isInstanceOf(Outcome.Recorded.class);
    }
}
