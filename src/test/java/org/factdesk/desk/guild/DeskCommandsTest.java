package org.factdesk.desk.guild;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.factdesk.claim.GoldenQuestions;
import org.factdesk.desk.keeping.Packs;
import org.factdesk.desk.order.Attachment;
import org.factdesk.desk.order.Command;
import org.factdesk.desk.order.Order;
import org.factdesk.desk.order.Response;
import org.factdesk.desk.order.Visitor;
import org.factdesk.moderation.EditDesk;
import org.factdesk.moderation.GuildSettings;
import org.factdesk.moderation.GuildSettings.ChannelMode;
import org.factdesk.moderation.Role;
import org.factdesk.moderation.SettingsBook;
import org.factdesk.moderation.Subject;
import org.factdesk.testing.Desk;
import org.factdesk.testing.OpenDesk;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DeskCommandsTest {
    private static final Directory NAMES = new Directory() {
        @Override
        public Optional<Set<String>> guilds() {
            return Optional.of(Set.of("harbour-guild"));
        }

        @Override
        public Optional<Person> person(String guild, String user) {
            return switch (user) {
                case "71" -> Optional.of(new Person("Mira", Set.of("20", "21"), false));
                case "72" -> Optional.of(new Person("Olaf", Set.of("20", "66"), true));
                default -> Optional.empty();
            };
        }

        @Override
        public Optional<String> role(String guild, String role) {
            return Optional.ofNullable(
                    Map.of("20", "Archivists", "66", "Muted", "10", "everyone").get(role));
        }

        @Override
        public boolean isEverybody(String guild, String role) {
            return role.equals("10");
        }

        @Override
        public Optional<String> channel(String guild, String channel) {
            return channel.length() == 3 ? Optional.of("ask-here") : Optional.empty();
        }

        @Override
        public Kind kind(String guild, String channel) {
            return switch (channel) {
                case "100", "200" -> Kind.CHANNEL;
                case "300" -> Kind.HEADING;
                case "400" -> Kind.THREAD;
                default -> Kind.NONE;
            };
        }

        @Override
        public boolean mayWrite(String guild, String channel) {
            return channel.equals("100");
        }
    };

    private final OpenDesk desk = new OpenDesk(GoldenQuestions.NONE, NAMES, new Packs() {
        @Override
        public Reading read(Attachment file) {
            return Reading.faulty(java.util.List.of("none"));
        }

        @Override
        public Response.Document write(Pack pack) {
            return new Response.Document("none.zip", new byte[0]);
        }
    });

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void atATerminalTheOneWhoStartedTheProgramMayDoAll() {
        assertThat(OpenDesk.read(desk.order(Visitor.operator(), "desk access", Map.of())))
                .contains("Whoever can start this program: propose changes")
                .doesNotContain("this server");
    }

    @Test
    void givesRolesSomethingToDoAndTakesItAway() {
        assertThat(said("desk access", Map.of("role", "20", "as", "editor")))
                .startsWith("Changed:\n– role 20: nothing → “editor”")
                .contains("@Archivists is editor: propose changes to the record, change the record");
        said("desk access", Map.of("role", "66", "as", "barred"));

        assertThat(settings().roster().roles()).isEqualTo(Map.of("20", Role.EDITOR));
        assertThat(settings().roster().barred()).containsExactly("66");
        assertThat(said("desk access", Map.of()))
                .contains("Whoever may manage this server:", "@Archivists is editor", "@Muted is barred");
        said("desk access", Map.of("role", "20", "as", "nothing"));
        assertThat(settings().roster().roles()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"curator", "editor", "chief", "barred"})
    void neitherGivesAllMembersSomethingToDoNorBarsThem(String as) {
        assertThat(said("desk access", Map.of("role", "10", "as", as)))
                .startsWith("Nothing was changed: ")
                .contains("everyone is the role of all members");
        assertThat(settings()).isEqualTo(GuildSettings.DEFAULT);
    }

    @Test
    void saysWhatSomebodyMayDoAndWhy() {
        said("desk access", Map.of("role", "20", "as", "curator"));
        said("desk access", Map.of("role", "66", "as", "barred"));

        assertThat(said("desk access", Map.of("member", "71")))
                .contains("Mira may: propose changes to the record\n@Archivists is curator:");
        assertThat(said("desk access", Map.of("member", "72")))
                .contains(
                        "Olaf may: nothing at the desk but ask", "@Muted is barred: nothing, whatever other roles say");
        assertThat(said("desk access", Map.of("member", "73"))).startsWith("Nobody here is known as 73.");
    }

    @Test
    void setsWhatTheDeskDoesInAChannel() {
        assertThat(said("desk channels", Map.of("channel", "100", "mode", "questions")))
                .contains("#ask-here: answers every message that looks like a question");
        assertThat(settings().mode("100")).isEqualTo(ChannelMode.QUESTIONS);
        said("desk channels", Map.of("channel", "100", "mode", "mention"));
        assertThat(settings().channels()).isEmpty();
        assertThat(said("desk channels", Map.of("channel", "100"))).startsWith("Name a channel and a mode together");
    }

    @Test
    void settlesNothingWhereNobodyWrites() {
        assertThat(said("desk channels", Map.of("channel", "300", "mode", "off")))
                .startsWith("Nothing was changed: #ask-here only groups channels");
        assertThat(settings()).isEqualTo(GuildSettings.DEFAULT);
    }

    @Test
    void keepsWhatIsSettledForAThreadAloneThoughItIsWhatIsUsual() {
        said("desk channels", Map.of("channel", "100", "mode", "off"));

        assertThat(said("desk channels", Map.of("channel", "400", "mode", "mention")))
                .contains(
                        "#ask-here: answers those who mention it or reply to it",
                        "All others: answers those who mention it or reply to it; threads do as their channel does");
        assertThat(settings().channels()).isEqualTo(Map.of("100", ChannelMode.OFF, "400", ChannelMode.MENTION));
    }

    @Test
    void changesSettingsOneByOneAndKeepsTheirHistory() {
        said("desk settings", Map.of("two-person", "yes", "corrections", "100"));
        assertThat(said("desk settings", Map.of("retention-days", "7")))
                .contains("– retention-days: “30” → “7”", "Two people for each edit: yes");

        assertThat(settings().roster().twoPersonRule()).isTrue();
        assertThat(settings().notices().corrections()).isEqualTo("100");
        assertThat(settings().retentionDays()).isEqualTo(7);
        said("desk settings", Map.of("stop", "corrections"));
        assertThat(settings().notices().corrections()).isEmpty();
        assertThat(desk.store().ledger().history("", Subject.settings("harbour-guild")))
                .hasSize(3);
    }

    @Test
    void takesNoChannelThatItCannotWriteIn() {
        assertThat(said("desk settings", Map.of("corrections", "200", "alarms", "news")))
                .isEqualTo("""
                        Nothing was changed.
                        corrections: the desk may not write in #ask-here. Let it view that channel and send messages there, or choose another one.
                        alarms: there is no channel “news” here that the desk could write in. Choose one on the Discord server that it belongs to.
                        """);
        assertThat(said("desk channels", Map.of("channel", "news", "mode", "off")))
                .startsWith("Nothing was changed: there is no channel “news” here.");
        assertThat(said("desk access", Map.of("role", "mods", "as", "editor")))
                .startsWith("Nothing was changed: there is no role “mods” here.");
        assertThat(settings()).isEqualTo(GuildSettings.DEFAULT);
    }

    @Test
    void refusesWhatCannotBe() {
        assertThat(said("desk settings", Map.of("retention-days", "0")))
                .isEqualTo("Nothing was changed.\nretention-days: “0” is no number from 1 to 3650.\n");
        assertThat(said("desk settings", Map.of("retention-days", "many", "two-person", "perhaps")))
                .startsWith("Nothing was changed.")
                .contains(
                        "two-person: “perhaps” is neither yes nor no.",
                        "retention-days: “many” is no number from 1 to 3650.");
        assertThat(settings()).isEqualTo(GuildSettings.DEFAULT);
    }

    @Test
    void doesNotOverwriteWhatSomebodyChangesWhileItIsAtWork() {
        SettingsBook book = desk.store().settingsBook();
        SettingsBook changing = new SettingsBook() {
            @Override
            public GuildSettings of(String guild) {
                GuildSettings seen = book.of(guild);
                said("desk access", Map.of("role", "20", "as", "editor"));
                return seen;
            }

            @Override
            public long revision() {
                return book.revision();
            }
        };
        EditDesk edits = new EditDesk(desk.store().ledger(), book, Desk.ALONE, Clock.fixed(Desk.NOW, ZoneOffset.UTC));
        Command channels = new DeskCommands(changing, edits, NAMES).all().get(0);
        Map<String, String> values = Map.of("channel", "100", "mode", "off");

        Response response =
                channels.action().apply(new Order(OpenDesk.CHIEF, "pier", channels.name(), values, Map.of()));

        assertThat(OpenDesk.read(response)).contains("meanwhile");
        assertThat(settings().roster().roles()).isEqualTo(Map.of("20", Role.EDITOR));
        assertThat(settings().channels()).isEmpty();
    }

    private GuildSettings settings() {
        return desk.store().settingsBook().of("harbour-guild");
    }

    private String said(String command, Map<String, String> values) {
        return OpenDesk.read(desk.order(OpenDesk.CHIEF, command, values));
    }
}
