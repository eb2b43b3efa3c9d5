package org.factdesk.discord;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import net.dv8tion.jda.api.JDA;
import net.dv8tion.jda.api.exceptions.InvalidTokenException;
import net.dv8tion.jda.api.sharding.ShardManager;
import org.factdesk.desk.Reception;
import org.factdesk.rendering.Phrases;
import org.jspecify.annotations.Nullable;

/** The desk on Discord, from logging in to the end. */
public final class DiscordDesk implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(6);
    private static final Duration SHORT = Duration.ofMillis(500);

    private final Backroom room;
    private final Menu menu;
    private final Servers servers;
    private final Consumer<String> tell;
    private final Phrases phrases = Phrases.english();
    private final CompletableFuture<String> ended = new CompletableFuture<>();
    private final AtomicBoolean closed = new AtomicBoolean();
    private volatile @Nullable ShardManager shards;

    /**
     * @param servers comes to know the servers that the desk is in
     * @param tell shows a line to the operator
     */
    public DiscordDesk(Reception reception, Memory memory, Servers servers, Consumer<String> tell) {
        this.room = new Backroom(reception, memory, servers.sending());
        this.menu = new Menu(reception.catalogue().commands(), reception.completions());
        this.servers = servers;
        this.tell = tell;
    }

    /**
     * Logs in, as soon as Discord is there.
     *
     * @throws DiscordException where Discord does not let the desk in
     */
    public void open(Login login) {
        try {
            new Knock(login, tell).gateway(ended).ifPresent(gateway -> begin(login, gateway));
        } catch (InvalidTokenException refused) {
            throw new DiscordException(phrases.say("run.token"));
        } catch (InterruptedException asked) {
            Thread.currentThread().interrupt();
            ended.complete("");
        }
    }

    private void begin(Login login, String gateway) {
        Watch watch = new Watch(menu.all(), servers, tell, ended::complete);
        Messages messages = new Messages(room);
        ShardManager open = login.begin(
                gateway,
                List.of(
                        watch,
                        new Interactions(room, menu),
                        new Offers(room),
                        messages,
                        new CatchUp(room, messages::take)));
        servers.reachBy(new Shards(open, login));
        shards = open;
    }

    /**
     * Stays until the desk is closed or its thread is interrupted.
     *
     * @throws DiscordException where Discord ends it for good
     */
    public void stay() {
        String reason = reason();
        if (!reason.isEmpty()) {
            throw new DiscordException(reason);
        }
    }

    private String reason() {
        try {
            return ended.get();
        } catch (InterruptedException asked) {
            return "";
        } catch (ExecutionException never) {
            throw new IllegalStateException("the end came as a failure", never);
        }
    }

    /** Takes nothing more, sends what is under way, says how much is lost, and logs out, all in bounded time. */
    @Override
    public void close() {
        if (closed.compareAndSet(false, true)) {
            int lost = room.close() + unsent();
            ShardManager open = shards;
            if (open != null) {
                leave(open);
            }
            if (lost > 0) {
                tell.accept(phrases.say("run.lost", String.valueOf(lost)));
            }
            ended.complete("");
        }
    }

    private int unsent() {
        try {
            return room.sending().settle(PATIENCE);
        } catch (InterruptedException asked) {
            Thread.currentThread().interrupt();
            return room.sending().owed();
        }
    }

    /** Whatever was to be sent is sent or lost by now: nobody waits for what else is under way. */
    private static void leave(ShardManager open) {
        List<JDA> all = open.getShards();
        open.shutdown();
        for (JDA jda : all) {
            try {
                if (!jda.awaitShutdown(SHORT)) {
                    jda.shutdownNow();
                }
            } catch (InterruptedException asked) {
                jda.shutdownNow();
                Thread.currentThread().interrupt();
            }
        }
    }
}
