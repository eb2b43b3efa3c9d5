package org.factdesk.discord;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.factdesk.testing.discord.Exchange;
import org.factdesk.testing.discord.FakeDiscord;
import org.factdesk.testing.discord.Message;
import org.factdesk.testing.discord.Person;
import org.factdesk.testing.discord.Seat;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Commands and buttons on Discord's bad days. */
class InteractionFaultsIT {
    private static final String QUESTION = "Was the crane locked?";
    private static final String LEAD = "the crane was locked before the storm";
    private static final String CALLBACKS = "/interactions/*/*/callback";
    private static final String ORIGINAL = "/webhooks/*/*/messages/@original";

    private static FakeDiscord discord;
    private static RunningDesk desk;

    private final Person member = discord.home().member("member");
    private final Seat seat = member.at(discord.general());

    @BeforeAll
    static void opens(@TempDir Path folder) {
        discord = FakeDiscord.start();
        desk = RunningDesk.at(discord, folder);
        discord.ask(QUESTION);
    }

    @AfterAll
    static void closes() {
        desk.close();
        discord.close();
    }

    @AfterEach
    void goesOn() {
        discord.faults().clear();
        assertThat(seat.runs("ask", "question", QUESTION).text()).contains(LEAD);
        assertThat(discord.violations()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {500, 502, 429})
    void anAnswerThatDoesNotGetThroughAtFirstIsSentAgain(int status) {
        if (status == 429) {
            discord.faults().at("PATCH", ORIGINAL).limitsRate(1);
        } else {
            discord.faults().at("PATCH", ORIGINAL).fails(status);
        }
        Exchange command = seat.runs("ask", "question", QUESTION);

        assertAnsweredOnce(command);
        discord.faults().awaitStrikes();
    }

    @Test
    void anAnswerWhoseReceiptIsLostIsThereOnce() {
        discord.faults().at("PATCH", ORIGINAL).cutsAfter();

        assertAnsweredOnce(seat.runs("ask", "question", QUESTION));
    }

    @ParameterizedTest
    @ValueSource(ints = {500, 502, 503})
    void anAcknowledgementThatDoesNotGetThroughAtFirstIsSentAgain(int status) {
        discord.faults().at("POST", CALLBACKS).fails(status);

        assertAnsweredOnce(seat.runs("ask", "question", QUESTION));
    }

    @Test
    void aFormThatDoesNotGetThroughAtFirstIsSentAgain() {
        Seat owner = discord.home().owner().at(discord.general());
        discord.faults().at("POST", CALLBACKS).times(2).fails(500);

        assertThat(owner.runs("fact add").modal().title()).isEqualTo("New claim");
        discord.faults().awaitStrikes();
    }

    @Test
    void anAcknowledgementThatCameThroughThoughDiscordSaysOtherwiseIsNotGivenTwice() {
        discord.faults().at("POST", CALLBACKS).failsAfter(500);

        assertAnsweredOnce(seat.runs("ask", "question", QUESTION));
    }

    @Test
    void aButtonToldOfTwiceIsPressedOnce() {
        Message answer = seat.mentions(QUESTION).reply();
        discord.gateway().doubles("INTERACTION_CREATE", 1);

        Exchange pressed = seat.presses(answer, "Sources");
        assertThat(pressed.text()).contains("Harbour News");

        assertThat(seat.presses(answer, "Why").text()).isNotBlank();
        assertThat(pressed.replies()).hasSize(1);
    }

    @Test
    void aCommandGivenWhileTheGatewayIsGoneIsCarriedOutAfterwards() {
        discord.gateway().drops();

        assertAnsweredOnce(seat.runs("ask", "question", QUESTION));
    }

    @Test
    void anAnswerAfterItsTimeIsLetGo() {
        discord.faults().at("PATCH", ORIGINAL).refuses(401, 50027);
        Exchange late = seat.runs("ask", "question", QUESTION);
        discord.faults().awaitStrikes();

        assertThat(seat.mentions(QUESTION).text()).contains(LEAD);
        assertThat(late.replies()).isEmpty();
    }

    private static void assertAnsweredOnce(Exchange question) {
        assertThat(question.text()).contains(LEAD);
        assertThat(question.replies()).hasSize(1);
    }
}
