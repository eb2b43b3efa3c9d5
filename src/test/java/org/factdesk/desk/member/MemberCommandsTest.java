package org.factdesk.desk.member;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.factdesk.audit.Action;
import org.factdesk.audit.GivenAnswer;
import org.factdesk.audit.Happening;
import org.factdesk.claim.FactBase;
import org.factdesk.claim.Incident;
import org.factdesk.desk.order.Button;
import org.factdesk.desk.order.Command;
import org.factdesk.desk.order.Given;
import org.factdesk.desk.order.Response;
import org.factdesk.rendering.Phrases;
import org.factdesk.testing.Harbour;
import org.factdesk.testing.HarbourDesk;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MemberCommandsTest {
    private static final FactBase FLOOD =
            new FactBase(new Incident("flood", "Flood", ""), 3, List.of(), List.of(), List.of());

    private final HarbourDesk desk = HarbourDesk.open();

    @Test
    void answersAndNotesTheAnswerSoThatItCanBeFoundAgain() {
        Response response = desk.order("ask", Map.of("question", "what destroyed the warehouse?"));

        Given given = ((Response.Answered) response).given();
        GivenAnswer noted = desk.journal().answer(given.id()).orElseThrow();
        assertThat(given.reply().claims()).first().isEqualTo("warehouse-burned");
        assertThat(noted.claims()).isEqualTo(given.reply().claims());
        assertThat(noted.channel()).isEqualTo("pier");
        assertThat(desk.journal().happenings()).isEmpty();
    }

    @Test
    void answersAsOfADay() {
        Map<String, String> then = Map.of("question", "what damage in crowns", "as-of", "8 May 2031");

        assertThat(desk.read("ask", then)).contains("damage-first").doesNotContain("damage-final");
        assertThat(desk.read("ask", Map.of("question", "what", "as-of", "soon")))
                .startsWith("“soon” is no date.");
        assertThat(desk.read("timeline", Map.of("as-of", "soon"))).startsWith("“soon” is no date.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "A wire broke, and the crane fell! | A wire broke, and the crane fell?",
                "the crane was locked | the crane was locked?",
                "It burned. Was the crane locked? | It burned. Was the crane locked?",
            })
    void checksWhatAMessageSaysByAskingWhetherItIsSo(String message, String asked) {
        Response response = desk.order("check", Map.of("message", message));

        assertThat(((Response.Answered) response).given().utterance().text()).isEqualTo(asked);
    }

    @Test
    void saysHowToChooseWhereSeveralIncidentsCouldBeMeant() {
        HarbourDesk both = new HarbourDesk(List.of(), Harbour.base(), FLOOD);

        assertThat(both.read("ask", Map.of("question", "what?")))
                .startsWith(
                        "There are several incidents here. Name the one you mean with the option incident, as in /ask incident: harbour-fire-2031, flood.");
        assertThat(both.read("brief", Map.of("incident", "fog"))).startsWith("There is no incident “fog”.");
        assertThat(both.read("brief", Map.of("incident", "flood"))).startsWith("Flood");
        assertThat(new HarbourDesk(List.of()).read("who", Map.of())).startsWith("There is no incident on record yet.");
    }

    @Test
    void listsWhatHappenedInTheOrderOfTheEvents() {
        assertThat(desk.read("timeline", Map.of()))
                .startsWith("What happened when: Fire at pier 4 of Selmouth harbour, May 2031\n"
                        + "about May 2031:\nInvestigators suspect")
                .contains("\n6 May 2031, 20:10:\nForeman Ola Brandt says", "(accounts differ)")
                .containsOnlyOnce("about May 2031:")
                .doesNotContain("Nobody was at work");
    }

    @Test
    void looksAtAnAnswerThatWasGiven() {
        Given given = ((Response.Answered) desk.order("ask", Map.of("question", "was the crane locked?"))).given();
        Map<String, String> answer = Map.of("answer", given.id());

        assertThat(desk.read("answer:sources", answer))
                .contains("Read in: Harbour News, “Fire at pier 4”, 7 May 2031, para 3, https://example.org/1")
                .contains("reliability B");
        assertThat(desk.read("answer:why", answer))
                .isEqualTo(desk.read("why", Map.of()))
                .contains("was the crane");
        assertThat(desk.read("answer:why", Map.of("answer", "x"))).startsWith("That answer is not kept any more.");
    }

    @Test
    void keepsThatAnAnswerMissesTheQuestion() {
        Given given = ((Response.Answered) desk.order("ask", Map.of("question", "was the crane locked?"))).given();

        assertThat(desk.read("answer:not-asked", Map.of("answer", given.id()))).startsWith("Thank you");
        assertThat(desk.journal().happenings())
                .filteredOn(noted -> noted.action() == Action.FEEDBACK)
                .extracting(Happening::details)
                .containsExactly(Map.of("answer", given.id()));
    }

    @Test
    void helpsWithTheCommandsThatOneMayGive() {
        assertThat(desk.read("help", Map.of()))
                .contains("/ask: ", "/timeline: ", "/why: ")
                .doesNotContain("answer:");
    }

    @Test
    void offersOnlyButtonsOfTheCatalogue() {
        Given given = ((Response.Answered) desk.order("ask", Map.of("question", "was the crane locked?"))).given();

        List<Button> buttons = new AnswerButtons(desk.catalogue()).of(given, Phrases.english());

        assertThat(buttons)
                .extracting(Button::label)
                .startsWith("Sources", "Why", "Not what I asked")
                .hasSizeLessThan(7);
        assertThat(buttons)
                .allMatch(button -> desk.catalogue().command(button.command()).isPresent());
        assertThat(buttons.get(3).values()).containsKeys("question", "incident");
    }

    @Test
    void describesEveryTypedCommandAndOptionBrieflyEnoughForMenus() {
        for (Command command : desk.catalogue().commands()) {
            if (command.isTyped()) {
                assertThat(Phrases.english().say(command.key())).hasSizeBetween(1, 100);
                command.options()
                        .forEach(option -> assertThat(Phrases.english().say(command.key() + "." + option.name()))
                                .hasSizeBetween(1, 100));
            }
        }
    }
}
