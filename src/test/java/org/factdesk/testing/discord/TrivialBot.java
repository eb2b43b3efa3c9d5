package org.factdesk.testing.discord;

import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import net.dv8tion.jda.api.JDA;
import net.dv8tion.jda.api.JDABuilder;
import net.dv8tion.jda.api.entities.Guild;
import net.dv8tion.jda.api.entities.Message;
import net.dv8tion.jda.api.interactions.commands.DefaultMemberPermissions;
import net.dv8tion.jda.api.interactions.commands.OptionType;
import net.dv8tion.jda.api.interactions.commands.build.Commands;
import net.dv8tion.jda.api.requests.GatewayIntent;
import net.dv8tion.jda.api.requests.RestConfig;
import net.dv8tion.jda.api.utils.SessionControllerAdapter;

/** A bot on the real JDA that says back what it is told. */
final class TrivialBot implements AutoCloseable {
    static {
        Message.suppressContentIntentWarning();
    }

    private static final Set<GatewayIntent> INTENTS =
            EnumSet.of(GatewayIntent.GUILD_MESSAGES, GatewayIntent.DIRECT_MESSAGES);

    private final JDA jda;

    TrivialBot(FakeDiscord discord) {
        this(discord, 0, 1);
    }

    TrivialBot(FakeDiscord discord, int shard, int shards) {
        this(builder(discord, discord.token(), INTENTS).useSharding(shard, shards));
    }

    TrivialBot(FakeDiscord discord, String token, Set<GatewayIntent> intents) {
        this(builder(discord, token, intents));
    }

    private TrivialBot(JDABuilder builder) {
        jda = builder.addEventListeners(new Echo()).build();
    }

    private static JDABuilder builder(FakeDiscord discord, String token, Set<GatewayIntent> intents) {
        return JDABuilder.createLight(token, intents)
                .setRestConfig(new RestConfig().setBaseUrl(discord.apiBase()))
                .setSessionController(new Impatient(discord.gatewayAddress()));
    }

    /** Logs in to a gateway again without the seconds between logins that Discord asks for. */
    private static final class Impatient extends SessionControllerAdapter {
        private final String gateway;

        Impatient(String gateway) {
            this.gateway = gateway;
        }

        @Override
        public String getGateway() {
            return gateway;
        }

        @Override
        protected void runWorker() {
            new QueueWorker(0).start();
        }
    }

    TrivialBot withCommands() {
        jda.updateCommands()
                .addCommands(
                        Commands.slash("echo", "Says it back")
                                .addOption(OptionType.STRING, "words", "What to say", true, true)
                                .addOption(OptionType.ATTACHMENT, "file", "What to measure"),
                        Commands.slash("form", "Opens a form"),
                        Commands.slash("late", "Thinks first").setDefaultPermissions(DefaultMemberPermissions.DISABLED),
                        Commands.message("Echo"))
                .queue();
        return this;
    }

    JDA jda() {
        return jda;
    }

    /** The ids of the guilds that it knows, once it knows them all. */
    List<String> guilds() {
        try {
            return jda.awaitReady().getGuilds().stream().map(Guild::getId).toList();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted while waiting", interrupted);
        }
    }

    @Override
    public void close() {
        jda.shutdown();
        try {
            if (!jda.awaitShutdown(Duration.ofSeconds(2))) {
                jda.shutdownNow();
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
