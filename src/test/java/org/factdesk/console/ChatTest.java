package org.factdesk.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.factdesk.claim.FactBase;
import org.factdesk.claim.Incident;
import org.factdesk.rendering.Phrases;
import org.factdesk.testing.Harbour;
import org.factdesk.testing.OpenDesk;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ChatTest {
    @TempDir
    private Path folder;

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
                        Fire at pier 4 of Selmouth harbour, May 2031 · revision 20

                        """);
    }

    @ParameterizedTest
    @ValueSource(strings = {"quit", " Exit ", "/exit", "/QUIT"})
    void isLeftByTheWordsThatPeopleTypeForIt(String word) {
        assertThat(said(word, "what destroyed the warehouse?")).isEmpty();
    }

    @Test
    void keepsTheThreadOfTheSession() {
        assertThat(said("what destroyed the warehouse", "hello", "and when")).contains("6 to 8 May 2031.\n");
    }

    @Test
    void asksWithACommandToo() {
        assertThat(said("/ask what destroyed the warehouse")).startsWith("The fire service says");
        assertThat(said("/ask")).startsWith("Not done: question is missing.");
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
        assertThat(said("/who inspec")).contains("Perhaps you mean Ines Falk.");
    }

    @Test
    void saysWhatACommandCannotBeTold() {
        assertThat(said("/timeline of the crane"))
                .startsWith("/timeline cannot be told “of the crane”. Name what you mean, as in why=wrong;");
        assertThat(said("/fact add text:It burned.")).startsWith("/fact add cannot be told “text:It burned.”.");
        assertThat(said("/desk settings two-person:maybe"))
                .contains("two-person: whoever runs the desk changes the record without");
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
                        Foreman Ola Brandt says the crane was locked before the storm. Said by Ola Brandt, 7 May 2031 (Harbour News).
                        – Against that: Inspector Ines Falk denies that the crane was locked. Denial by Ines Falk, 9 May 2031 (Radio Selmouth).
                        Fire at pier 4 of Selmouth harbour, May 2031 · revision 20

                        """);
    }

    @Test
    void saysWhyTheLastQuestionGotItsAnswer() {
        assertThat(said("/why")).startsWith("You asked nothing here");
        assertThat(said("what destroyed the warehouse", "/why")).contains("""
                        Why this answer
                        Understood as: “what destroyed the warehouse”. Asked for: what. Confidence 0.90.
                        warehouse-burned (score 0.75): The fire service says fire destroyed the warehouse on pier 4.
                        """);
        assertThat(said("hello", "/why")).contains("No claim came near.");
    }

    @Test
    void answersAsOfADay() {
        assertThat(said("/as-of 2031-05-07", "who locked the crane", "/as-of now", "who locked the crane"))
                .startsWith("Answers are now as of 7 May 2031.\n")
                .contains("\nForeman Ola Brandt says the crane was locked before the storm.\n")
                .contains(" · as of 7 May 2031 · revision 20\n")
                .contains("Answers are now about the record as it stands.")
                .containsOnlyOnce("Against that:");
        assertThat(said("/as-of yesterdayish")).startsWith("“yesterdayish” is no date.");
    }

    @Test
    void goesOverToAnotherIncident() {
        assertThat(said("/incident"))
                .startsWith("Incidents\nflood: Flood")
                .contains("harbour-fire-2031: Fire at pier 4");
        assertThat(said("/incident flood", "/brief")).startsWith("Now about this: Flood.\n\nFlood\n0 claims");
        assertThat(said("/incident storm"))
                .startsWith("There is no incident “storm”. There are: flood, harbour-fire-2031.");
    }

    @Test
    void saysHowToChooseWhereNoIncidentIsChosen() {
        assertThat(said("", new String[] {"", "what burned"}))
                .startsWith("There are several incidents. Choose one with /incident ID: flood, harbour-fire-2031.");
    }

    @ParameterizedTest
    @EnumSource(OwnCommand.class)
    void explainsEachCommand(OwnCommand command) {
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

    @Test
    void putsAClaimOnRecordByAFormAPreviewAndANumber() {
        assertThat(said(
                        "/fact add",
                        "The pilot boarded at nine.",
                        "Ines Falk",
                        "2031-05-09",
                        "news",
                        "when: 2031-05-06; because: found in the log",
                        "1",
                        "when did the pilot board?",
                        "/fact history pilot-boarded-nine"))
                .startsWith("New claim\nThe claim, in one sentence:\n")
                .contains("Who says so:", "Said on:", "Source:", "More, one line each:")
                .contains("Preview of claim 'pilot-boarded-nine'")
                .contains("1  Confirm\n2  Change\n3  Cancel\n")
                .contains("On record as revision 22.")
                .contains("\n6 May 2031.\nThe pilot boarded at nine.\nSaid by Ines Falk, 9 May 2031")
                .contains("by command: found in the log");
    }

    @Test
    void takesTheFieldsOfAFormWithTheCommand() {
        assertThat(said("/fact add text=The pilot boarded at nine. source=news where=pier 4", "3"))
                .startsWith("Preview of claim 'pilot-boarded-nine'")
                .contains("where: pier 4")
                .endsWith("Let be: nothing was changed.\n\n");
        assertThat(said("/fact add source=news", "", "The pilot boarded at nine."))
                .startsWith("New claim\nThe claim, in one sentence:")
                .contains("The claim, in one sentence: that must say something.")
                .contains("Preview of claim 'pilot-boarded-nine'");
    }

    @Test
    void showsWhatStandsInAFormAndKeepsItWhereALineIsEmpty() {
        assertThat(said("/fact edit night-shift", "Two guards were at work.", "", "", "", "", "1"))
                .contains("– text: “Nobody was at work on pier 4 that night.” → “Two guards were at work.”")
                .contains("On record as revision 22.");
    }

    @Test
    void leavesAFormWithACommand() {
        assertThat(said("/fact add", "/cancel", "what destroyed the warehouse"))
                .contains("Let be.", "The fire service says fire destroyed the warehouse on pier 4.");
    }

    @Test
    void saysHowACommandGoesOnAndWhereNothingIsOffered() {
        assertThat(said("/fact")).startsWith("Which one? /fact goes on: /fact add, /fact edit");
        assertThat(said("7")).startsWith("Nothing is offered under 7.");
        assertThat(said("/incident import nowhere.zip")).startsWith("There is no file nowhere.zip that can be read.");
    }

    @Test
    void saysThatNothingCanBePostedFromATerminal() {
        assertThat(said("/desk settings corrections=news", "/desk settings"))
                .startsWith("Nothing was changed.\ncorrections: there is no channel “news” here")
                .contains("Channel for corrections: none");
        assertThat(said("/desk channels news off")).startsWith("Nothing was changed: there is no channel “news” here.");
        assertThat(said("/desk access mods editor")).startsWith("Nothing was changed: there is no role “mods” here.");
    }

    @Test
    void savesWhatIsTakenAwayAndNeverOverAnotherFile() {
        assertThat(said("/incident export", "/incident export"))
                .contains("harbour-fire-2031 as of revision 20: 8 claims.")
                .contains("Saved as " + folder.resolve("harbour-fire-2031.zip"))
                .contains("Saved as " + folder.resolve("harbour-fire-2031-2.zip"));
    }

    private String said(String... lines) {
        return said(Harbour.INCIDENT.id(), lines);
    }

    private String said(String incident, String[] lines) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        String typed = String.join("\n", lines);
        try (OpenDesk desk = OpenDesk.withHarbour(OTHER)) {
            new Chat(new Desk(desk.store().claimBook(), desk.reception(), Phrases.english()), incident, folder)
                    .piped(
                            new ByteArrayInputStream(typed.getBytes(StandardCharsets.UTF_8)),
                            new PrintStream(out, true, StandardCharsets.UTF_8));
        }
        return out.toString(StandardCharsets.UTF_8).replace(System.lineSeparator(), "\n");
    }
}
