package org.factdesk.testing.discord;

import static net.dv8tion.jda.api.requests.GatewayIntent.GUILD_MESSAGES;
import static net.dv8tion.jda.api.requests.GatewayIntent.MESSAGE_CONTENT;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The real JDA logs in to the double, and people talk with it. */
class FakeDiscordTest {
    private final FakeDiscord discord = FakeDiscord.start();
    private TrivialBot bot;

    @BeforeEach
    void logsIn() {
        bot = new TrivialBot(discord).withCommands();
        discord.gateway().awaitLogin();
    }

    @AfterEach
    void logsOut() {
        bot.close();
        discord.close();
    }

    @Test
    void answersASlashCommandInTheLanguageOfTheMember() {
        Person yuki = discord.home().member("yuki").speaks("ja");

        Exchange echo = yuki.at(discord.general()).runs("echo", "words", "hello");

        assertThat(echo.text()).isEqualTo("ja: hello");
        assertThat(echo.reply().buttons()).containsExactly("Hidden", "Changed");
        assertThat(echo.deeds()).extracting(Deed::kind).containsExactly("reply");
    }

    @Test
    void proposesWhileSomebodyTypes() {
        assertThat(ada().types("echo", "words", "hel")).containsExactly("hel…");
    }

    @Test
    void takesAFileWithACommand() {
        Attachment file = Attachment.of("five.txt", "12345");

        assertThat(ada().runs("echo", "words", "size", "file", file).text()).endsWith("size 5");
    }

    @Test
    void showsAnEphemeralAnswerToOneMemberAlone() {
        Message echo = ada().runs("echo", "words", "hello").reply();

        Message hidden = ada().presses(echo, "Hidden").reply();

        assertThat(hidden.isEphemeral()).isTrue();
        assertThat(ada().sees()).contains(hidden);
        assertThat(discord.home().member("bo").at(discord.general()).sees())
                .contains(echo)
                .doesNotContain(hidden);
    }

    @Test
    void letsAButtonChangeItsMessage() {
        Message echo = ada().runs("echo", "words", "hello").reply();

        Exchange pressed = ada().presses(echo, "Changed");

        assertThat(pressed.reply()).isSameAs(echo);
        assertThat(echo.text()).isEqualTo("changed");
        assertThat(echo.edits()).isOne();
        assertThat(echo.buttons()).isEmpty();
    }

    @Test
    void letsSomebodyChooseFromAMenu() {
        Message echo = ada().runs("echo", "words", "hello").reply();

        assertThat(ada().chooses(echo, "Two").text()).isEqualTo("chosen: [2]");
    }

    @Test
    void opensAFormAndTakesIt() {
        Modal form = ada().runs("form").modal();

        assertThat(form.prefilled("Words")).isEqualTo("old");
        assertThat(ada().submits(form, "Words", "new").text()).isEqualTo("form: new");
        assertThat(ada().submits(form).text()).isEqualTo("form: old");
    }

    @Test
    void fillsTheThinkingMessageWithTheFirstFollowUpAndKeepsItHidden() {
        Exchange late = discord.home().owner().at(discord.general()).runs("late");

        assertThat(late.text()).isEqualTo("at last");
        assertThat(late.reply().isEphemeral()).isTrue();
        assertThat(late.deeds()).extracting(Deed::kind).containsExactly("defer", "followup");
    }

    @Test
    void showsACommandOnlyToThoseWhoMayRunIt() {
        assertThat(ada().runs("echo", "words", "hello").text()).isNotEmpty();

        assertThat(discord.commandsShownTo(ada())).containsExactly("echo", "form", "Echo");

        discord.home().showsToEverybody("late");

        assertThat(discord.commandsShownTo(ada())).contains("late");
    }

    @Test
    void hidesWhatDoesNotConcernTheDesk() {
        Exchange mention = ada().mentions("hello");
        Message read = mention.reply();

        assertThat(read.text()).isEqualTo("read: @Fact Desk hello");
        assertThat(read.files()).containsExactly("hi");
        assertThat(ada().says("a secret").text()).isEqualTo("read:");
        assertThat(ada().replies(read, "and then?").text()).isEqualTo("read: and then? after " + read.text());
        assertThat(discord.ada().inPrivate().says("psst").text()).isEqualTo("read: psst");
    }

    @Test
    void showsEverythingToADeskThatIsAllowedTo() {
        bot.close();
        discord.gateway().allowsMessageContent();

        bot = new TrivialBot(discord, discord.token(), EnumSet.of(GUILD_MESSAGES, MESSAGE_CONTENT));
        discord.gateway().awaitLogins(2);

        assertThat(ada().says("no secret").text()).isEqualTo("read: no secret");
    }

    @Test
    void showsTheWholeMessageToAMenuCommand() {
        Message message = ada().says("a secret").question();

        assertThat(ada().picks("Echo", message).text()).isEqualTo("it says a secret");
    }

    @Test
    void tellsOfEditsAndDeletions() {
        Exchange mention = ada().mentions("hello");
        mention.reply();

        ada().edits(mention.question(), discord.desk().mention() + " hullo");
        assertThat(mention.reply(2).text()).isEqualTo("edited: @Fact Desk hullo");
        ada().deletes(mention.question());
        assertThat(mention.reply(3).text()).isEqualTo("deleted");
    }

    @Test
    void showsAMessageThatMentionsTheDeskOnlyAfterAnEdit() {
        Exchange secret = ada().says("a secret");
        secret.reply();

        ada().edits(secret.question(), discord.desk().mention() + " no secret");

        assertThat(secret.reply(2).text()).isEqualTo("edited: @Fact Desk no secret");
    }

    @Test
    void hearsThreadsAndForumPosts() {
        Channel thread = discord.general().thread("talk");
        Channel forum = discord.home().forum("questions");

        assertThat(discord.ada().at(thread).mentions("hi").text()).endsWith("hi");
        assertThat(discord.ada()
                        .at(forum)
                        .posts("Help", discord.desk().mention() + " please")
                        .text())
                .endsWith("please");
    }

    @Test
    void carriesCommandsAndFormsInDirectMessages() {
        Seat alone = discord.person("bo").inPrivate();

        assertThat(alone.runs("echo", "words", "psst").text()).isEqualTo("en-US: psst");
        assertThat(alone.submits(alone.runs("form").modal()).text()).isEqualTo("form: old");
    }

    @Test
    void knowsProgramsFromPeople() {
        Exchange other = discord.bot("other").at(discord.general()).says("beep");
        Exchange hook = ada().saysByWebhook("beep");

        assertThat(ada().mentions("hello").text()).endsWith("hello");
        assertThat(other.replies()).isEmpty();
        assertThat(hook.replies()).hasSize(1);
    }

    @Test
    void tellsEachShardOfItsOwnGuilds() {
        Guild even = discord.guild("Even", 0, 2);
        Guild odd = discord.guild("Odd", 1, 2);

        try (TrivialBot first = new TrivialBot(discord, 0, 2);
                TrivialBot second = new TrivialBot(discord, 1, 2)) {
            discord.gateway().awaitLogins(3);

            assertThat(odd.owner().at(odd.channel("talk")).mentions("odd?").text())
                    .endsWith("odd?");
            assertThat(first.guilds()).contains(even.id()).doesNotContain(odd.id());
            assertThat(second.guilds()).contains(odd.id()).doesNotContain(even.id());
        }
    }

    private Seat ada() {
        return discord.ada().at(discord.general());
    }
}
