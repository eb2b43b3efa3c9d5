package org.factdesk.discord;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.factdesk.testing.discord.Channel;
import org.factdesk.testing.discord.Exchange;
import org.factdesk.testing.discord.FakeDiscord;
import org.factdesk.testing.discord.Seat;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Many people ask at once while Discord has a bad day. */
class ManyQuestionsIT {
    private static final int QUESTIONS = 200;
    private static final int ROUND = 20;

    private final FakeDiscord discord = FakeDiscord.start();
    private RunningDesk desk;

    @BeforeEach
    void opens(@TempDir Path folder) {
        desk = RunningDesk.at(discord, folder);
        discord.ask("Was the crane locked?");
    }

    @AfterEach
    void closes() {
        desk.close();
        discord.close();
    }

    @Test
    void areAllAnsweredExactlyOnce() {
        List<Exchange> questions = new ArrayList<>();
        for (int asked = 0; asked < QUESTIONS; asked += ROUND) {
            discord.gateway().awaitConnection();
            discord.faults().at("POST", "/channels/*/messages").limitsRate(1);
            questions.addAll(round(asked));
            discord.gateway().drops();
        }

        assertThat(questions).hasSize(QUESTIONS).allSatisfy(question -> assertThat(question.text())
                .contains("the crane was locked before the storm"));
        discord.ask("how much damage was there?");
        assertThat(questions)
                .allSatisfy(question -> assertThat(question.replies()).hasSize(1));
    }

    private List<Exchange> round(int first) {
        return IntStream.range(first, first + ROUND).mapToObj(this::ask).toList();
    }

    /** A question of somebody new, in a channel of its own, by message or by command in turn. */
    private Exchange ask(int number) {
        Channel channel = discord.home().channel("channel-" + number);
        Seat seat = discord.home().member("member-" + number).at(channel);
        return number % 2 == 0
                ? seat.mentions("Was the crane locked?")
                : seat.runs("ask", "question", "Was the crane locked?");
    }
}
