package org.factdesk.discord;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import net.dv8tion.jda.api.Permission;
import org.factdesk.testing.discord.Channel;
import org.factdesk.testing.discord.Exchange;
import org.factdesk.testing.discord.FakeDiscord;
import org.factdesk.testing.discord.Guild;
import org.factdesk.testing.discord.Person;
import org.factdesk.testing.discord.Seat;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever Discord does meanwhile, a question is answered once, or its asker is told why not. */
class FaultsIT {
    private static final String QUESTION = "Was the crane locked?";
    private static final String LEAD = "the crane was locked before the storm";
    private static final String MESSAGES = "/channels/*/messages";
    private static final String CALLBACKS = "/interactions/*/*/callback";

    private static FakeDiscord discord;
    private static RunningDesk desk;

    private final Person member = discord.home().member("member");
    private final Channel channel = discord.home().channel("channel");
    private final Seat seat = member.at(channel);

    @BeforeAll
    static void opens(@TempDir Path folder) {
        discord = FakeDiscord.start();
        desk = RunningDesk.at(discord, folder);
    }

    @AfterAll
    static void closes() {
        desk.close();
        discord.close();
    }

    @AfterEach
    void clearsUp() {
        discord.faults().clear();
        discord.gateway().awaitConnection();
        assertAnsweredOnce(seat.mentions(QUESTION));
        assertThat(discord.violations()).isEmpty();
    }

    @Test
    void missesNothingWhileTheGatewayWasGone() {
        discord.gateway().drops();
        Exchange missed = seat.mentions(QUESTION);

        assertAnsweredOnce(missed);
    }

    @Test
    void comesBackWhenItIsAskedTo() {
        int before = discord.gateway().resumes();
        discord.gateway().asksToReconnect();
        Exchange meanwhile = seat.mentions(QUESTION);
        discord.gateway().awaitResumes(before + 1);

        assertAnsweredOnce(meanwhile);
    }

    @Test
    void logsInAnewWhereItsSessionIsInvalid() {
        int before = discord.gateway().logins();
        discord.gateway().invalidatesSession(false);

        discord.gateway().awaitLogins(before + 1);
    }

    @Test
    void answersOnceWhatIsToldTwice() {
        discord.gateway().doubles("MESSAGE_CREATE", 1);
        Exchange twice = seat.mentions(QUESTION);
        twice.reply();

        seat.mentions("how much damage was there?").reply();

        assertAnsweredOnce(twice);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void waitsWhereItWritesTooMuch(boolean everywhere) {
        if (everywhere) {
            discord.faults().at("POST", MESSAGES).limitsRateOfAll(1);
        } else {
            discord.faults().at("POST", MESSAGES).limitsRate(1);
        }

        assertAnsweredOnce(seat.mentions(QUESTION));
    }

    @ParameterizedTest
    @ValueSource(ints = {500, 502, 503})
    void triesAgainWhereDiscordFails(int status) {
        discord.faults().at("POST", MESSAGES).fails(status);

        assertAnsweredOnce(seat.mentions(QUESTION));
    }

    @Test
    void writesOnceWhereTheConnectionBreaksAfterwards() {
        discord.faults().at("POST", MESSAGES).cutsAfter();

        assertAnsweredOnce(seat.mentions(QUESTION));
    }

    @Test
    void answersACommandWhoseAcknowledgementIsLostOnTheWayBack() {
        discord.faults().at("POST", CALLBACKS).cutsAfter();

        assertAnsweredOnce(seat.runs("ask", "question", QUESTION));
    }

    @Test
    void answersInTheChannelACommandThatDiscordForgotMeanwhile() {
        Seat late = discord.home().member("late").at(discord.home().channel("late"));
        discord.faults().at("POST", CALLBACKS).refuses(404, 10062);

        late.runs("ask", "question", QUESTION);

        assertThat(late.awaits(LEAD).text()).startsWith("-# late asked: " + QUESTION);
        assertAnsweredOnce(late.mentions(QUESTION));
        assertThat(late.sees())
                .filteredOn(message -> message.text().contains(LEAD))
                .hasSize(2);
    }

    @Test
    void showsNobodyElseWhatDiscordForgotMeanwhile() {
        Seat late = discord.home().member("shy").at(discord.home().channel("shy"));
        discord.faults().at("POST", CALLBACKS).refuses(404, 10062);

        late.runs("privacy");
        discord.faults().awaitStrikes();

        assertAnsweredOnce(late.mentions(QUESTION));
        assertThat(late.sees()).hasSize(2);
    }

    /** A thread that was locked or put away meanwhile, and words that a server's own rules do not let through. */
    @ParameterizedTest
    @CsvSource({"400, 160005", "400, 50083", "400, 200000"})
    void tellsTheAskerInPrivateWhereTheAnswerIsTurnedDown(int status, int code) {
        Person asker = discord.home().member("asker-" + code);
        discord.faults().at("POST", MESSAGES).refuses(status, code);

        asker.at(channel).mentions(QUESTION);

        asker.inPrivate().awaits(LEAD);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void tellsTheAskerWhereItMayNotWrite(boolean isKnown) {
        Guild guild = discord.guild("Closed");
        Channel closed = guild.channel(isKnown ? "known-closed" : "secretly-closed");
        Person member = guild.member("asker");
        if (isKnown) {
            closed.denies(discord.desk(), Permission.MESSAGE_SEND);
        } else {
            closed.deniesSecretly(discord.desk(), Permission.MESSAGE_SEND);
        }

        member.at(closed).mentions(QUESTION);
        member.inPrivate().awaits("may not write");
        member.inPrivate().awaits(LEAD);
        member.at(closed).mentions("how much damage was there?");
        member.inPrivate().awaits("11 million crowns");

        assertThat(guild.owner().inPrivate().sees())
                .filteredOn(message -> message.text().contains(closed.name()))
                .hasSize(1);
    }

    @Test
    void tellsTheOwnerOfManyThreadsOnceAndAnewWhereTheyCloseAgain() {
        Guild guild = discord.guild("Closed");
        Channel closed = guild.channel("closed-with-threads");
        Channel thread = closed.thread("first");
        closed.denies(discord.desk(), Permission.MESSAGE_SEND_IN_THREADS);
        Person asker = guild.member("asker");
        asker.at(thread).mentions(QUESTION);
        asker.at(closed.thread("second")).mentions("how much damage was there?");
        asker.inPrivate().awaits(LEAD);
        asker.inPrivate().awaits("11 million crowns");
        closed.denies(discord.desk());
        assertAnsweredOnce(asker.at(thread).mentions(QUESTION));
        closed.denies(discord.desk(), Permission.MESSAGE_SEND_IN_THREADS);
        asker.at(closed.thread("third")).mentions("who locked the crane?");

        asker.inPrivate().awaits("may not write", 3);
        Seat owner = guild.owner().inPrivate();
        owner.awaits(closed.name(), 2);
        assertThat(owner.sees())
                .filteredOn(message -> message.text().contains(closed.name()))
                .hasSize(2);
    }

    @Test
    void goesOnWhereItCannotTellTheAskerEither() {
        Channel closed = discord.home().channel("closed");
        closed.denies(discord.desk(), Permission.MESSAGE_SEND);
        Person silent = discord.home().member("silent").closesDirectMessages();

        Exchange lost = silent.at(closed).mentions(QUESTION);

        assertAnsweredOnce(seat.mentions(QUESTION));
        assertThat(lost.replies()).isEmpty();
    }

    @Test
    void answersByCommandWhereItMayNotWriteMessages() {
        Channel closed = discord.home().channel("closed");
        closed.denies(discord.desk(), Permission.MESSAGE_SEND, Permission.MESSAGE_EMBED_LINKS);

        assertAnsweredOnce(member.at(closed).runs("ask", "question", QUESTION));
    }

    @Test
    void losesNoWordWhereLinksAreNotUnfolded() {
        Channel plain = discord.home().channel("plain");
        plain.denies(discord.desk(), Permission.MESSAGE_EMBED_LINKS);

        assertThat(member.at(plain).mentions(QUESTION).text()).contains(LEAD, "https://example.org/1");
    }

    @Test
    void worksAgainInAGuildThatAskedItBack() {
        discord.home().dismissesDesk();
        Exchange unheard = seat.mentions(QUESTION);
        discord.home().invitesDesk();

        assertAnsweredOnce(seat.mentions(QUESTION));
        assertThat(unheard.replies()).isEmpty();
    }

    @Test
    void answersAfterAnOutageOfTheGuild() {
        discord.home().becomesUnavailable();
        discord.home().becomesAvailable();

        assertAnsweredOnce(seat.mentions(QUESTION));
    }

    private static void assertAnsweredOnce(Exchange question) {
        assertThat(question.text()).contains(LEAD);
        assertThat(question.replies()).hasSize(1);
    }
}
