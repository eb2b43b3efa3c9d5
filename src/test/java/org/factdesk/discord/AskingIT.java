package org.factdesk.discord;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
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
import org.junit.jupiter.params.provider.MethodSource;

/** Every way in which members ask, and the same answer to each. */
class AskingIT {
    private static final String QUESTION = "Was the crane locked?";
    private static final String LEAD = "Foreman Ola Brandt says the crane was locked before the storm.";
    private static final String OTHER_SIDE = "Inspector Ines Falk denies that the crane was locked.";

    private static FakeDiscord discord;
    private static RunningDesk desk;

    /** Somebody new each time, so that nobody asks too much. */
    private final Person member = discord.home().member("member");

    private final Seat seat = member.at(discord.general());

    /** A way of asking. */
    interface Way {
        Exchange ask(Person member, FakeDiscord discord);
    }

    @BeforeAll
    static void opens(@TempDir Path folder) {
        discord = FakeDiscord.start();
        desk = RunningDesk.at(discord, folder);
    }

    @AfterAll
    static void closes() {
        desk.close();
        discord.close();
    }

    @AfterEach
    void pingsNobodyAndKeepsToTheLimits() {
        assertThat(discord.violations()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("ways")
    void answersWhicheverWayItIsAsked(Way way) {
        String answer = way.ask(member, discord).text();

        assertThat(answer).contains(LEAD, OTHER_SIDE, "Ola Brandt", "7 May 2031", "https://example.org/1");
    }

    @Test
    void answersWhileALongPieceOfWorkKeepsTheCommonPoolBusy() {
        CountDownLatch over = new CountDownLatch(1);
        int threads = Math.max(1, ForkJoinPool.getCommonPoolParallelism());
        List<Future<?>> work = IntStream.range(0, threads)
                .<Future<?>>mapToObj(number -> ForkJoinPool.commonPool().submit(() -> over.await(1, TimeUnit.MINUTES)))
                .toList();
        try {
            assertThat(seat.runs("ask", "question", QUESTION).text()).contains(LEAD, OTHER_SIDE);
            assertThat(work).noneMatch(Future::isDone);
        } finally {
            over.countDown();
        }
    }

    static Stream<Way> ways() {
        return Stream.of(
                (member, discord) -> member.at(discord.general()).mentions(QUESTION),
                (member, discord) -> member.at(discord.general()).runs("ask", "question", QUESTION),
                (member, discord) -> member.inPrivate().says(QUESTION),
                (member, discord) -> member.inPrivate().runs("ask", "question", QUESTION),
                (member, discord) -> member.at(discord.general().thread("talk")).mentions(QUESTION),
                (member, discord) -> member.at(discord.general().thread("talk")).runs("ask", "question", QUESTION),
                (member, discord) -> member.at(discord.home().forum("questions"))
                        .posts("The crane", discord.desk().mention() + " " + QUESTION),
                (member, discord) -> {
                    Seat seat = member.at(discord.general());
                    return seat.picks(
                            "Check against the record", seat.says(QUESTION).question());
                });
    }

    @Test
    void continuesTheThreadWhereSomebodyRepliesToAnAnswer() {
        Message answer = seat.mentions("how much damage was there?").reply();

        assertThat(seat.replies(answer, "who said that?").text()).contains("Port Authority");
    }

    @Test
    void repliesToTheQuestionItself() {
        Exchange question = seat.mentions(QUESTION);

        assertThat(question.reply().repliesTo()).contains(question.question());
    }

    @Test
    void answersAsOfADay() {
        assertThat(seat.runs("ask", "question", "how much damage was there?").text())
                .contains("final report puts the damage at 11 million crowns");
        assertThat(seat.runs("ask", "question", "how much damage was there?", "as-of", "2031-06-01")
                        .text())
                .contains("The port put the damage at 8 million crowns.")
                .doesNotContain("11 million");
    }

    @Test
    void staysWithTheDayOfTheAnswerThatSomebodyRepliesTo() {
        Message then = seat.runs("ask", "question", "how much damage was there?", "as-of", "2031-06-01")
                .reply();

        assertThat(seat.replies(then, discord.desk().mention() + " how much damage was there in crowns?")
                        .text())
                .contains("The port put the damage at 8 million crowns.", "as of 1 June 2031")
                .doesNotContain("11 million");
    }

    @Test
    void offersToTellLaterOnlyWhereSomethingWasAsked() {
        String tellMe = "Tell me when it is answered";

        assertThat(seat.mentions("who is the king of France?").reply().buttons())
                .contains(tellMe);
        assertThat(seat.mentions("").reply().buttons()).doesNotContain(tellMe);
    }

    @Test
    void saysWhatIsMissingWhereNothingIsOnRecord() {
        Exchange question = seat.mentions("who is the king of France?");

        assertThat(question.text()).isNotBlank().doesNotContain(LEAD);
    }

    @Test
    void proposesQuestionsThatHaveAnswers() {
        List<String> proposed = seat.types("ask", "question", "crane");

        assertThat(proposed).isNotEmpty();
        assertThat(seat.runs("ask", "question", proposed.get(0)).text()).contains("crane");
    }

    @Test
    void showsTheRecordByCommand() {
        assertThat(seat.runs("who").text()).contains("Ola Brandt", "Ines Falk");
        assertThat(seat.runs("who", "name", "Brandt").text()).contains("foreman");
        assertThat(seat.runs("sources").text()).contains("Harbour News", "https://example.org/1");
        assertThat(seat.runs("brief").text()).contains("A crane fell and a warehouse burned.");
        assertThat(seat.runs("timeline").text()).contains("2031");
        assertThat(seat.runs("help").text()).contains("/ask", "/sources");
    }

    @Test
    void saysWhyTheLastAnswerWasGiven() {
        seat.mentions(QUESTION).reply();

        Message why = seat.runs("why").reply();

        assertThat(why.isEphemeral()).isTrue();
        assertThat(why.text()).contains("crane");
    }

    @Test
    void speaksTheLanguageOfTheMember() {
        Channel channel = discord.home().channel("japanese");
        Seat yuki = discord.home().member("yuki").speaks("ja").at(channel);

        assertThat(yuki.runs("help").text()).containsPattern("\\p{IsHiragana}");
    }

    @Test
    void repliesToNoProgram() {
        Exchange bot =
                discord.bot("other").at(discord.general()).says(discord.desk().mention() + " " + QUESTION);
        Exchange webhook = seat.saysByWebhook(discord.desk().mention() + " " + QUESTION);
        Exchange talk = seat.says("the weather is nice");

        assertThat(seat.mentions(QUESTION).text()).contains(LEAD);
        assertThat(List.of(bot, webhook, talk))
                .allMatch(exchange -> exchange.replies().isEmpty());
    }
}
