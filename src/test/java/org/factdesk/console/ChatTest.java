package org.factdesk.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.factdesk.claim.FactBase;
import org.factdesk.claim.Incident;
import org.factdesk.rendering.Phrases;
import org.factdesk.testing.Books;
import org.factdesk.testing.Harbour;
import org.factdesk.testing.WordAnswerer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ChatTest {
    private static final FactBase OTHER =
            new FactBase(new Incident("flood", "Flood", ""), 3, List.of(), List.of(), List.of());

    @Test
    void repliesToEachLineAndToNothingElse() {
        assertThat(said("", "what destroyed the warehouse?", "", "/quit", "never read"))
                .isEqualTo("""
                        The fire service says fire destroyed the warehouse on pier 4.
                        Said by the Selmouth Fire Service, citing the Selmouth Port Authority, 8 May 2031 (Harbour News).
                        Sources:
                        - Harbour News, “Fire at pier 4”, 7 May 2031, para 5, https://example.org/1
                        You can also ask:
                        - Who put the damage at 11 million crowns?
                        Fire at pier 4 of Selmouth harbour, May 2031 · revision 42

                        """);
    }

    @Test
    void keepsTheThreadOfTheSession() {
        assertThat(said("what destroyed the warehouse", "hello", "and when")).contains("6 to 8 May 2031.\n");
    }

    @Test
    void asksWithACommandToo() {
        assertThat(said("/ask what destroyed the warehouse")).startsWith("The fire service says");
        assertThat(said("/ask")).startsWith("Write the question after /ask.");
    }

    @Test
    void tellsWhoIsWho() {
        assertThat(said("/who"))
                .startsWith("Who is who: Fire at pier 4")
                .contains("Ines Falk: crane inspector (also: Falk, the inspector)\n");
        assertThat(said("/who the inspector"))
                .startsWith("Ines Falk: crane inspector")
                .contains("Inspector Ines Falk denies that the crane was locked. Denial by Ines Falk, 9 May 2031");
        assertThat(said("/who Nobody")).startsWith("Nobody and nothing of that name is in the record: “Nobody”.");
    }

    @Test
    void listsTheSources() {
        assertThat(said("/sources"))
                .startsWith("Sources of the record: Fire at pier 4")
                .contains(
                        "Harbour News, “Fire at pier 4”, 7 May 2031, https://example.org/1 · reliability B · claims: 4");
    }

    @Test
    void tellsTheIncidentInBrief() {
        assertThat(said("/brief")).isEqualTo("""
                        Fire at pier 4 of Selmouth harbour, May 2031
                        A crane fell and a warehouse burned.
                        8 claims by 6 speakers in 3 sources; accounts differ about 2.
                        Said last:
                        The final report puts the damage at 11 million crowns. Said by the Selmouth Port Authority, 20 November 2031.
                        Inspector Ines Falk denies that the crane was locked. Denial by Ines Falk, 9 May 2031 (Radio Selmouth).
                        Investigators suspect that smugglers had cut the crane's cable. Suspicion voiced by the Selmouth police, 9 May 2031 (Radio Selmouth).
                        Where accounts differ:
                        Foreman Ola Brandt says the crane was locked before the storm. Said by Ola Brandt, 7 May 2031 (Harbour News). Against that: Inspector Ines Falk denies that the crane was locked. Denial by Ines Falk, 9 May 2031 (Radio Selmouth).
                        Fire at pier 4 of Selmouth harbour, May 2031 · revision 42

                        """);
    }

    @Test
    void saysWhyTheLastQuestionGotItsAnswer() {
        assertThat(said("/why")).startsWith("Nothing was asked yet.");
        assertThat(said("what destroyed the warehouse", "/why")).contains("""
                        Why this answer
                        Understood as: “what destroyed the warehouse”. Asked for: what. Confidence 0.90.
                        warehouse-burned = 0.75: The fire service says fire destroyed the warehouse on pier 4.
                        """);
        assertThat(said("hello", "/why")).contains("No claim came near.");
    }

    @Test
    void answersAsOfADay() {
        assertThat(said("/as-of 2031-05-07", "who locked the crane", "/as-of now", "who locked the crane"))
                .startsWith("Answers are now as of 7 May 2031.\n")
                .contains("\nForeman Ola Brandt says the crane was locked before the storm.\n")
                .contains(" · as of 7 May 2031 · revision 42\n")
                .contains("Answers are now about the record as it stands.")
                .containsOnlyOnce("Against that:");
        assertThat(said("/as-of yesterdayish")).startsWith("“yesterdayish” is no date.");
    }

    @Test
    void goesOverToAnotherIncident() {
        assertThat(said("/incident"))
                .startsWith("Incidents\nharbour-fire-2031: Fire at pier 4")
                .contains("flood: Flood");
        assertThat(said("/incident flood", "/brief")).startsWith("Now about this: Flood.\n\nFlood\n0 claims");
        assertThat(said("/incident storm"))
                .startsWith("There is no incident “storm”. There are: harbour-fire-2031, flood.");
    }

    @Test
    void saysHowToChooseWhereNoIncidentIsChosen() {
        Desk several = new Desk(Books.of(Harbour.base(), OTHER), WordAnswerer::new, Phrases.english());
        Desk none = new Desk(Books.of(), WordAnswerer::new, Phrases.english());

        assertThat(said(several, "", "what burned"))
                .startsWith("There are several incidents. Choose one with /incident ID: harbour-fire-2031, flood.");
        assertThat(said(none, "", "/brief")).startsWith("There is no incident on record yet.");
    }

    @ParameterizedTest
    @EnumSource(ChatCommand.class)
    void explainsEachCommand(ChatCommand command) {
        assertThat(said("/help")).contains("\n" + command.word());
    }

    @Test
    void knowsNoOtherCommand() {
        assertThat(said("/drop table")).startsWith("There is no command /drop. /help lists the commands.");
    }

    @Test
    void tellsOfTroubleWithAReferenceAndGoesOn() {
        assertThat(said("fail", "what destroyed the warehouse"))
                .startsWith("Something went wrong here; nothing was changed. The log has more under ")
                .contains("The fire service says");
    }

    private static String said(String... lines) {
        return said(
                new Desk(Books.of(Harbour.base(), OTHER), WordAnswerer::new, Phrases.english()),
                Harbour.INCIDENT.id(),
                lines);
    }

    private static String said(Desk desk, String incident, String... lines) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        String typed = String.join("\n", lines);
        new Chat(desk, incident)
                .piped(
                        new ByteArrayInputStream(typed.getBytes(StandardCharsets.UTF_8)),
                        new PrintStream(out, true, StandardCharsets.UTF_8));
        return out.toString(StandardCharsets.UTF_8).replace(System.lineSeparator(), "\n");
    }
}
