package org.factdesk.discord;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import net.dv8tion.jda.api.JDA;
import net.dv8tion.jda.api.Permission;
import net.dv8tion.jda.api.entities.Guild;
import net.dv8tion.jda.api.entities.Member;
import net.dv8tion.jda.api.entities.Role;
import net.dv8tion.jda.api.entities.User;
import net.dv8tion.jda.api.entities.channel.attribute.IThreadContainer;
import net.dv8tion.jda.api.entities.channel.concrete.ThreadChannel;
import net.dv8tion.jda.api.entities.channel.middleman.GuildChannel;
import net.dv8tion.jda.api.entities.channel.middleman.GuildMessageChannel;
import net.dv8tion.jda.api.exceptions.ErrorResponseException;
import org.factdesk.desk.guild.Directory;
import org.factdesk.desk.notice.Delivery;
import org.factdesk.desk.notice.Notice;
import org.factdesk.desk.notice.Notices;
import org.factdesk.desk.notice.Place;
import org.factdesk.desk.notice.Reader;
import org.factdesk.rendering.Phrases;
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

    private final Sending sending = new Sending();
    private final Dispatch dispatch = new Dispatch(sending);
    private final Languages languages;
    private final List<Runnable> waiting = new ArrayList<>();
    private volatile @Nullable Shards shards;
    private boolean isThere;

    public Servers(Memory memory) {
        this.languages = new Languages(memory.tongues());
    }

    Sending sending() {
        return sending;
    }

    void are(Shards open) {
        shards = open;
    }

    /** From now on notices go out, those first that waited. */
    void areThere() {
        for (List<Runnable> next = due(); !next.isEmpty(); next = due()) {
            next.forEach(Runnable::run);
        }
    }

    /** What waits; where nothing does, nothing waits from now on. */
    private synchronized List<Runnable> due() {
        List<Runnable> due = List.copyOf(waiting);
        waiting.clear();
        isThere |= due.isEmpty();
        return due;
    }

    @Override
    public synchronized boolean isOpen() {
        return isThere;
    }

    private CompletableFuture<Delivery> whenThere(Supplier<CompletableFuture<Delivery>> notice) {
        return kept(notice).orElseGet(() -> attempted(notice));
    }

    /** What becomes of a notice that has to wait. No notice is put into words here: that may ask Discord, which no lock waits for. */
    private synchronized Optional<CompletableFuture<Delivery>> kept(Supplier<CompletableFuture<Delivery>> notice) {
        if (isThere) {
            return Optional.empty();
        }
        if (waiting.size() >= MOST_WAITING) {
            return Optional.of(CompletableFuture.completedFuture(Delivery.FAILED));
        }
        CompletableFuture<Delivery> later = new CompletableFuture<>();
        waiting.add(() -> attempted(notice).thenAccept(later::complete));
        return Optional.of(later);
    }

    /** A notice that cannot be put into words holds nothing else back. */
    private static CompletableFuture<Delivery> attempted(Supplier<CompletableFuture<Delivery>> notice) {
        try {
            return notice.get();
        } catch (Throwable trouble) {
            log.error("Could not bring a notice", trouble);
            return CompletableFuture.completedFuture(Delivery.FAILED);
        }
    }

    private Optional<Guild> guild(String id) {
        Shards open = shards;
        return open == null || !isId(id) ? Optional.empty() : open.guild(id);
    }

    private static boolean isId(String text) {
        return text.matches("\\d{1,19}");
    }

    @Override
    public Optional<Set<String>> guilds() {
        return Optional.ofNullable(shards).flatMap(Shards::guilds);
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
    public boolean isEverybody(String guild, String role) {
        return isId(role)
                && guild(guild)
                        .map(server -> server.getRoleById(role))
                        .filter(Role::isPublicRole)
                        .isPresent();
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
    public Kind kind(String guild, String channel) {
        return isId(channel)
                ? guild(guild)
                        .flatMap(server -> Optional.ofNullable(server.getGuildChannelById(channel)))
                        .map(Servers::kind)
                        .orElse(Kind.NONE)
                : Kind.NONE;
    }

    private static Kind kind(GuildChannel channel) {
        if (channel instanceof ThreadChannel) {
            return Kind.THREAD;
        }
        return channel instanceof GuildMessageChannel || channel instanceof IThreadContainer
                ? Kind.CHANNEL
                : Kind.HEADING;
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
    public CompletableFuture<Delivery> tell(Reader reader, Notice notice) {
        return whenThere(() -> tellNow(reader, notice));
    }

    private CompletableFuture<Delivery> tellNow(Reader reader, Notice notice) {
        String user = reader.user();
        if (!isId(user)) {
            return CompletableFuture.completedFuture(Delivery.UNWANTED);
        }
        Shards open = shards;
        Optional<JDA> any = open == null ? Optional.empty() : open.any();
        if (open == null || any.isEmpty()) {
            return CompletableFuture.completedFuture(Delivery.FAILED);
        }
        if (!open.serve(reader.guild())) {
            return CompletableFuture.completedFuture(Delivery.ELSEWHERE);
        }
        Locale language = languages.of(user, guild(reader.guild()).orElse(null));
        return dispatch.send(
                Sending.persistently(() -> any.get().retrieveUserById(user).flatMap(User::openPrivateChannel)),
                user,
                notice.in(new Phrases(language)));
    }

    @Override
    public CompletableFuture<Delivery> post(Place place, Notice notice) {
        return whenThere(() -> postNow(place, notice));
    }

    private CompletableFuture<Delivery> postNow(Place place, Notice notice) {
        if (!isId(place.guild()) || !isId(place.channel())) {
            return CompletableFuture.completedFuture(Delivery.UNWANTED);
        }
        Shards open = shards;
        if (open == null) {
            return CompletableFuture.completedFuture(Delivery.FAILED);
        }
        if (!open.serve(place.guild())) {
            return CompletableFuture.completedFuture(Delivery.ELSEWHERE);
        }
        return open.guild(place.guild())
                .map(guild -> postNow(guild, place.channel(), notice))
                .orElseGet(() -> CompletableFuture.completedFuture(withoutGuild(open, place)));
    }

    /** A guild that is not there now may come back, unless the desk is in it no more. */
    private static Delivery withoutGuild(Shards open, Place place) {
        boolean isLeft = open.haveLeft(place.guild());
        log.info("A notice found no guild {}{}", place.guild(), isLeft ? "" : " yet");
        return isLeft ? Delivery.UNWANTED : Delivery.FAILED;
    }

    private CompletableFuture<Delivery> postNow(Guild guild, String channel, Notice notice) {
        GuildMessageChannel found = guild.getChannelById(GuildMessageChannel.class, channel);
        if (found == null || !found.canTalk()) {
            log.warn("There is no channel {} that the desk may write in", channel);
            return CompletableFuture.completedFuture(Delivery.UNWANTED);
        }
        return dispatch.send(
                CompletableFuture.completedFuture(found), channel, notice.in(new Phrases(Languages.of(guild))));
    }
}
