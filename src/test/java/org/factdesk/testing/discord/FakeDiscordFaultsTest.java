package org.factdesk.testing.discord;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.EnumSet;
import java.util.Set;
import java.util.concurrent.CompletionException;
import net.dv8tion.jda.api.JDA;
import net.dv8tion.jda.api.Permission;
import net.dv8tion.jda.api.exceptions.ErrorResponseException;
import net.dv8tion.jda.api.exceptions.InvalidTokenException;
import net.dv8tion.jda.api.requests.GatewayIntent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What can go wrong between the double and the real JDA does go wrong when it is told to. */
class FakeDiscordFaultsTest {
    private final FakeDiscord discord = FakeDiscord.start();
    private TrivialBot bot;

    @BeforeEach
    void logsIn() {
        bot = new TrivialBot(discord).withCommands();
        discord.gateway().awaitLogin();
        assertThat(ada().runs("echo", "words", "first").text()).endsWith("first");
    }

    @AfterEach
    void logsOut() {
        bot.close();
        discord.close();
    }

    @Test
    void tellsWhatWasMissedAfterAPulledPlug() {
        discord.gateway().drops();
        Exchange missed = ada().mentions("while you were away");

        assertThat(missed.text()).endsWith("while you were away");
        assertThat(discord.gateway().resumes()).isOne();
        assertThat(missed.replies()).hasSize(1);
    }

    @Test
    void resumesAfterACloseWithANumberAndAfterARequestToReconnect() {
        discord.gateway().drops(4000);
        discord.gateway().awaitResumes(1);
        discord.gateway().asksToReconnect();
        discord.gateway().awaitResumes(2);

        assertThat(ada().mentions("back?").text()).endsWith("back?");
        assertThat(discord.gateway().logins()).isOne();
    }

    @Test
    void givesUpAConnectionWhoseHeartbeatsGoUnanswered() {
        discord.gateway().beats(Duration.ofMillis(50));
        discord.gateway().missesHeartbeats();
        discord.gateway().asksToReconnect();
        discord.gateway().awaitResumes(2);

        assertThat(ada().mentions("alive?").text()).endsWith("alive?");
    }

    @Test
    void sendsAnEventTwice() {
        discord.gateway().doubles("MESSAGE_CREATE", 1);

        Exchange mention = ada().mentions("once");

        mention.reply(2);
        assertThat(mention.replies()).hasSize(2);
        assertThat(ada().mentions("again").reply().text()).endsWith("again");
    }

    @Test
    void logsInAnewWhereAResumeIsRefused() {
        discord.gateway().refusesResumes(1);
        discord.gateway().drops();
        discord.gateway().awaitLogins(2);

        assertThat(ada().mentions("new?").text()).endsWith("new?");
    }

    @Test
    void makesTheDeskWaitWhereARouteHasHadEnough() {
        discord.faults().at("POST", "/channels/*/messages").limitsRate(1);

        Exchange mention = ada().mentions("slowly");

        assertThat(mention.text()).endsWith("slowly");
        assertThat(mention.deeds().get(0).since()).isGreaterThan(Duration.ofMillis(900));
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void keepsOneMessageWhereAConnectionBreaks(boolean afterwards) {
        Fault fault = discord.faults().at("POST", "/channels/*/messages");
        if (afterwards) {
            fault.cutsAfter();
        } else {
            fault.cutsBefore();
        }

        Exchange mention = ada().mentions("once");

        assertThat(mention.text()).endsWith("once");
        assertThat(ada().mentions("again").text()).endsWith("again");
        assertThat(mention.replies()).hasSize(1);
    }

    @Test
    void triesAgainWhereDiscordIsOut() {
        discord.faults().at("POST", "/channels/*/messages").times(2).fails(502);

        assertThat(ada().mentions("again").text()).endsWith("again");
    }

    @Test
    void makesTheDeskWaitWhereAllRoutesHaveHadEnough() {
        discord.faults().at("POST", "/channels/*/messages").limitsRateOfAll(1);
        Exchange first = ada().mentions("one");
        first.awaitDeed("message");

        assertThat(first.deeds().get(0).since()).isGreaterThan(Duration.ofMillis(900));
    }

    @Test
    void losesNothingOverAnOutageOfTheGateway() {
        discord.gateway().refusesConnections(1);
        discord.gateway().drops();

        assertThat(ada().mentions("still there?").text()).endsWith("still there?");
    }

    @Test
    void losesAGuildForAWhile() {
        discord.home().becomesUnavailable();
        discord.home().becomesAvailable();

        assertThat(ada().mentions("found?").text()).endsWith("found?");
    }

    @Test
    void repeatsNoAcknowledgementThatTookEffect() {
        discord.faults().at("POST", "/interactions/*/*/callback").cutsAfter();

        Exchange echo = ada().runs("echo", "words", "once");

        assertThat(echo.text()).endsWith("once");
        assertThat(ada().runs("echo", "words", "again").text()).endsWith("again");
        assertThat(echo.replies()).hasSize(1);
    }

    @Test
    void refusesWhatTheDeskMayNotDo() {
        discord.general().deniesSecretly(discord.desk(), Permission.MESSAGE_SEND);

        assertThat(refusal(() -> say(discord.general(), "hello"))).isEqualTo(50013);

        discord.general().deniesSecretly(discord.desk(), Permission.VIEW_CHANNEL);

        assertThat(refusal(() -> say(discord.general(), "hello"))).isEqualTo(50001);
        assertThat(refusal(() -> bot.jda()
                        .openPrivateChannelById(
                                discord.person("bo").closesDirectMessages().id())
                        .flatMap(channel -> channel.sendMessage("hello"))
                        .complete()))
                .isEqualTo(50007);
    }

    @Test
    void showsTheDeskTheDoorAndLetsItInAgain() {
        discord.home().dismissesDesk();
        ada().mentions("nobody there");
        assertThat(refusal(() -> bot.jda().retrieveUserById("1").complete())).isEqualTo(10013);
        discord.home().invitesDesk();

        assertThat(ada().mentions("welcome back").text()).endsWith("welcome back");
    }

    @Test
    void turnsAwayAWrongToken() {
        assertThatThrownBy(() -> new TrivialBot(discord, "wrong", Set.of())).isInstanceOf(InvalidTokenException.class);
    }

    @Test
    void endsASessionThatAsksForPrivilegedIntents() {
        Set<GatewayIntent> privileged = EnumSet.of(GatewayIntent.MESSAGE_CONTENT);

        try (TrivialBot curious = new TrivialBot(discord, discord.token(), privileged)) {
            assertThatThrownBy(() -> curious.jda().awaitStatus(JDA.Status.CONNECTED))
                    .hasMessageContaining("You tried turning on an intent you aren't allowed to use");
        }
    }

    private void say(Channel channel, String words) {
        bot.jda().getTextChannelById(channel.id()).sendMessage(words).complete();
    }

    private static int refusal(Runnable request) {
        try {
            request.run();
        } catch (ErrorResponseException refused) {
            return refused.getErrorCode();
        } catch (CompletionException wrapped) {
            return ((ErrorResponseException) wrapped.getCause()).getErrorCode();
        }
        throw new AssertionError("not refused");
    }

    private Seat ada() {
        return discord.ada().at(discord.general());
    }
}
