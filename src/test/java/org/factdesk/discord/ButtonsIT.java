package org.factdesk.discord;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.factdesk.testing.discord.Exchange;
import org.factdesk.testing.discord.FakeDiscord;
import org.factdesk.testing.discord.Message;
import org.factdesk.testing.discord.Seat;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The buttons under an answer, before and after a restart of the desk. */
class ButtonsIT {
    private static final String QUESTION = "Was the crane locked?";

    private final FakeDiscord discord = FakeDiscord.start();
    private final Seat seat = discord.ada().at(discord.general());

    @TempDir
    private Path folder;

    private RunningDesk desk;

    @BeforeEach
    void opens() {
        desk = RunningDesk.at(discord, folder);
    }

    @AfterEach
    void closes() {
        desk.close();
        discord.close();
    }

    @Test
    void showSourcesAndReasonsToWhoeverPressesThem() {
        Message answer = seat.mentions(QUESTION).reply();

        Message sources = seat.presses(answer, "Sources").reply();
        Message why = seat.presses(answer, "Why").reply();

        assertThat(sources.text()).contains("Harbour News", "https://example.org/1");
        assertThat(why.text()).contains("crane");
        assertThat(sources.isEphemeral()).isTrue();
        assertThat(why.isEphemeral()).isTrue();
    }

    @Test
    void takeAComplaint() {
        Message answer = seat.mentions(QUESTION).reply();

        assertThat(seat.presses(answer, "Not what I asked").reply().isEphemeral())
                .isTrue();
    }

    @Test
    void askTheNextQuestion() {
        Message answer = seat.mentions("how much damage was there?").reply();
        String next = answer.buttons().stream()
                .filter(label -> label.endsWith("?") || label.endsWith("…"))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no question to ask next among " + answer.buttons()));

        assertThat(seat.presses(answer, next).text()).isNotBlank();
    }

    @Test
    void workAfterARestart() {
        Message byMention = seat.mentions(QUESTION).reply();
        Message byCommand = seat.runs("ask", "question", QUESTION).reply();
        desk.close();

        desk = RunningDesk.at(discord, folder);

        assertThat(seat.presses(byMention, "Sources").text()).contains("Harbour News");
        assertThat(seat.presses(byCommand, "Why").text()).contains("crane");
        assertThat(seat.replies(byMention, "who denies it?").text()).contains("Ines Falk");
    }

    @Test
    void answerAnEditedQuestionAfterARestart() {
        Exchange question = seat.mentions(QUESTION);
        question.reply();
        desk.close();

        desk = RunningDesk.at(discord, folder);
        seat.edits(question.question(), discord.desk().mention() + " how much damage was there?");

        question.reply().awaitText("the damage at 11 million crowns");
        assertThat(question.replies()).hasSize(1);
    }
}
