package org.factdesk.discord;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.factdesk.answer.Answerer;
import org.factdesk.testing.RealDesk;
import org.factdesk.testing.discord.Channel;
import org.factdesk.testing.discord.Exchange;
import org.factdesk.testing.discord.FakeDiscord;
import org.factdesk.testing.discord.Person;
import org.factdesk.testing.discord.Seat;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What members see while the desk still reads its models. */
class WaitingIT {
    private static final String QUESTION = "Was the crane locked?";
    private static final String LEAD = "the crane was locked before the storm";
    private static final int MORE_THAN_IT_TAKES = 250;

    private final FakeDiscord discord = FakeDiscord.start();
    private final CompletableFuture<Answerer> models = new CompletableFuture<>();
    private final Seat seat = discord.ada().at(discord.general());
    private RunningDesk desk;

    @BeforeEach
    void opens(@TempDir Path folder) {
        desk = RunningDesk.reading(discord, folder, models::join);
        discord.gateway().awaitLogin();
    }

    @AfterEach
    void closes() {
        models.complete(RealDesk.answerer());
        desk.close();
        discord.close();
    }

    @Test
    void commandsAreAcknowledgedAndAnsweredOnceItCan() {
        Exchange command = seat.runs("ask", "question", QUESTION);
        Exchange message = seat.mentions(QUESTION);

        command.awaitDeed("defer");
        assertThat(command.replies()).isEmpty();
        models.complete(RealDesk.answerer());

        assertThat(command.text()).contains(LEAD);
        assertThat(message.text()).contains(LEAD);
    }

    @Test
    void whereItNeverWillItSaysSoAndLetsNobodyWait() {
        Exchange command = seat.runs("ask", "question", QUESTION);
        Exchange message = seat.mentions(QUESTION);

        command.awaitDeed("defer");
        models.completeExceptionally(new UnsatisfiedLinkError("no models run on this machine"));

        assertThat(command.text()).contains("Something went wrong here");
        assertThat(message.text()).contains("Something went wrong here");
        assertThat(seat.runs("help").text()).contains("/ask");
    }

    @Test
    void whatNeedsNoModelsIsThereAtOnce() {
        assertThat(seat.runs("sources").text()).contains("Harbour News");
        assertThat(seat.runs("help").text()).contains("/ask");
    }

    @Test
    void beyondWhatItCanTakeItSaysSoAndAnswersTheOthers() {
        discord.forgetsNoInteraction();
        seat.runs("ask", "question", QUESTION).awaitDeed("defer");
        List<Exchange> asked =
                IntStream.range(0, MORE_THAN_IT_TAKES).mapToObj(this::ask).toList();
        Exchange turnedAway = asked.get(MORE_THAN_IT_TAKES - 1);

        assertThat(turnedAway.text()).contains("very busy");
        models.complete(RealDesk.answerer());

        assertThat(asked).allSatisfy(question -> assertThat(question.text()).containsAnyOf(LEAD, "very busy"));
        Stream<String> answers = asked.stream().map(Exchange::text);
        assertThat(answers.filter(answer -> answer.contains(LEAD)).count()).isGreaterThan(100);
    }

    private Exchange ask(int number) {
        Person member = discord.home().member("member " + number);
        return member.at(discord.general()).runs("ask", "question", QUESTION);
    }

    @Test
    void whatWasAskedWhileItHeardNothingWaitsForRoomAndIsTurnedAwayInNoChannel() {
        List<Channel> channels = List.of(
                discord.general(),
                discord.home().channel("second"),
                discord.home().channel("third"));
        channels.forEach(channel -> discord.ada().at(channel).mentions(QUESTION));
        int logins = discord.gateway().logins();
        discord.gateway().invalidatesSession(false);

        List<Exchange> missed = IntStream.range(0, MORE_THAN_IT_TAKES)
                .mapToObj(number -> discord.home()
                        .member("member " + number)
                        .at(channels.get(number % channels.size()))
                        .mentions(QUESTION))
                .toList();
        discord.gateway().awaitLogins(logins + 1);
        Exchange live = seat.runs("ask", "question", QUESTION);
        models.complete(RealDesk.answerer());

        assertThat(live.text()).contains(LEAD);
        assertThat(missed).allSatisfy(question -> {
            assertThat(question.text()).contains(LEAD);
            assertThat(question.replies()).hasSize(1);
        });
    }
}
