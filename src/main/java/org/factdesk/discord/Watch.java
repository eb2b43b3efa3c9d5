package org.factdesk.discord;

import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import net.dv8tion.jda.api.JDA;
import net.dv8tion.jda.api.Permission;
import net.dv8tion.jda.api.events.guild.GuildJoinEvent;
import net.dv8tion.jda.api.events.guild.GuildLeaveEvent;
import net.dv8tion.jda.api.events.session.ReadyEvent;
import net.dv8tion.jda.api.events.session.SessionDisconnectEvent;
import net.dv8tion.jda.api.events.session.ShutdownEvent;
import net.dv8tion.jda.api.hooks.ListenerAdapter;
import net.dv8tion.jda.api.interactions.commands.build.CommandData;
import net.dv8tion.jda.api.requests.CloseCode;
import org.factdesk.rendering.Phrases;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Watches over the connection: offers the commands once it is there, and tells when it is gone for good. */
final class Watch extends ListenerAdapter {
    private static final Logger log = LoggerFactory.getLogger(Watch.class);
    private static final int PAUSE = 30;
    private static final String INVITE = "https://discord.com/oauth2/authorize?client_id=%s&scope=bot%%20"
            + "applications.commands&permissions=%d&integration_type=0";

    private final List<CommandData> commands;
    private final Consumer<String> tell;
    private final Consumer<String> end;
    private final Servers servers;
    private final Phrases phrases = Phrases.english();
    private final AtomicBoolean told = new AtomicBoolean();

    /**
     * @param servers can be told things once the desk is there
     * @param tell shows a line to the operator
     * @param end takes the reason for which it is over
     */
    Watch(List<CommandData> commands, Servers servers, Consumer<String> tell, Consumer<String> end) {
        this.commands = commands;
        this.servers = servers;
        this.tell = tell;
        this.end = end;
    }

    @Override
    public void onReady(ReadyEvent event) {
        JDA jda = event.getJDA();
        if (jda.getShardInfo().getShardId() == 0) {
            offer(jda);
        }
        servers.open();
        if (told.compareAndSet(false, true)) {
            String count = String.valueOf(event.getGuildTotalCount());
            tell.accept(phrases.say("run.connected", jda.getSelfUser().getName(), count));
            tell.accept(phrases.say("run.invite", invite(jda.getSelfUser().getApplicationId())));
        }
    }

    /** Replaces whatever was offered before; where that fails, it is tried again. */
    private void offer(JDA jda) {
        jda.updateCommands()
                .addCommands(commands)
                .queue(offered -> log.info("{} commands are offered", offered.size()), trouble -> {
                    log.error("Could not offer the commands; trying again in {} s: {}", PAUSE, Sending.reason(trouble));
                    jda.getGatewayPool().schedule(() -> offer(jda), PAUSE, TimeUnit.SECONDS);
                });
    }

    static String invite(String application) {
        return String.format(Locale.ROOT, INVITE, application, Permission.getRaw(Login.PERMISSIONS));
    }

    @Override
    public void onShutdown(ShutdownEvent event) {
        CloseCode code = event.getCloseCode();
        if (code != null && !code.isReconnect()) {
            end.accept(reason(code));
        }
    }

    private String reason(CloseCode code) {
        return switch (code) {
            case AUTHENTICATION_FAILED -> phrases.say("run.token");
            case DISALLOWED_INTENTS, INVALID_INTENTS -> phrases.say("run.intents");
            case INVALID_SHARD, SHARDING_REQUIRED -> phrases.say("run.shards");
            default -> phrases.say("run.ended", code.getCode() + " " + code.getMeaning());
        };
    }

    @Override
    public void onSessionDisconnect(SessionDisconnectEvent event) {
        CloseCode code = event.getCloseCode();
        log.warn(
                "Shard {} lost its connection to Discord ({}) and connects again",
                event.getJDA().getShardInfo().getShardId(),
                code == null ? "no reason given" : code.getCode() + " " + code.getMeaning());
    }

    @Override
    public void onGuildJoin(GuildJoinEvent event) {
        log.info("Joined guild {}", event.getGuild().getId());
    }

    /** Its settings stay on record, so that it finds everything as it was when the desk comes back. */
    @Override
    public void onGuildLeave(GuildLeaveEvent event) {
        log.info("Left guild {}", event.getGuild().getId());
    }
}
