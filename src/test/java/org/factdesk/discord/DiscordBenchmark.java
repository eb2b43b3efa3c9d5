package org.factdesk.discord;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.factdesk.testing.discord.Exchange;
import org.factdesk.testing.discord.FakeDiscord;
import org.factdesk.testing.discord.Seat;

/** How long members wait on loopback at a steady rate of questions, half of them commands; run by hand. */
public final class DiscordBenchmark {
    private static final int A_SECOND = 20;
    private static final int WARM_UP = 200;
    private static final int MEASURED = 600;
    private static final List<String> QUESTIONS = List.of(
            "Was the crane locked?", "how much damage was there?", "who cut the cable?", "what burned on pier 4?");

    private DiscordBenchmark() {}

    public static void main(String[] arguments) throws IOException, InterruptedException {
        Path folder = Files.createTempDirectory("discord-benchmark");
        try (FakeDiscord discord = FakeDiscord.start();
                RunningDesk desk = RunningDesk.at(discord, folder)) {
            ask(discord, WARM_UP);
            print(ask(discord, MEASURED));
        }
    }

    private static List<Exchange> ask(FakeDiscord discord, int count) throws InterruptedException {
        List<Exchange> asked = new ArrayList<>();
        ScheduledExecutorService people = Executors.newSingleThreadScheduledExecutor();
        people.scheduleAtFixedRate(() -> asked.add(ask(discord, asked)), 0, 1000 / A_SECOND, TimeUnit.MILLISECONDS);
        people.awaitTermination(1000L * count / A_SECOND, TimeUnit.MILLISECONDS);
        people.shutdown();
        people.awaitTermination(1, TimeUnit.SECONDS);
        asked.forEach(Exchange::reply);
        return asked;
    }

    private static Exchange ask(FakeDiscord discord, List<Exchange> before) {
        int number = before.size();
        Seat seat = discord.home().member("member " + number).at(discord.general());
        String question = QUESTIONS.get(number % QUESTIONS.size());
        return number % 2 == 0 ? seat.mentions(question) : seat.runs("ask", "question", question);
    }

    private static void print(List<Exchange> asked) {
        List<Duration> waits = asked.stream().map(Exchange::untilReply).sorted().toList();
        System.out.printf(
                "%d questions, %d a second: event to reply median %d ms, p99 %d ms, longest %d ms%n",
                waits.size(), A_SECOND, at(waits, 0.5), at(waits, 0.99), at(waits, 1));
    }

    private static long at(List<Duration> waits, double share) {
        return waits.get((int) Math.min(waits.size() - 1, share * waits.size())).toMillis();
    }
}
