package org.factdesk.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConfigLoaderTest {
    @TempDir
    Path folder;

    @Test
    void theCommittedFileHoldsTheDefaults() throws IOException {
        Path empty = file("");

        ConfigReading committed = ConfigLoader.load(Path.of("config/factdesk.properties"), Map.of());

        assertThat(committed.faults()).isEmpty();
        assertThat(committed.configuration())
                .isEqualTo(ConfigLoader.load(empty, Map.of()).configuration());
        assertThat(Files.readString(Path.of("config/factdesk.properties")))
                .contains("\ndesk.data = ", "\ndesk.incident =", "\ndesk.knowledge = ", "\ndatabase.location = ")
                .contains("\nlog.level = ", "\nlog.file =", "\naudit.key =", "\naudit.checkpoints =")
                .contains("\naudit.checkpoint-minutes = ", "\naudit.verify-hours = ");
    }

    @Test
    void readsWhatIsSet() throws IOException {
        Path file = file("""
                # a remark
                desk.data=/var/desk
                desk.incident = harbour-fire-2031
                desk.knowledge = packs
                database.location = jdbc:sqlite:x.db?a=b
                audit.key = desk.key
                audit.checkpoints = kept
                audit.checkpoint-minutes = 5
                audit.verify-hours = 12
                discord.shards.total = 16
                discord.shards.from = 4
                discord.shards.to = 7
                discord.message-content = yes
                log.level = Debug
                log.file = desk.log
                """);

        ConfigReading reading = ConfigLoader.load(file, Map.of("DISCORD_TOKEN", " abc "));

        assertThat(reading.faults()).isEmpty();
        assertThat(reading.configuration())
                .isEqualTo(new Configuration(
                        new DeskSettings(Path.of("/var/desk"), "harbour-fire-2031", Path.of("packs")),
                        new DatabaseSettings("jdbc:sqlite:x.db?a=b", ""),
                        new LogSettings(LogSettings.Level.DEBUG, "desk.log"),
                        new DiscordSettings("abc", "", new DiscordSettings.Shards(16, 4, 7), true),
                        new AuditSettings("desk.key", "kept", Duration.ofMinutes(5), Duration.ofHours(12))));
    }

    @Test
    void takesTheShardsUpToTheLastWhereNoneIsNamed() throws IOException {
        ConfigReading reading = ConfigLoader.load(file("discord.shards.total = 4\ndiscord.shards.from = 2"), Map.of());

        assertThat(reading.faults()).isEmpty();
        assertThat(reading.configuration().discord().shards()).isEqualTo(new DiscordSettings.Shards(4, 2, 3));
    }

    @Test
    void refusesShardsThatThereAreNot() throws IOException {
        assertThat(ConfigLoader.load(file("discord.shards.from = 2"), Map.of()).faults())
                .containsExactly("discord.shards.from and discord.shards.to need discord.shards.total");
        assertThat(ConfigLoader.load(file("discord.shards.total = 2\ndiscord.shards.to = 2"), Map.of())
                        .faults())
                .containsExactly("discord.shards: there is no range from 0 to 2 in 2 shards, which are counted from 0");
        Path words = file("discord.shards.total = many\ndiscord.message-content = perhaps");
        assertThat(ConfigLoader.load(words, Map.of()).faults())
                .containsExactly(
                        words + ":1: discord.shards.total must be a number from 0 to 16384, not 'many'",
                        words + ":2: discord.message-content must be yes or no, not 'perhaps'");
    }

    @Test
    void listsEveryFaultWithItsLine() throws IOException {
        Path file = file("""
                desk.dat = x
                nonsense

                log.level = loud
                audit.verify-hours = often
                discord.token = abc
                database.location =
                log.file = a
                log.file = b
                """);

        ConfigReading reading =
                ConfigLoader.load(file, Map.of("DISCORD_API_BASE", "nowhere", "FACTDESK_MASTER_KEY", "c2hvcnQ="));

        assertThat(reading.isSound()).isFalse();
        assertThat(reading.faults())
                .containsExactly(
                        file + ":1: unknown key desk.dat; known are audit.checkpoint-minutes,"
                                + " audit.checkpoints, audit.key, audit.verify-hours, database.location, desk.data, desk.incident,"
                                + " desk.knowledge, discord.message-content, discord.shards.from, discord.shards.to,"
                                + " discord.shards.total, log.file, log.level",
                        file + ":2: 'nonsense' is not of the form 'key = value'",
                        file + ":4: log.level must be error, warn, info or debug, not 'loud'",
                        file + ":5: audit.verify-hours must be a whole number from 1 to 99999, not 'often'",
                        file + ":6: discord.token does not belong in a file; set DISCORD_TOKEN in the environment",
                        file + ":7: database.location is empty; the default is 'data/factdesk.db'",
                        file + ":9: log.file is there twice, first in line 8; keep one of them",
                        "FACTDESK_MASTER_KEY in the environment must be 32 bytes in Base64, as openssl rand -base64 32"
                                + " makes them",
                        "DISCORD_API_BASE in the environment must be a web address such as"
                                + " http://127.0.0.1:8080/api/v10/");
    }

    @Test
    void takesTheMasterKeyFromTheEnvironmentAndNeverPrintsIt() {
        String key = Base64.getEncoder().encodeToString(new byte[32]);

        Configuration configuration =
                ConfigLoader.load(Map.of("FACTDESK_MASTER_KEY", key)).configuration();

        assertThat(configuration.database().masterKey()).isEqualTo(key);
        assertThat(configuration.toString()).doesNotContain(key);
    }

    @Test
    void saysThatAFileIsMissingOrGarbled() throws IOException {
        Path missing = folder.resolve("missing.properties");
        Path garbled = folder.resolve("garbled.properties");
        Files.write(garbled, "desk.data = caf\u00e9".getBytes(StandardCharsets.ISO_8859_1));

        assertThat(ConfigLoader.load(missing, Map.of()).faults())
                .containsExactly(missing + ":1: there is no such file");
        assertThat(ConfigLoader.load(garbled, Map.of()).faults())
                .containsExactly(garbled + ":1: is not written in UTF-8");
        assertThat(ConfigLoader.load(folder, Map.of()).faults())
                .singleElement()
                .asString()
                .startsWith(folder + ":1: cannot be read");
    }

    @Test
    void neverShowsTheToken() {
        assertThat(new DiscordSettings("abc", "http://localhost/", DiscordSettings.Shards.RECOMMENDED, false)
                        .toString())
                .doesNotContain("abc");
        assertThat(new DiscordSettings("abc", "", DiscordSettings.Shards.RECOMMENDED, false).isWanted())
                .isTrue();
        assertThat(new DiscordSettings("", "", DiscordSettings.Shards.RECOMMENDED, false).isWanted())
                .isFalse();
    }

    private Path file(String text) throws IOException {
        return Files.writeString(folder.resolve("desk.properties"), text);
    }
}
