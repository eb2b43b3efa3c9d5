package org.factdesk.discord;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import net.dv8tion.jda.api.Permission;
import org.factdesk.moderation.GuildSettings;
import org.factdesk.moderation.GuildSettings.ChannelMode;
import org.factdesk.testing.Harbour;
import org.factdesk.testing.discord.Channel;
import org.factdesk.testing.discord.Exchange;
import org.factdesk.testing.discord.FakeDiscord;
import org.factdesk.testing.discord.Seat;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What was asked while the desk had no session is answered once it has a new one. */
class CatchUpIT {
    private static final String QUESTION = "Was the crane locked?";
    private static final String LEAD = "the crane was locked before the storm";

    private final FakeDiscord discord = FakeDiscord.start();
    private final Seat seat = discord.ada().at(discord.general());
    private final Channel aside = discord.home().channel("ask-the-desk");

    @TempDir
    private Path folder;

    private RunningDesk desk;

    @BeforeEach
    void opens() {
        discord.gateway().allowsMessageContent();
        RunningDesk.settle(
                folder,
                discord.home().id(),
                GuildSettings.DEFAULT.withChannels(Map.of(aside.id(), ChannelMode.QUESTIONS)));
        desk = starts();
    }

    private RunningDesk starts() {
        int before = discord.gateway().logins();
        RunningDesk started = RunningDesk.starting(
                discord, discord.token(), folder, "discord.message-content = yes\n", Harbour.base());
        discord.gateway().awaitLogins(before + 1);
        return started;
    }

    @AfterEach
    void closes() {
        desk.close();
        discord.close();
    }

    @Test
    void whereverTheDeskWasAskedBeforeAndOnceThoughTheNewSessionTellsOfMore() {
        Seat thread = discord.ada().at(discord.general().thread("the crane"));
        Seat inPrivate = discord.ada().inPrivate();
        List<Exchange> before = List.of(seat.mentions(QUESTION), thread.mentions(QUESTION), inPrivate.says(QUESTION));
        assertAnsweredOnce(before);

        List<Exchange> missed = withoutSession(() -> List.of(
                seat.mentions(QUESTION),
                thread.mentions(QUESTION),
                inPrivate.says(QUESTION),
                seat.replies(before.get(0).reply(), "who denies it?"),
                takenBack(seat.mentions(QUESTION))));
        List<Exchange> told = List.of(seat.mentions(QUESTION), inPrivate.says(QUESTION));

        assertAnsweredOnce(missed.subList(0, 3));
        assertThat(missed.get(3).text()).contains("Ines Falk");
        assertThat(missed.get(4).replies()).isEmpty();
        assertAnsweredOnce(told);
        assertAnsweredOnce(before);
    }

    private Exchange takenBack(Exchange question) {
        seat.deletes(question.question());
        return question;
    }

    @Test
    void inChannelsSetAsideForQuestionsAndTheirThreads() {
        Seat channel = discord.ada().at(aside);
        Seat thread = discord.ada().at(aside.thread("the crane"));

        List<Exchange> missed = withoutSession(() -> List.of(
                channel.says(QUESTION), channel.says("good morning"), channel.says(QUESTION), thread.says(QUESTION)));

        assertAnsweredOnce(List.of(missed.get(0), missed.get(2), missed.get(3)));
        assertThat(missed.get(1).replies()).isEmpty();
    }

    @Test
    void whileTheProgramDidNotRun() {
        Seat inPrivate = discord.ada().inPrivate();
        List<Exchange> before = List.of(seat.mentions(QUESTION), inPrivate.says(QUESTION));
        assertAnsweredOnce(before);
        desk.close();

        List<Exchange> missed = List.of(
                seat.mentions(QUESTION),
                inPrivate.says(QUESTION),
                discord.ada().at(aside).says(QUESTION));
        desk = starts();

        assertAnsweredOnce(missed);
        assertAnsweredOnce(before);
    }

    @Test
    void evenWhereALaterQuestionWasAnsweredAlready() {
        discord.faults().at("POST", "/channels/*/messages").refuses(400, 50035);
        Exchange unanswered = seat.mentions(QUESTION);
        discord.faults().awaitStrikes();
        Exchange later = seat.mentions(QUESTION);
        assertAnsweredOnce(List.of(later));
        desk.close();

        desk = starts();

        assertAnsweredOnce(List.of(unanswered, later));
    }

    @Test
    void unlessTheAskerWasToldToWait() {
        discord.home()
                .owner()
                .at(discord.general())
                .runs("desk settings", "member-limit", 1)
                .reply();
        assertAnsweredOnce(List.of(seat.mentions(QUESTION)));
        Exchange tooMuch = seat.mentions(QUESTION);
        assertThat(tooMuch.text()).contains("short break");
        desk.close();

        Exchange missed = discord.home().member("bo").at(discord.general()).mentions(QUESTION);
        desk = starts();

        assertAnsweredOnce(List.of(missed));
        assertThat(tooMuch.replies()).hasSize(1);
    }

    @Test
    void inDirectMessagesThoughTheLastReplyThereWasANote() {
        Seat inPrivate = discord.ada().inPrivate();
        assertAnsweredOnce(List.of(inPrivate.says(QUESTION)));
        List<Exchange> many = IntStream.range(0, GuildSettings.DEFAULT.limits().perMember())
                .mapToObj(number -> inPrivate.says(QUESTION))
                .toList();
        assertThat(many.get(many.size() - 1).text()).contains("short break");
        desk.close();

        Exchange missed = inPrivate.says(QUESTION);
        desk = starts();

        assertAnsweredOnce(List.of(missed));
    }

    @Test
    void inDirectMessagesThatHoldNothingButNotes() {
        Channel closed = discord.home().channel("closed").denies(discord.desk(), Permission.MESSAGE_SEND);
        Seat inPrivate = discord.ada().inPrivate();
        discord.ada().at(closed).mentions(QUESTION);
        Exchange unreadable = inPrivate.replies(inPrivate.awaits(LEAD), "");
        assertThat(unreadable.text()).contains("cannot read");
        desk.close();

        Exchange missed = inPrivate.says(QUESTION);
        desk = starts();

        assertAnsweredOnce(List.of(missed));
        assertThat(unreadable.replies()).hasSize(1);
    }

    @Test
    void andItGoesOnWhereItMayNotReadWhatWasWritten() {
        assertAnsweredOnce(List.of(seat.mentions(QUESTION)));
        discord.general().denies(discord.desk(), Permission.MESSAGE_HISTORY);
        Seat other = discord.ada().at(discord.home().channel("other"));
        assertAnsweredOnce(List.of(other.mentions(QUESTION)));

        List<Exchange> missed = withoutSession(() -> List.of(seat.mentions(QUESTION), other.mentions(QUESTION)));

        assertAnsweredOnce(missed.subList(1, 2));
        assertThat(missed.get(0).replies()).isEmpty();
    }

    /** Takes the desk's session away, lets people write, and waits until it has begun a new one. */
    private <T> T withoutSession(Supplier<T> meanwhile) {
        int before = discord.gateway().logins();
        discord.gateway().invalidatesSession(false);
        T written = meanwhile.get();
        discord.gateway().awaitLogins(before + 1);
        return written;
    }

    private static void assertAnsweredOnce(List<Exchange> questions) {
        assertThat(questions).allSatisfy(question -> assertThat(question.text()).contains(LEAD));
        assertThat(questions)
                .allSatisfy(question -> assertThat(question.replies()).hasSize(1));
    }
}
