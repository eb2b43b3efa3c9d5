package org.factdesk.desk.keeping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.factdesk.testing.OpenDesk.CURATOR;
import static org.factdesk.testing.OpenDesk.EDITOR;
import static org.factdesk.testing.OpenDesk.STRANGER;
import static org.factdesk.testing.OpenDesk.read;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.factdesk.claim.Claim;
import org.factdesk.claim.GoldenQuestion;
import org.factdesk.claim.GoldenQuestions;
import org.factdesk.claim.Taught;
import org.factdesk.desk.order.Response;
import org.factdesk.moderation.Revision;
import org.factdesk.moderation.Subject;
import org.factdesk.testing.Harbour;
import org.factdesk.testing.OpenDesk;
import org.junit.jupiter.api.Test;

class TeachCommandTest {
    private static final String ODD = "wot went up in smoke m8";

    @Test
    void aTaughtWordingAsksForItsClaimFromTheNextQuestionOn() {
        try (OpenDesk desk = OpenDesk.withModels(GoldenQuestions.NONE)) {
            assertThat(claims(desk, ODD)).isNotEqualTo(List.of("night-shift"));

            Response preview = teach(desk, "wording", ODD, "claim", "night-shift", "why", "asked so in chat");

            assertThat(read(preview)).contains("also_asked: now also “" + ODD + "”", "Why: asked so in chat");
            assertThat(desk.harbour().claim("night-shift").orElseThrow().alsoAsked())
                    .isEmpty();
            desk.press(EDITOR, preview, "Confirm");
            assertThat(claims(desk, ODD)).isEqualTo(List.of("night-shift"));
        }
    }

    @Test
    void showsWhichGoldenQuestionsGetWorse() {
        GoldenQuestions golden = new GoldenQuestions(
                List.of(new GoldenQuestion("what destroyed the warehouse", List.of("warehouse-burned"), "", "plain")),
                List.of());
        try (OpenDesk desk = OpenDesk.withModels(golden)) {
            Response preview = teach(desk, "wording", "what destroyed the warehouse", "claim", "night-shift");

            assertThat(read(preview)).contains("Worse, by its golden answer: “what destroyed the warehouse”");
            desk.press(EDITOR, preview, "Cancel");
            assertThat(claims(desk, "what destroyed the warehouse")).startsWith("warehouse-burned");
        }
    }

    @Test
    void whatIsTaughtStaysInTheHistoryAndCanBeTakenBack() {
        try (OpenDesk desk = OpenDesk.withHarbour()) {
            Response done = desk.press(EDITOR, teach(desk, "wording", "Ahoy there!", "intent", "greeting"), "Confirm");
            assertThat(read(done)).contains("It counts from the next question on.");
            assertThat(desk.harbour().taught()).containsExactly(new Taught("Ahoy there!", "greeting"));

            Response back = desk.press(
                    EDITOR, teach(desk, "wording", "ahoy there", "intent", "forget", "why", "odd"), "Confirm");
            assertThat(read(back)).contains("mean what they meant before they were taught");

            assertThat(desk.harbour().taught()).isEmpty();
            List<Revision> history = desk.store().ledger().history(Harbour.INCIDENT.id(), Subject.taught("ahoy there"));
            assertThat(history).hasSize(2);
            assertThat(history.get(1).made().why()).isEqualTo("odd");
        }
    }

    @Test
    void whatNoClaimAnswersIsDeclinedFromTheNextQuestionOn() {
        String tempting = "what destroyed the warehouse";
        try (OpenDesk desk = OpenDesk.withModels(GoldenQuestions.NONE)) {
            assertThat(claims(desk, tempting)).startsWith("warehouse-burned");

            Response preview = teach(desk, "wording", tempting, "claim", "warehouse-burned", "intent", "unanswered");
            assertThat(read(preview)).contains("leaves_open: now also “" + tempting + "”");
            desk.press(EDITOR, preview, "Confirm");
            assertThat(claims(desk, "What destroyed the warehouse?")).isEmpty();

            teachAndConfirm(desk, "wording", tempting, "claim", "warehouse-burned", "intent", "forget");
            assertThat(claims(desk, tempting)).startsWith("warehouse-burned");
        }
    }

    @Test
    void aWordingIsEitherAnsweredByAClaimOrNot() {
        try (OpenDesk desk = OpenDesk.withHarbour()) {
            teachAndConfirm(desk, "wording", "who paid?", "claim", "night-shift");
            teachAndConfirm(desk, "wording", "Who paid", "claim", "night-shift", "intent", "unanswered");
            Claim open = desk.harbour().claim("night-shift").orElseThrow();
            assertThat(open.alsoAsked()).isEmpty();
            assertThat(open.leavesOpen()).containsExactly("Who paid");

            teachAndConfirm(desk, "wording", "who paid?", "claim", "night-shift");
            Claim asked = desk.harbour().claim("night-shift").orElseThrow();
            assertThat(asked.alsoAsked()).containsExactly("who paid?");
            assertThat(asked.leavesOpen()).isEmpty();

            teachAndConfirm(desk, "wording", "who paid?", "claim", "night-shift", "intent", "forget");
            assertThat(desk.harbour().claim("night-shift").orElseThrow().alsoAsked())
                    .isEmpty();
            assertThat(read(teach(desk, "wording", "who paid?", "claim", "night-shift", "intent", "forget")))
                    .contains("Nothing was taught about these words.");
        }
    }

    @Test
    void wordsThatAnotherClaimHasMeanTheOneThatTheyAreTaughtOf() {
        String words = "what destroyed the warehouse";
        try (OpenDesk desk = OpenDesk.withModels(GoldenQuestions.NONE)) {
            teachAndConfirm(desk, "wording", words, "claim", "warehouse-burned");

            Response preview = teach(desk, "wording", "What destroyed the warehouse?", "claim", "night-shift");
            assertThat(read(preview)).contains("also_asked: no longer “" + words + "”");
            desk.press(EDITOR, preview, "Confirm");

            assertThat(claims(desk, words)).startsWith("night-shift");
            assertThat(desk.harbour().claim("warehouse-burned").orElseThrow().alsoAsked())
                    .doesNotContain(words);
        }
    }

    @Test
    void saysWhatIsMissingOrWrong() {
        try (OpenDesk desk = OpenDesk.withHarbour()) {
            assertThat(read(teach(desk, "wording", "x"))).startsWith("Say what the words mean");
            assertThat(read(teach(desk, "wording", "x", "claim", "night-shift", "intent", "who")))
                    .startsWith("Say what the words mean");
            assertThat(read(teach(desk, "wording", "x", "intent", "unanswered")))
                    .startsWith("Say what the words mean");
            assertThat(read(teach(desk, "wording", "x", "intent", "guess")))
                    .startsWith("Not done: intent is “guess”; it may be who, what, ");
            assertThat(read(teach(desk, "wording", "?!", "intent", "who"))).contains("There are no words in that.");
            assertThat(read(teach(desk, "wording", "x", "claim", "nothing")))
                    .contains("There is no claim “nothing”. /fact list");
            assertThat(read(teach(desk, "wording", "x", "intent", "forget")))
                    .contains("Nothing was taught about these words.");
            assertThat(read(teach(desk, "wording", "x".repeat(501), "intent", "who")))
                    .contains("is 501 characters long");
        }
    }

    @Test
    void teachingTheSameTwiceChangesNothing() {
        try (OpenDesk desk = OpenDesk.withHarbour()) {
            assertThat(read(teach(desk, "wording", "What burned?", "claim", "warehouse-burned")))
                    .contains("Nothing would change");
        }
    }

    @Test
    void whatACuratorTeachesWaitsAndStrangersTeachNothing() {
        try (OpenDesk desk = OpenDesk.withHarbour()) {
            Map<String, String> values = Map.of("wording", "ahoy", "intent", "greeting");

            Response preview = desk.order(CURATOR, "teach", values);
            assertThat(read(desk.press(CURATOR, preview, "Confirm"))).startsWith("Proposed as ");
            assertThat(read(desk.order(STRANGER, "teach", values))).startsWith("That is for those who may propose");

            assertThat(desk.harbour().taught()).isEmpty();
        }
    }

    private static void teachAndConfirm(OpenDesk desk, String... values) {
        desk.press(EDITOR, teach(desk, values), "Confirm");
    }

    private static Response teach(OpenDesk desk, String... values) {
        Map<String, String> named = new HashMap<>();
        for (int i = 0; i < values.length; i += 2) {
            named.put(values[i], values[i + 1]);
        }
        return desk.order(EDITOR, "teach", named);
    }

    /** The claims that a question is answered with. */
    private static List<String> claims(OpenDesk desk, String question) {
        return desk.order(STRANGER, "ask", Map.of("question", question))
                .fold(answered -> answered.given().reply().claims(), shown -> List.of(), asked -> List.of());
    }
}
