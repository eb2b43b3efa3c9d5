package org.factdesk.discord;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import org.factdesk.moderation.Edit;
import org.factdesk.moderation.EditDesk;
import org.factdesk.moderation.GuildSettings;
import org.factdesk.moderation.GuildSettings.Notices;
import org.factdesk.moderation.Moderator;
import org.factdesk.moderation.Outcome;
import org.factdesk.moderation.Submission;
import org.factdesk.storage.SqliteStore;
import org.factdesk.testing.Desk;
import org.factdesk.testing.Harbour;
import org.factdesk.testing.discord.Channel;
import org.factdesk.testing.discord.FakeDiscord;
import org.factdesk.testing.discord.Guild;
import org.factdesk.testing.discord.Message;
import org.factdesk.testing.discord.Seat;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Corrections reach each server, whatever is between. */
class NoticesIT {
    private static final String QUESTION = "What did Sablia say about the smugglers?";
    private static final String SILENT = "The government in Sablia would not talk about the smugglers.";
    private static final String LOCKED = "Was the crane locked?";

    private final FakeDiscord discord = FakeDiscord.start();

    @TempDir
    private Path folder;

    @AfterEach
    void closes() {
        discord.close();
    }

    @Test
    void afterAnOutageOfTheServer() {
        Seat near = reader(discord.home());
        Seat far = reader(discord.guild("Village"));
        try (RunningDesk desk = RunningDesk.at(discord, folder)) {
            near.mentions(QUESTION).reply();
            far.mentions(QUESTION).reply();
            far.mentions(LOCKED).reply();
            discord.home().becomesUnavailable();
            retract("sablia-silent");
            far.awaits("A correction").awaitText(SILENT);

            discord.home().becomesAvailable();
            retract("crane-locked");

            near.awaits("A correction").awaitText(SILENT);
        }
    }

    @Test
    void fromTheOneProcessThatServesIt() {
        Seat first = reader(discord.guild("First", 0, 2));
        Seat second = reader(discord.guild("Second", 1, 2));
        try (RunningDesk one = serving(0);
                RunningDesk other = serving(1)) {
            first.mentions(QUESTION).reply();
            second.mentions(QUESTION).reply();

            retract("sablia-silent");

            first.awaits("A correction");
            second.awaits("A correction");
            assertThat(first.sees()).filteredOn(NoticesIT::isCorrection).hasSize(1);
            assertThat(second.sees()).filteredOn(NoticesIT::isCorrection).hasSize(1);
        }
    }

    private static boolean isCorrection(Message message) {
        return message.text().contains("A correction");
    }

    /** A process of its own on the same database. */
    private RunningDesk serving(int shard) {
        int before = discord.gateway().logins();
        String shards =
                "discord.shards.total = 2\ndiscord.shards.from = " + shard + "\ndiscord.shards.to = " + shard + "\n";
        RunningDesk desk = RunningDesk.starting(discord, discord.token(), folder, shards, Harbour.base());
        discord.gateway().awaitLogins(before + 1);
        return desk;
    }

    /** Somebody in a channel where their server wants corrections. */
    private Seat reader(Guild guild) {
        Channel channel = guild.channel("talk");
        GuildSettings settings = GuildSettings.DEFAULT.with(new Notices(channel.id(), "", 0));
        RunningDesk.settle(folder, guild.id(), settings);
        return guild.member("reader").at(channel);
    }

    private void retract(String claim) {
        try (SqliteStore store = SqliteStore.open(folder.resolve("desk.db"))) {
            Submission submission = Submission.of(
                    Moderator.operator(),
                    new Edit.RetractClaim(Harbour.INCIDENT.id(), claim),
                    Submission.WHATEVER_STANDS,
                    "a test");
            assertThat(new EditDesk(store.ledger(), store.settingsBook(), Desk.ALONE, Clock.systemUTC())
                            .submit(submission))
                    .isInstanceOf(Outcome.Recorded.class);
        }
    }
}
