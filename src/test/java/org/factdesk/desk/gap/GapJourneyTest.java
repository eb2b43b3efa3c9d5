package org.factdesk.desk.gap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.factdesk.testing.OpenDesk.EDITOR;
import static org.factdesk.testing.OpenDesk.STRANGER;
import static org.factdesk.testing.OpenDesk.read;

import java.util.Map;
import org.factdesk.claim.Claim;
import org.factdesk.claim.GoldenQuestions;
import org.factdesk.desk.order.Given;
import org.factdesk.desk.order.Response;
import org.factdesk.testing.OpenDesk;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** From a question that nothing answers to its answer on record, with models. */
class GapJourneyTest {
    private final OpenDesk desk = OpenDesk.withModels(GoldenQuestions.NONE);

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void aNewClaimAnswersWhatWasAskedAndTheGapCloses() {
        String gap = ask("who is paying for the crane operators' pensions?");
        assertThat(read(desk.order(EDITOR, "gaps list", Map.of()))).contains("pensions");

        Response.Asked form = (Response.Asked) desk.order(EDITOR, "gaps answer", Map.of("gap", gap));
        assertThat(form.form().fields()).anyMatch(field -> field.value().contains("pensions"));
        Response preview = desk.send(
                EDITOR, form, Map.of("text", "The port pays the pensions of the crane operators.", "source", "news"));
        assertThat(read(preview)).contains("The port pays the pensions");
        desk.press(EDITOR, preview, "Confirm");

        assertThat(read(desk.order(EDITOR, "gaps list", Map.of()))).startsWith("Nothing that was asked");
    }

    @Test
    void aClaimOnRecordCanBeMadeToAnswerIt() {
        String gap = ask("who is paying for the crane operators' pensions?");

        Response.Asked form = (Response.Asked) desk.order(EDITOR, "gaps:linking", Map.of("gap", gap));
        Response preview = desk.send(EDITOR, form, Map.of("claim", "night-shift"));
        desk.press(EDITOR, preview, "Confirm");

        Claim taught = desk.harbour().claim("night-shift").orElseThrow();
        assertThat(taught.alsoAsked()).containsExactly("who is paying for the crane operators' pensions?");
        assertThat(read(desk.order(EDITOR, "gaps list", Map.of()))).startsWith("Nothing that was asked");
    }

    @Test
    void whereOneWordingIsAnsweredTheOthersStayOpenAndAllOfThemCanBeLinkedAtOnce() {
        String first = "who is paying for the crane operators' pensions?";
        String second = "who pays the crane operators' pensions?";
        ask(first);
        String gap = ask(second);
        assertThat(read(desk.order(EDITOR, "gaps list", Map.of())))
                .contains("1. ")
                .doesNotContain("2. ");
        Map<String, String> teaching = Map.of("wording", first, "claim", "night-shift");
        desk.press(EDITOR, desk.order(EDITOR, "teach", teaching), "Confirm");
        assertThat(read(desk.order(EDITOR, "gaps list", Map.of()))).contains(second);

        teaching = Map.of("wording", first, "claim", "night-shift", "intent", "forget");
        desk.press(EDITOR, desk.order(EDITOR, "teach", teaching), "Confirm");
        Response.Asked form = (Response.Asked) desk.order(EDITOR, "gaps:linking", Map.of("gap", gap));
        desk.press(EDITOR, desk.send(EDITOR, form, Map.of("claim", "night-shift")), "Confirm");

        assertThat(desk.harbour().claim("night-shift").orElseThrow().alsoAsked())
                .containsExactlyInAnyOrder(first, second);
        assertThat(read(desk.order(EDITOR, "gaps list", Map.of()))).startsWith("Nothing that was asked");
    }

    @Test
    void whatOnlyComesNearAClaimIsDeclinedAndStaysOpenUntilSomethingAnswersIt() {
        String question = "what destroyed the warehouse";
        Response.Answered wrong = (Response.Answered) desk.order(STRANGER, "ask", Map.of("question", question));
        String gap = wrong.given().id();
        desk.order(STRANGER, "answer:not-asked", Map.of("answer", gap));
        assertThat(read(desk.order(EDITOR, "gaps:show", Map.of("gap", gap)))).contains("warehouse-burned: ");

        Response.Asked form = (Response.Asked) desk.order(EDITOR, "gaps:leaving", Map.of("gap", gap));
        Response preview = desk.send(EDITOR, form, Map.of());
        assertThat(read(preview)).contains("leaves_open: now also “" + question + "”", "Then: no answer");
        assertThat(read(desk.press(EDITOR, preview, "Confirm"))).contains("these words are declined");

        assertThat(desk.harbour().claim("warehouse-burned").orElseThrow().leavesOpen())
                .containsExactly(question);
        assertThat(read(desk.order(EDITOR, "gaps list", Map.of()))).contains(question, "known to be answered nowhere");
        ask(question);
    }

    @Test
    void aMistypedClaimIsMendedWithoutGoingBackToTheList() {
        String gap = ask("who is paying for the crane operators' pensions?");
        Response.Asked form = (Response.Asked) desk.order(EDITOR, "gaps:linking", Map.of("gap", gap));

        Response faults = desk.send(EDITOR, form, Map.of("claim", "nihgt"));
        assertThat(read(faults)).contains("There is no claim “nihgt”");
        Response.Asked again = (Response.Asked) desk.press(EDITOR, faults, "Mend");

        assertThat(read(desk.send(EDITOR, again, Map.of("claim", "night-shift"))))
                .contains("also_asked: now also “who is paying for the crane operators' pensions?”");
    }

    private String ask(String question) {
        Response response = desk.order(STRANGER, "ask", Map.of("question", question));
        Given given = ((Response.Answered) response).given();
        assertThat(given.reply().kind().word()).isEqualTo("abstained");
        return given.id();
    }
}
