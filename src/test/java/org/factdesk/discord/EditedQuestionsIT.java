package org.factdesk.discord;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import net.dv8tion.jda.api.Permission;
import org.factdesk.moderation.GuildSettings;
import org.factdesk.moderation.GuildSettings.Limits;
import org.factdesk.testing.discord.Channel;
import org.factdesk.testing.discord.Exchange;
import org.factdesk.testing.discord.FakeDiscord;
import org.factdesk.testing.discord.Guild;
import org.factdesk.testing.discord.Message;
import org.factdesk.testing.discord.Seat;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Questions that people change or take back. */
class EditedQuestionsIT {
    private final FakeDiscord discord = FakeDiscord.start();
    private final Seat seat = discord.ada().at(discord.general());
    private final Guild slow = discord.guild("Slow");
    private final Seat limited = slow.member("lea").at(slow.channel("talk"));
    private RunningDesk desk;

    @BeforeEach
    void opens(@TempDir Path folder) {
        RunningDesk.settle(folder, slow.id(), GuildSettings.DEFAULT.with(new Limits(2, 100)));
        desk = RunningDesk.at(discord, folder);
    }

    @AfterEach
    void closes() {
        desk.close();
        discord.close();
    }

    @Test
    void haveTheirAnswerChangedWithThem() {
        Exchange question = seat.mentions("Was the crane locked?");
        Message answer = question.reply();

        seat.edits(question.question(), discord.desk().mention() + " how much damage was there?");

        assertThat(answer.awaitText("the damage at 11 million crowns").text())
                .doesNotContain("crane was locked before");
        assertThat(question.replies()).hasSize(1);
    }

    @Test
    void takeTheirAnswerWithThemWhenTheyGo() {
        Exchange question = seat.mentions("Was the crane locked?");
        Message answer = question.reply();

        seat.deletes(question.question());

        answer.awaitDeletion();
    }

    @Test
    void areLeftAloneWhereOnlyDiscordChangedThem() {
        Exchange question = seat.mentions("Was the crane locked?");
        Message answer = question.reply();

        seat.edits(question.question(), question.question().content());
        seat.mentions("how much damage was there?").reply();

        assertThat(answer.isDeleted()).isFalse();
        assertThat(question.replies()).hasSize(1);
    }

    @Test
    void haveTheirAnswerFollowThemAlsoWhereItCameInPrivate() {
        Channel closed = discord.home().channel("closed").denies(discord.desk(), Permission.MESSAGE_SEND);
        Seat asker = discord.ada().at(closed);
        Exchange question = asker.mentions("Was the crane locked?");
        Message answer = discord.ada().inPrivate().awaits("the crane was locked before the storm");

        asker.edits(question.question(), discord.desk().mention() + " how much damage was there?");
        answer.awaitText("the damage at 11 million crowns");
        asker.deletes(question.question());

        answer.awaitDeletion();
        assertThat(discord.ada().inPrivate().sees()).singleElement().satisfies(note -> assertThat(note.text())
                .contains("may not write"));
    }

    @Test
    void takeANoteWithThemWhenTheyGoAlsoWhereItCameInPrivate() {
        Channel closed = slow.channel("closed").denies(discord.desk(), Permission.MESSAGE_SEND);
        Seat asker = limited.person().at(closed);
        asker.mentions("Was the crane locked?");
        asker.mentions("how much damage was there?");
        Exchange tooMuch = asker.mentions("Was the crane open?");
        Message note = limited.person().inPrivate().awaits("up to twice a minute");

        asker.deletes(tooMuch.question());

        note.awaitDeletion();
    }

    @Test
    void keepTheirAnswerWhereTheyAreChangedTooOften() {
        Exchange question = limited.mentions("Was the crane locked?");
        Message answer = question.reply();
        limited.edits(question.question(), discord.desk().mention() + " how much damage was there?");
        answer.awaitText("the damage at 11 million crowns");

        limited.edits(question.question(), discord.desk().mention() + " Was the crane open?");
        Message note = question.reply(2);
        assertThat(note.text()).contains("up to twice a minute");
        limited.deletes(question.question());

        answer.awaitDeletion();
        note.awaitDeletion();
    }

    @Test
    void doNotCountAgainWhereOnlyDiscordChangedThem() {
        Exchange question = limited.mentions("Was the crane locked?");
        Message answer = question.reply();
        limited.edits(question.question(), discord.desk().mention() + " how much damage was there?");
        answer.awaitText("the damage at 11 million crowns");

        limited.edits(question.question(), question.question().content());
        seat.mentions("how much damage was there?").reply();

        assertThat(question.replies()).hasSize(1);
    }

    @Test
    void areAnsweredOnceThereIsRoomThoughTheyWereTurnedAwayWithTheSameWords() {
        Exchange question = limited.mentions("Was the crane locked?");
        Message answer = question.reply();
        limited.edits(question.question(), discord.desk().mention() + " Was the crane open?");
        answer.awaitText("crane");
        limited.edits(question.question(), discord.desk().mention() + " how much damage was there?");
        Message note = question.reply(2);
        assertThat(note.text()).contains("up to twice a minute");
        makesRoom();

        limited.edits(question.question(), question.question().content());

        answer.awaitText("the damage at 11 million crowns");
        note.awaitDeletion();
    }

    @Test
    void areAnsweredOnceThereIsRoomAlsoWhereNobodyWasToldToWait() {
        limited.mentions("Was the crane locked?").reply();
        limited.mentions("Was the crane locked?").reply();
        Exchange told = limited.mentions("Was the crane locked?");
        assertThat(told.text()).contains("up to twice a minute");
        Exchange untold = limited.mentions("how much damage was there?");
        makesRoom();

        limited.edits(untold.question(), untold.question().content());
        limited.edits(told.question(), told.question().content());

        assertThat(untold.text()).contains("the damage at 11 million crowns");
        told.reply().awaitText("crane was locked before");
        assertThat(List.of(told, untold))
                .allSatisfy(question -> assertThat(question.replies()).hasSize(1));
    }

    @Test
    void areAnsweredWithTheSameWordsWhereTheirAnswerWasLost() throws InterruptedException {
        discord.faults().at("POST", "/channels/*/messages").refuses(400, 50035);
        Exchange question = seat.mentions("Was the crane locked?");
        discord.faults().awaitStrikes();

        // Until the desk knows that it is lost, it lets them be.
        for (int edits = 0; edits < 100 && question.replies().isEmpty(); edits++) {
            seat.edits(question.question(), question.question().content());
            Thread.sleep(50);
        }

        assertThat(question.text()).contains("the crane was locked before the storm");
        assertThat(question.replies()).hasSize(1);
    }

    private void makesRoom() {
        slow.owner()
                .at(slow.channel("staff"))
                .runs("desk settings", "member-limit", 10)
                .reply();
    }

    @Test
    void areAnsweredWhereTheyMentionTheDeskOnlyAfterTheChange() {
        Exchange question = seat.says("Was the crane locked?");

        seat.edits(question.question(), discord.desk().mention() + " Was the crane locked?");

        assertThat(question.text()).contains("the crane was locked before the storm");
    }
}
