package org.factdesk.discord;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.factdesk.moderation.GuildSettings;
import org.factdesk.testing.Harbour;
import org.factdesk.testing.discord.Channel;
import org.factdesk.testing.discord.FakeDiscord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where the file is full that the desk logs to, the operator is told and everybody in the channels for alarms. */
class LogAlarmIT {
    @Test
    void whereNothingCanBeLoggedThatIsTold(@TempDir Path folder) throws IOException {
        Path full = Path.of("/dev/full");
        assumeThat(full).exists();
        Path log = Files.createSymbolicLink(folder.resolve("desk.log"), full);
        try (FakeDiscord discord = FakeDiscord.start()) {
            Channel alarms = discord.home().channel("alarms");
            RunningDesk.settle(
                    folder,
                    discord.home().id(),
                    GuildSettings.DEFAULT.with(new GuildSettings.Notices("", alarms.id(), 0)));
            String settings = "log.file = " + log + "\nlog.level = info\n";
            try (RunningDesk desk = RunningDesk.starting(discord, discord.token(), folder, settings, Harbour.base())) {
                discord.ada().at(alarms).awaits("Alarm: the file that the desk logs to cannot be written");

                assertThat(desk.printed()).containsOnlyOnce("cannot write the log file " + log + " any more");
            }
        }
    }
}
