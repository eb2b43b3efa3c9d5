package org.factdesk.discord;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.factdesk.claim.FactBase;
import org.factdesk.claim.Incident;
import org.factdesk.moderation.GuildSettings;
import org.factdesk.moderation.GuildSettings.ChannelMode;
import org.factdesk.moderation.GuildSettings.Limits;
import org.factdesk.testing.Harbour;
import org.factdesk.testing.discord.Attachment;
import org.factdesk.testing.discord.Channel;
import org.factdesk.testing.discord.Exchange;
import org.factdesk.testing.discord.FakeDiscord;
import org.factdesk.testing.discord.Guild;
import org.factdesk.testing.discord.Message;
import org.factdesk.testing.discord.Seat;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Guilds with incidents, channels and limits of their own. */
class GuildsIT {
    private static final String QUESTION = "Was the crane locked?";
    private static final String DAMAGE = "how much damage was there?";
    private static final FactBase OTHER = new FactBase(
            new Incident("pier-fire-2029", "Fire at pier 2 of Selmouth harbour, 2029", "A smaller fire."),
            1,
            Harbour.parties(),
            Harbour.sources(),
            Harbour.base().claims().stream()
                    .filter(claim -> !List.of("crane-locked", "crane-unlocked", "damage-final")
                            .contains(claim.id()))
                    .toList());

    private static final Attachment OVERWRITING = Attachment.of("incident.yaml", """
            incident: harbour-fire-2031
            title: Nothing burned
            sources:
              pamphlet: {publisher: Pamphlet, published: 2031-06-02}
            claims:
              - {id: nothing, what: burned, text: Nothing burned., source: pamphlet}
            """);

    private final FakeDiscord discord = FakeDiscord.start();
    private final Guild harbour = discord.home();
    private final Guild village = discord.guild("Village");
    private final Seat sailor = discord.ada().at(discord.general());
    private final Seat neighbour = village.member("pia").at(village.channel("pier-2"));

    @TempDir
    private Path folder;

    @AfterEach
    void closes() {
        discord.close();
    }

    @Test
    void areEachAnsweredFromTheirOwnRecord() {
        settle(harbour, settings -> settings.withIncident(Harbour.INCIDENT.id()));
        settle(village, settings -> settings.withIncident(OTHER.incident().id()));

        try (RunningDesk desk = RunningDesk.knowing(discord, folder, Harbour.base(), OTHER)) {
            assertThat(sailor.mentions(DAMAGE).text()).contains("final report puts the damage at 11 million crowns");
            assertThat(neighbour.mentions(DAMAGE).text()).contains("The port put the damage at 8 million crowns.");
            assertThat(sailor.mentions(QUESTION).text()).contains("the crane was locked before");
            assertThat(neighbour.mentions(QUESTION).text()).doesNotContain("the crane was locked before");
        }
    }

    @Test
    void areAskedWhichIncidentIsMeantWhereThereAreSeveral() {
        try (RunningDesk desk = RunningDesk.knowing(discord, folder, Harbour.base(), OTHER)) {
            assertThat(sailor.mentions(QUESTION).text()).contains("harbour-fire-2031", "pier-fire-2029");
            Message answer = sailor.runs("ask", "question", QUESTION, "incident", "harbour-fire-2031")
                    .reply();
            assertThat(answer.text()).contains("the crane was locked before");
            assertThat(sailor.replies(answer, discord.desk().mention() + " who said that?")
                            .text())
                    .contains("Ola Brandt");
        }
    }

    @Test
    void keepChannelsWhereTheDeskIsSilent() {
        Channel quiet = harbour.channel("quiet");
        settle(harbour, settings -> settings.withChannels(Map.of(quiet.id(), ChannelMode.OFF)));

        try (RunningDesk desk = RunningDesk.at(discord, folder)) {
            Exchange unanswered = discord.ada().at(quiet).mentions(QUESTION);

            assertThat(sailor.mentions(QUESTION).text()).contains("the crane was locked before");
            assertThat(unanswered.replies()).isEmpty();
        }
    }

    @Test
    void setChannelsAsideWhereEveryQuestionIsAnswered() {
        discord.gateway().allowsMessageContent();
        Channel desk = harbour.channel("ask-the-desk");
        settle(harbour, settings -> settings.withChannels(Map.of(desk.id(), ChannelMode.QUESTIONS)));

        try (RunningDesk running = RunningDesk.starting(
                discord, discord.token(), folder, "discord.message-content = yes\n", Harbour.base())) {
            discord.gateway().awaitLogin();
            Exchange talk = discord.ada().at(desk).says("good morning everybody");
            Exchange elsewhere = sailor.says(QUESTION);

            assertThat(discord.ada().at(desk).says(QUESTION).text()).contains("the crane was locked before");
            assertThat(List.of(talk, elsewhere))
                    .allMatch(exchange -> exchange.replies().isEmpty());
        }
    }

    @Test
    void checkWhatAnotherWroteWhereTheDeskIsMentionedInAReplyToIt() {
        discord.gateway().allowsMessageContent();

        try (RunningDesk running = RunningDesk.starting(
                discord, discord.token(), folder, "discord.message-content = yes\n", Harbour.base())) {
            discord.gateway().awaitLogin();
            Message rumour = discord.ada()
                    .at(discord.general())
                    .says("the foreman locked the crane before the storm")
                    .question();

            assertThat(sailor.replies(rumour, discord.desk().mention()).text()).contains("the crane was locked before");
            assertThat(sailor.replies(rumour, discord.desk().mention() + " is that true?")
                            .text())
                    .contains("the crane was locked before");
            assertThat(sailor.replies(rumour, discord.desk().mention() + " " + DAMAGE)
                            .text())
                    .contains("final report puts the damage at 11 million crowns");
            assertThat(sailor.replies(rumour, "is that true?").replies()).isEmpty();

            Exchange bare = sailor.replies(rumour, discord.desk().mention());
            bare.reply().awaitText("the crane was locked before");
            sailor.edits(bare.question(), discord.desk().mention() + " " + DAMAGE);
            bare.reply().awaitText("final report puts the damage at 11 million crowns");
            sailor.edits(bare.question(), discord.desk().mention() + " is that true?");
            bare.reply().awaitText("the crane was locked before");
        }
    }

    @Test
    void sayHowToCheckWhatTheDeskMayNotRead() {
        try (RunningDesk running = RunningDesk.at(discord, folder)) {
            Message rumour = discord.ada()
                    .at(discord.general())
                    .says("the foreman locked the crane before the storm")
                    .question();

            assertThat(sailor.replies(rumour, discord.desk().mention()).text())
                    .contains("cannot read that message", "“Check against the record”");
            assertThat(sailor.replies(rumour, discord.desk().mention() + " is that true?")
                            .text())
                    .contains("cannot read that message");
            assertThat(sailor.replies(rumour, discord.desk().mention() + " thanks!")
                            .text())
                    .contains("You are welcome");
            assertThat(sailor.replies(rumour, discord.desk().mention() + " " + DAMAGE)
                            .text())
                    .contains("final report puts the damage at 11 million crowns");
        }
    }

    @Test
    void limitWhatEachMemberAsks() {
        settle(harbour, settings -> withLimits(settings, new Limits(2, 100)));

        try (RunningDesk desk = RunningDesk.at(discord, folder)) {
            sailor.mentions(QUESTION).reply();
            sailor.mentions(QUESTION).reply();

            Exchange tooMuch = sailor.mentions(QUESTION);
            assertThat(tooMuch.text()).contains("up to twice a minute").doesNotContain("the crane was locked before");
            assertThat(harbour.member("bo")
                            .at(discord.general())
                            .mentions(QUESTION)
                            .text())
                    .contains("the crane was locked before");
            assertThat(neighbour.mentions(QUESTION).text()).contains("the crane was locked before");
        }
    }

    @Test
    void importNothingOverARecordThatAnswersOthersToo() {
        try (RunningDesk desk = RunningDesk.at(discord, folder)) {
            assertThat(overwrite().awaitText("Refused").text())
                    .isEqualTo("Refused: incident 'harbour-fire-2031' answers other servers of this desk too, so that"
                            + " only whoever runs the desk imports it, on the command line.");
            assertThat(sailor.mentions(DAMAGE).text()).contains("final report puts the damage at 11 million crowns");

            overwriteUnasked().awaitText("Refused: incident 'harbour-fire-2031' answers other servers");

            harbour.becomesUnavailable();
            overwrite().awaitText("Refused: incident 'harbour-fire-2031' answers other servers");
            harbour.becomesAvailable();

            harbour.dismissesDesk();
            overwrite().awaitText("harbour-fire-2031: 2 new, 1 changed, 19 withdrawn");
            overwriteUnasked().awaitText("withdraw: yes");
        }
    }

    /** What comes of it, before which it may tell how far it is. */
    private Message overwrite() {
        return village.owner()
                .at(village.channel("pier-2"))
                .runs("incident import", "file", OVERWRITING, "take", "pack", "withdraw", true)
                .reply();
    }

    /** Without a word on what the pack no longer has. */
    private Message overwriteUnasked() {
        return village.owner()
                .at(village.channel("pier-2"))
                .runs("incident import", "file", OVERWRITING)
                .reply();
    }

    private void settle(Guild guild, UnaryOperator<GuildSettings> how) {
        RunningDesk.settle(folder, guild.id(), how.apply(GuildSettings.DEFAULT));
    }

    private static GuildSettings withLimits(GuildSettings usual, Limits limits) {
        return usual.with(limits);
    }
}
