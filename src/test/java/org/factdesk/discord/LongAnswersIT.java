package org.factdesk.discord;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import net.dv8tion.jda.api.Permission;
import org.factdesk.claim.Claim;
import org.factdesk.claim.FactBase;
import org.factdesk.testing.ClaimDraft;
import org.factdesk.testing.Harbour;
import org.factdesk.testing.discord.Channel;
import org.factdesk.testing.discord.Exchange;
import org.factdesk.testing.discord.FakeDiscord;
import org.factdesk.testing.discord.Message;
import org.factdesk.testing.discord.Person;
import org.factdesk.testing.discord.Seat;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Answers of several messages stand in a channel whole or not at all. */
class LongAnswersIT {
    private static final String QUESTION = "what does the tide table say?";
    private static final String SHORT = "Was the crane locked?";
    private static final String BEGINNING = "The tide table says";
    private static final String END = "https://example.org/1";

    private static FakeDiscord discord;
    private static RunningDesk desk;

    private final Channel channel = discord.home().channel("channel");
    private final String messages = "/channels/" + channel.id() + "/messages";
    private final Person asker = discord.home().member("asker");
    private final Seat seat = asker.at(channel);

    @BeforeAll
    static void opens(@TempDir Path folder) {
        discord = FakeDiscord.start();
        desk = RunningDesk.knowing(discord, folder, tides());
    }

    private static FactBase tides() {
        return Harbour.base(List.of(tide("tide-one", "tide-two", "tide-three"), tide("tide-two"), tide("tide-three")));
    }

    private static Claim tide(String id, String... disputed) {
        String text = "The tide table says: " + "high water came very late that night. ".repeat(25);
        return ClaimDraft.of(id, text.strip())
                .readIn("news", "")
                .disputes(disputed)
                .claim();
    }

    @AfterAll
    static void closes() {
        desk.close();
        discord.close();
    }

    @AfterEach
    void clearsUp() {
        discord.faults().clear();
        assertThat(discord.violations()).isEmpty();
    }

    @Test
    void continueInFurtherMessages() {
        Exchange question = seat.mentions(QUESTION);

        assertThat(question.text()).contains(BEGINNING);
        assertThat(question.reply(3).text()).contains(END);
    }

    @ParameterizedTest
    @CsvSource({"403, 50013", "403, 50001", "400, 160005", "400, 50083", "400, 200000"})
    void areTakenBackWhereTheChannelShutsMidway(int status, int code) {
        discord.faults().at("POST", messages).sparing(1).refuses(status, code);

        Exchange question = seat.mentions(QUESTION);

        question.reply().awaitDeletion();
        asker.inPrivate().awaits(BEGINNING);
        asker.inPrivate().awaits(END);
    }

    @Test
    void areTakenBackWhereThePermissionGoesMidwayAndTheDeskKnows() {
        discord.faults().at("POST", messages).sparing(1).fails(500);
        Exchange question = seat.mentions(QUESTION);
        discord.faults().awaitStrikes();

        channel.denies(discord.desk(), Permission.MESSAGE_SEND);

        question.reply().awaitDeletion();
        asker.inPrivate().awaits(END);
    }

    @Test
    void areTakenBackWhereTheRestIsLost() {
        discord.faults().at("POST", messages).sparing(1).refuses(400, 50035);

        Exchange question = seat.mentions(QUESTION);

        question.reply().awaitDeletion();
    }

    @Test
    void areTakenBackWhereTheyReplaceAShortOneAndTheChannelShutsMidway() {
        Exchange question = seat.mentions(SHORT);
        Message answer = question.reply();
        discord.faults().at("POST", messages).refuses(403, 50013);

        seat.edits(question.question(), discord.desk().mention() + " " + QUESTION);

        answer.awaitDeletion();
        asker.inPrivate().awaits(BEGINNING);
        asker.inPrivate().awaits(END);
    }
}
