package org.factdesk.discord;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.factdesk.answer.Answerer;
import org.factdesk.claim.FactBase;
import org.factdesk.claim.GoldenQuestions;
import org.factdesk.commandline.Fittings;
import org.factdesk.commandline.Program;
import org.factdesk.commandline.Surroundings;
import org.factdesk.knowledge.IncidentPack;
import org.factdesk.knowledge.PackWriter;
import org.factdesk.moderation.Edit;
import org.factdesk.moderation.EditDesk;
import org.factdesk.moderation.GuildSettings;
import org.factdesk.moderation.Moderator;
import org.factdesk.moderation.Outcome;
import org.factdesk.moderation.Submission;
import org.factdesk.storage.SqliteStore;
import org.factdesk.testing.Desk;
import org.factdesk.testing.Harbour;
import org.factdesk.testing.RealDesk;
import org.factdesk.testing.discord.FakeDiscord;

/** The whole program with its real models in this process, run against the double as an operator would run it. */
final class RunningDesk implements StaffedDesk.Running {
    static final Duration TIME_TO_STOP = Duration.ofSeconds(15);

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private final CompletableFuture<Integer> status = new CompletableFuture<>();
    private final Thread thread;

    /** What a run left behind. */
    record Result(int status, String out, String err) {}

    private RunningDesk(Supplier<Answerer> answerer, Map<String, String> environment, List<String> arguments) {
        Surroundings where =
                new Surroundings(new ByteArrayInputStream(new byte[0]), stream(out), stream(err), environment, false);
        thread = new Thread(
                () -> status.complete(new Program(where, fittings(answerer)).run(arguments.toArray(String[]::new))),
                "desk");
        thread.start();
    }

    /** What the program is made of, with models from somewhere. */
    static Fittings fittings(Supplier<Answerer> answerer) {
        return new Fittings(
                configuration -> answerer.get(),
                (configuration, examples) -> text -> Map.of(),
                (configuration, into) -> {},
                (configuration, incidents, into) -> {},
                (configuration, adapters) -> {
                    throw new IllegalStateException("these tests teach nothing");
                },
                configuration -> {
                    throw new IllegalStateException("these tests teach nothing");
                });
    }

    private static PrintStream stream(ByteArrayOutputStream bytes) {
        return new PrintStream(bytes, true, StandardCharsets.UTF_8);
    }

    /** A desk that knows the harbour fire and has logged in; a folder that was used before holds what it kept. */
    static RunningDesk at(FakeDiscord discord, Path folder) {
        return knowing(discord, folder, Harbour.base());
    }

    static RunningDesk knowing(FakeDiscord discord, Path folder, FactBase... bases) {
        int before = discord.gateway().logins();
        RunningDesk desk = starting(discord, discord.token(), folder, "", bases);
        try {
            discord.gateway().awaitLogins(before + 1);
        } catch (AssertionError absent) {
            throw new AssertionError("the desk stayed away; it printed: " + desk.printed(), absent);
        }
        return desk;
    }

    /** A desk on its way to log in, with further lines in its settings. */
    static RunningDesk starting(FakeDiscord discord, String token, Path folder, String settings, FactBase... bases) {
        return starting(discord, token, RealDesk::answerer, folder, settings, bases);
    }

    /** A desk that has its models from somewhere, at some time. */
    static RunningDesk reading(FakeDiscord discord, Path folder, Supplier<Answerer> models) {
        return starting(discord, discord.token(), models, folder, "", Harbour.base());
    }

    private static RunningDesk starting(
            FakeDiscord discord,
            String token,
            Supplier<Answerer> models,
            Path folder,
            String settings,
            FactBase... bases) {
        return new RunningDesk(models, environment(discord, token), arguments(folder, settings, bases));
    }

    static Map<String, String> environment(FakeDiscord discord, String token) {
        return Map.of("DISCORD_TOKEN", token, "DISCORD_API_BASE", discord.apiBase());
    }

    /**
     * What the program is told on its command line, once the packs and the settings that it reads are in the folder.
     */
    static List<String> arguments(Path folder, String settings, FactBase... bases) {
        List.of(bases).forEach(base -> pack(base, folder.resolve("knowledge/incidents")));
        Path config = write(
                folder.resolve("factdesk.properties"),
                "desk.data = " + folder.resolve("data") + "\ndesk.knowledge = " + folder.resolve("knowledge")
                        + "\ndatabase.location = " + folder.resolve("desk.db") + "\n" + settings);
        return List.of("--config", config.toString(), "run");
    }

    /** Puts settings of a guild on record before the desk runs. */
    static void settle(Path folder, String guild, GuildSettings settings) {
        try (SqliteStore store = SqliteStore.open(folder.resolve("desk.db"))) {
            Submission submission = Submission.of(Moderator.operator(), Edit.put(guild, settings), 0, "a test");
            assertThat(new EditDesk(store.ledger(), store.settingsBook(), Desk.ALONE, Clock.systemUTC())
                            .submit(submission))
                    .isInstanceOf(Outcome.Recorded.class);
        }
    }

    private static void pack(FactBase base, Path folder) {
        PackWriter.write(
                new IncidentPack(base, GoldenQuestions.NONE),
                folder.resolve(base.incident().id()));
    }

    private static Path write(Path file, String text) {
        try {
            Files.createDirectories(file.getParent());
            return Files.writeString(file, text);
        } catch (IOException trouble) {
            throw new UncheckedIOException(trouble);
        }
    }

    /** What has been printed until now. */
    String printed() {
        return out.toString(StandardCharsets.UTF_8) + err.toString(StandardCharsets.UTF_8);
    }

    /** Asks the program to end, as Ctrl-C does, and waits for it. */
    Result stop() {
        thread.interrupt();
        return ended();
    }

    /** Waits for the program to end by itself. */
    Result ended() {
        try {
            int how = status.get(TIME_TO_STOP.toMillis(), TimeUnit.MILLISECONDS);
            thread.join();
            return new Result(how, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
        } catch (TimeoutException late) {
            throw new AssertionError("the desk did not end in " + TIME_TO_STOP.toSeconds() + " s", late);
        } catch (InterruptedException | ExecutionException trouble) {
            throw new AssertionError("the desk ended badly", trouble);
        }
    }

    @Override
    public void close() {
        if (thread.isAlive()) {
            stop();
        }
    }
}
