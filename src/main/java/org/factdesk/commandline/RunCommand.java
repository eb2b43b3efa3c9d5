package org.factdesk.commandline;

import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.factdesk.config.DiscordSettings;
import org.factdesk.desk.Reception;
import org.factdesk.discord.DiscordDesk;
import org.factdesk.discord.DiscordException;
import org.factdesk.discord.Login;
import org.factdesk.discord.Memory;
import org.factdesk.discord.Servers;
import picocli.CommandLine.Command;

@Command(
        name = "run",
        description = "Opens the desk: on Discord where DISCORD_TOKEN is set, else as a chat on the terminal.")
final class RunCommand implements Callable<Integer> {
    private static final int MOST_SECONDS_TO_CLOSE = 20;

    private final Entrance entrance;

    RunCommand(Entrance entrance) {
        this.entrance = entrance;
    }

    @Override
    public Integer call() {
        if (!entrance.configuration().discord().isWanted()) {
            return new ChatCommand(entrance).call();
        }
        CountDownLatch closed = new CountDownLatch(1);
        try (Premises premises = entrance.premises().requireRecord().expectQuestions()) {
            return onDiscord(premises, closed);
        } finally {
            closed.countDown();
        }
    }

    private int onDiscord(Premises premises, CountDownLatch closed) {
        Memory memory = new Memory(premises.drafts(), premises.exchanges(), premises.tongues());
        Servers servers = new Servers(memory);
        Reception reception = Receptions.of(premises, servers);
        premises.expectQuestionsAboutAll();
        try (OpeningHours open = OpeningHours.begin(premises, servers, servers);
                WarmUp warmUp = new WarmUp(premises);
                DiscordDesk desk = new DiscordDesk(
                        reception, memory, servers, premises.where().out()::println)) {
            warmUp.begin();
            Runtime.getRuntime().addShutdownHook(new Thread(() -> close(desk, closed), "closing"));
            desk.open(login(premises.configuration().discord()));
            open.watch();
            premises.where()
                    .out()
                    .println(premises.phrases()
                            .say("audit.key", premises.auditLog().key().text()));
            desk.stay();
            return ExitCode.OK;
        } catch (DiscordException refused) {
            throw new CommandFailure(String.valueOf(refused.getMessage()));
        }
    }

    /** When the program is asked to end, it waits until all is sent and stored. */
    private static void close(DiscordDesk desk, CountDownLatch closed) {
        desk.close();
        try {
            closed.await(MOST_SECONDS_TO_CLOSE, TimeUnit.SECONDS);
        } catch (InterruptedException asked) {
            Thread.currentThread().interrupt();
        }
    }

    private static Login login(DiscordSettings settings) {
        DiscordSettings.Shards shards = settings.shards();
        return new Login(
                settings.token(),
                settings.apiBase(),
                shards.total(),
                shards.from(),
                shards.to(),
                settings.readsMessages());
    }
}
