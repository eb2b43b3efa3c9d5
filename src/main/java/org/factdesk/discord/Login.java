package org.factdesk.discord;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import net.dv8tion.jda.api.Permission;
import net.dv8tion.jda.api.entities.Message;
import net.dv8tion.jda.api.requests.GatewayIntent;
import net.dv8tion.jda.api.requests.RestConfig;
import net.dv8tion.jda.api.sharding.DefaultShardManagerBuilder;
import net.dv8tion.jda.api.sharding.ShardManager;
import net.dv8tion.jda.api.utils.messages.MessageRequest;

/**
 * How to log in.
 *
 * @param apiBase the address that replaces Discord's own, or empty
 * @param total how many shards there are in all processes together; 0 for as many as Discord recommends
 * @param from the first that this process serves
 * @param to the last
 * @param readsMessages whether to ask for the words of messages that do not mention the desk
 */
public record Login(String token, String apiBase, int total, int from, int to, boolean readsMessages) {
    /** What the desk has to be allowed in a server, and no more. */
    static final Set<Permission> PERMISSIONS = EnumSet.of(
            Permission.VIEW_CHANNEL,
            Permission.MESSAGE_SEND,
            Permission.MESSAGE_SEND_IN_THREADS,
            Permission.MESSAGE_HISTORY,
            Permission.MESSAGE_ATTACH_FILES);

    private static final int IN_ORDER = 1;
    private static final int CALLBACK_THREADS = 2;
    private static final String DISCORD = "https://discord.com/api/v10/";

    /** Where the interface is, with a slash at its end. */
    String base() {
        String base = apiBase.isEmpty() ? DISCORD : apiBase;
        return base.endsWith("/") ? base : base + "/";
    }

    /** A record would print its secret. */
    @Override
    public String toString() {
        return "Login[" + base() + ", shards " + from + " to " + to + " of " + total + "]";
    }

    /** Whether this process serves a shard, where it is told which ones. */
    boolean serves(int shard) {
        return from <= shard && shard <= to;
    }

    ShardManager begin(String gateway, List<Object> listeners) {
        Message.suppressContentIntentWarning();
        MessageRequest.setDefaultMentions(EnumSet.noneOf(Message.MentionType.class));
        MessageRequest.setDefaultMentionRepliedUser(false);
        DefaultShardManagerBuilder builder = DefaultShardManagerBuilder.createLight(token, intents())
                .setSessionController(new Gateway(gateway, Login::pause))
                .setRestConfig(new RestConfig().setBaseUrl(base()))
                .setEnableShutdownHook(false)
                .setEventPoolProvider(shard -> threads("discord-events", IN_ORDER))
                .setCallbackPool(threads("discord-callbacks", CALLBACK_THREADS), false)
                .addEventListeners(listeners.toArray());
        if (total > 0) {
            builder.setShardsTotal(total).setShards(from, to);
        }
        return builder.build();
    }

    /**
     * Events are not heard on the gateway's own thread, which JDA interrupts where a connection drops: what was just
     * being answered would be lost. Callbacks do not run on the common pool, which may be busy for long with a large
     * pack. The threads end by themselves: JDA has something for them until after it is shut down.
     */
    private static ExecutorService threads(String name, int count) {
        ThreadPoolExecutor pool =
                new ThreadPoolExecutor(count, count, 30, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), work -> {
                    Thread thread = new Thread(work, name);
                    thread.setDaemon(true);
                    return thread;
                });
        pool.allowCoreThreadTimeOut(true);
        return pool;
    }

    private Set<GatewayIntent> intents() {
        Set<GatewayIntent> intents = EnumSet.of(GatewayIntent.GUILD_MESSAGES, GatewayIntent.DIRECT_MESSAGES);
        if (readsMessages) {
            intents.add(GatewayIntent.MESSAGE_CONTENT);
        }
        return intents;
    }

    private static void pause(long millis) {
        try {
            TimeUnit.MILLISECONDS.sleep(millis);
        } catch (InterruptedException asked) {
            Thread.currentThread().interrupt();
        }
    }
}
