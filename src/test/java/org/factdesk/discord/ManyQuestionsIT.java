package org.factdesk.discord;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.factdesk.testing.discord.Channel;
import org.factdesk.testing.discord.FakeDiscord;
import org.factdesk.testing.discord.Seat;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Many people ask at once while Discord has a bad day. */
class ManyQuestionsIT {
    private static final String QUESTION = "Was the crane locked?";
    private static final String ANSWER = "the crane was locked before the storm";
    private static final int QUESTIONS = 200;
    private static final int ROUND = 20;

    private final FakeDiscord discord = FakeDiscord.start();
    private RunningDesk desk;

    @BeforeEach
    void opens(@TempDir Path folder) {
        desk = RunningDesk.at(discord, folder);
        discord.ask(QUESTION);
    }

    @AfterEach
    void closes() {
        desk.close();
        discord.close();
    }

    @Test
    void areAllAnsweredExactlyOnce() {
        List<Seat> askers = new ArrayList<>();
        for (int asked = 0; asked < QUESTIONS; asked += ROUND) {
            discord.gateway().awaitConnection();
            discord.faults().at("POST", "/channels/*/messages").limitsRate(1);
            askers.addAll(round(asked));
            discord.gateway().drops();
        }

        assertThat(askers).hasSize(QUESTIONS).allSatisfy(asker -> asker.awaits(ANSWER));
        discord.ask("how much damage was there?");
        assertThat(askers).allSatisfy(asker -> assertThat(asker.sees())
                .filteredOn(message -> message.text().contains(ANSWER))
                .hasSize(1));
    }

    private List<Seat> round(int first) {
        return IntStream.range(first, first + ROUND).mapToObj(this::ask).toList();
    }

    /** Somebody new, in a channel of their own, who asked by message or by command in turn. */
    private Seat ask(int number) {
        Channel channel = discord.home().channel("channel-" + number);
        Seat seat = discord.home().member("member-" + number).at(channel);
        if (number % 2 == 0) {
            seat.mentions(QUESTION);
        } else {
            seat.runs("ask", "question", QUESTION);
        }
        return seat;
    }
}
