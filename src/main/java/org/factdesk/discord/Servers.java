package org.factdesk.discord;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import net.dv8tion.jda.api.JDA;
import net.dv8tion.jda.api.Permission;
import net.dv8tion.jda.api.entities.Guild;
import net.dv8tion.jda.api.entities.Member;
import net.dv8tion.jda.api.entities.Role;
import net.dv8tion.jda.api.entities.User;
import net.dv8tion.jda.api.entities.channel.middleman.GuildMessageChannel;
import net.dv8tion.jda.api.entities.channel.middleman.MessageChannel;
import net.dv8tion.jda.api.exceptions.ErrorResponseException;
import net.dv8tion.jda.api.sharding.ShardManager;
import org.factdesk.desk.guild.Directory;
import org.factdesk.desk.notice.Notices;
import org.factdesk.rendering.Listing;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The servers that the desk is in: who and what is there, and how to bring word there. Before it logs in there are none, and
 * notices wait. Guards what waits with a lock.
 */
public final class Servers implements Directory, Notices {
    private static final Logger log = LoggerFactory.getLogger(Servers.class);

    private static final int MOST_WAITING = 1_000;

    private final Chunks chunks = new Chunks(Chunks.LONGEST);
    private final Sending sending = new Sending();
    private final List<Runnable> waiting = new ArrayList<>();
    private volatile @Nullable ShardManager shards;
    private boolean isThere;

    Sending sending() {
        return sending;
    }

    void are(ShardManager open) {
        shards = open;
    }

    /** From now on notices go out, those first that waited. */
    synchronized void areThere() {
        isThere = true;
        waiting.forEach(Runnable::run);
        waiting.clear();
    }

    private synchronized void whenThere(Runnable notice) {
        if (isThere) {
            notice.run();
        } else if (waiting.size() < MOST_WAITING) {
            waiting.add(notice);
        }
    }

    private Optional<Guild> guild(String id) {
        ShardManager open = shards;
        return open == null || !isId(id) ? Optional.empty() : Optional.ofNullable(open.getGuildById(id));
    }

    private static boolean isId(String text) {
        return text.matches("\\d{1,19}");
    }

    @Override
    public Optional<Person> person(String guild, String user) {
        return isId(user)
                ? guild(guild).flatMap(server -> member(server, user)).map(Servers::person)
                : Optional.empty();
    }

    private static Optional<Member> member(Guild guild, String user) {
        try {
            return Optional.of(guild.retrieveMemberById(user).complete());
        } catch (ErrorResponseException nobody) {
            log.debug("No member {} in guild {}", user, guild.getId(), nobody);
            return Optional.empty();
        }
    }

    private static Person person(Member member) {
        Set<String> roles = member.getRoles().stream().map(Role::getId).collect(Collectors.toSet());
        return new Person(member.getEffectiveName(), roles, member.hasPermission(Permission.MANAGE_SERVER));
    }

    @Override
    public Optional<String> role(String guild, String role) {
        return isId(role)
                ? guild(guild)
                        .flatMap(server -> Optional.ofNullable(server.getRoleById(role)))
                        .map(Role::getName)
                : Optional.empty();
    }

    @Override
    public Optional<String> channel(String guild, String channel) {
        return isId(channel)
                ? guild(guild)
                        .flatMap(server -> Optional.ofNullable(server.getGuildChannelById(channel)))
                        .map(found -> found.getName())
                : Optional.empty();
    }

    @Override
    public boolean mayWrite(String guild, String channel) {
        return isId(channel)
                && guild(guild)
                        .map(server -> server.getChannelById(GuildMessageChannel.class, channel))
                        .filter(GuildMessageChannel::canTalk)
                        .isPresent();
    }

    @Override
    public void tell(String user, Listing message) {
        whenThere(() -> tellNow(user, message));
    }

    private void tellNow(String user, Listing message) {
        ShardManager open = shards;
        List<JDA> all = open == null ? List.of() : open.getShards();
        if (!all.isEmpty() && isId(user)) {
            send(
                    all.get(0)
                            .retrieveUserById(user)
                            .flatMap(User::openPrivateChannel)
                            .submit(),
                    message);
        }
    }

    @Override
    public void post(String channel, Listing message) {
        whenThere(() -> postNow(channel, message));
    }

    private void postNow(String channel, Listing message) {
        ShardManager open = shards;
        GuildMessageChannel found =
                open == null || !isId(channel) ? null : open.getChannelById(GuildMessageChannel.class, channel);
        if (found != null && found.canTalk()) {
            send(CompletableFuture.completedFuture(found), message);
        } else {
            log.warn("There is no channel {} that the desk may write in", channel);
        }
    }

    private void send(CompletableFuture<? extends MessageChannel> where, Listing message) {
        Post post = new Post(chunks.of(Lines.of(message)), List.of(), List.of());
        sending.inOrder(
                        post.size(),
                        index -> where.thenCompose(channel ->
                                channel.sendMessage(post.create(index)).submit()))
                .whenComplete((sent, trouble) -> {
                    if (trouble != null) {
                        untold(trouble);
                    }
                });
    }

    private static void untold(Throwable trouble) {
        log.info("A notice found nobody: {}", Sending.reason(trouble));
    }
}
