package org.factdesk.discord;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.factdesk.discord.RunningDesk.Result;
import org.factdesk.testing.Harbour;
import org.factdesk.testing.discord.Exchange;
import org.factdesk.testing.discord.FakeDiscord;
import org.factdesk.testing.discord.Guild;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How the desk gets on Discord and off it again. */
class LoginIT {
    private static final int DISALLOWED_INTENTS = 4014;
    private static final int AUTHENTICATION_FAILED = 4004;

    private final FakeDiscord discord = FakeDiscord.start();

    @TempDir
    private Path folder;

    @BeforeEach
    void takesItsTime() {
        discord.forgetsNoInteraction();
    }

    @AfterEach
    void closes() {
        discord.close();
    }

    @Test
    void saysInOneLineThatTheTokenIsWrong() {
        assertEndsWithOneLine(starting("wrong", ""), "DISCORD_TOKEN");
    }

    @Test
    void saysSoToWhereTheGatewayAloneFindsTheTokenWrong() {
        discord.gateway().refusesNextLogin(AUTHENTICATION_FAILED);

        assertEndsWithOneLine(starting(discord.token(), ""), "DISCORD_TOKEN");
    }

    @Test
    void saysWhichIntentIsMissing() {
        assertEndsWithOneLine(starting(discord.token(), "discord.message-content = yes\n"), "discord.message-content");
    }

    @Test
    void endsWhereIntentsAreRefusedThatNobodyHasToAskFor() {
        discord.gateway().refusesNextLogin(DISALLOWED_INTENTS);

        assertThat(starting(discord.token(), "").ended().status()).isOne();
    }

    @Test
    void comesToAGatewayThatIsOutAtFirst() {
        discord.gateway().refusesConnections(1);

        try (RunningDesk desk = starting(discord.token(), "")) {
            discord.gateway().awaitLogin();
            assertThat(discord.ask("Was the crane locked?")).contains("the crane was locked before the storm");
        }
    }

    @Test
    void printsTheLinkByWhichItIsInvited() {
        try (RunningDesk desk = RunningDesk.at(discord, folder)) {
            discord.ask("Was the crane locked?");

            assertThat(desk.printed())
                    .contains(
                            "https://discord.com", "client_id=" + discord.desk().id(), "permissions=");
        }
    }

    @Test
    void sendsWhatItOwesBeforeItEnds() {
        RunningDesk desk = RunningDesk.at(discord, folder);
        discord.ask("Was the crane locked?");
        Exchange last = discord.ada().at(discord.general()).mentions("how much damage was there?");
        last.awaitDeed("message");

        Result result = desk.stop();

        assertThat(result.status()).isZero();
        assertThat(last.text()).contains("final report puts the damage at 11 million crowns");
    }

    @ParameterizedTest
    @CsvSource({"1, one message was lost", "3, 3 messages were lost"})
    void saysHowMuchIsLostWhereDiscordTakesNothingAnyMore(int questions, String lost) {
        RunningDesk desk = RunningDesk.at(discord, folder);
        discord.ask("Was the crane locked?");
        discord.faults().at("POST", "/channels/*/messages").limitsRate(120);
        List<Exchange> stuck = IntStream.range(0, questions)
                .mapToObj(number -> discord.ada().at(discord.general()).mentions("how much damage was there?"))
                .toList();
        discord.faults().awaitStrikes();

        Result result = desk.stop();

        assertThat(result.status()).isZero();
        assertThat(result.out()).contains(lost);
        assertThat(stuck).allSatisfy(question -> assertThat(question.replies()).isEmpty());
    }

    @Test
    void countsWhatWaitsForItsNextTryAsLost() {
        RunningDesk desk = RunningDesk.at(discord, folder);
        discord.ask("Was the crane locked?");
        discord.faults().at("PATCH", "/webhooks/**").limitsRate(120);
        discord.ada().at(discord.general()).runs("ask", "question", "how much damage was there?");
        discord.faults().awaitStrikes();

        assertThat(desk.stop().out()).contains("one message was lost");
    }

    @Test
    void servesTheShardsThatItIsToldTo() {
        Guild served = discord.guild("Served", 1, 2);
        Guild other = discord.guild("Other", 0, 2);

        try (RunningDesk desk = starting(discord.token(), "discord.shards.total = 2\ndiscord.shards.from = 1\n")) {
            discord.gateway().awaitLogin();
            Exchange unheard = other.owner().at(other.channel("talk")).mentions("Was the crane locked?");
            Exchange heard = served.owner().at(served.channel("talk")).mentions("Was the crane locked?");

            assertThat(heard.text()).contains("the crane was locked before the storm");
            assertThat(unheard.replies()).isEmpty();
        }
    }

    private RunningDesk starting(String token, String settings) {
        return RunningDesk.starting(discord, token, folder, settings, Harbour.base());
    }

    private static void assertEndsWithOneLine(RunningDesk desk, String word) {
        Result result = desk.ended();

        assertThat(result.status()).isOne();
        assertThat(result.err().lines().toList()).singleElement().asString().contains(word);
    }
}
