package org.factdesk.discord;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
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
 * The servers that the desk is in: who and what is there, and how to bring word there. Before it logs in there are
 * none, and notices wait.
 */
public final class Servers implements Directory, Notices {
    private static final Logger log = LoggerFactory.getLogger(Servers.class);

    private final Sending sending = new Sending();
    private final Dispatch dispatch = new Dispatch(sending);
    private final Languages languages;
    private final HeldNotices held = new HeldNotices();
    private volatile @Nullable Shards shards;

    public Servers(Memory memory) {
        this.languages = new Languages(memory.tongues());
    }

    Sending sending() {
        return sending;
    }

    /** @param open the shards by which the desk is in its servers from now on */
    void reachBy(Shards open) {
        shards = open;
    }

    /** From now on notices go out, those first that waited. */
    void open() {
        held.open();
    }

    @Override
    public boolean isOpen() {
        return held.isOpen();
    }

    private Optional<Guild> guild(String id) {
        Shards open = shards;
        return open == null || !isId(id) ? Optional.empty() : open.guild(id);
    }

    /** Something of a guild by its id; nothing where that is no id, as what people type into an option may be. */
    private <T> Optional<T> in(String guild, String id, Function<Guild, Optional<T>> lookup) {
        return isId(id) ? guild(guild).flatMap(lookup) : Optional.empty();
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
        return in(guild, user, server -> member(server, user)).map(Servers::person);
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
        return roleOf(guild, role).map(Role::getName);
    }

    @Override
    public boolean isEverybody(String guild, String role) {
        return roleOf(guild, role).filter(Role::isPublicRole).isPresent();
    }

    private Optional<Role> roleOf(String guild, String role) {
        return in(guild, role, server -> Optional.ofNullable(server.getRoleById(role)));
    }

    @Override
    public Optional<String> channel(String guild, String channel) {
        return channelOf(guild, channel).map(GuildChannel::getName);
    }

    @Override
    public Kind kind(String guild, String channel) {
        return channelOf(guild, channel).map(Servers::kind).orElse(Kind.NONE);
    }

    private Optional<GuildChannel> channelOf(String guild, String channel) {
        return in(guild, channel, server -> Optional.ofNullable(server.getGuildChannelById(channel)));
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
        return in(guild, channel, server -> Optional.ofNullable(writtenIn(server, channel)))
                .filter(GuildMessageChannel::canTalk)
                .isPresent();
    }

    private static @Nullable GuildMessageChannel writtenIn(Guild guild, String channel) {
        return guild.getChannelById(GuildMessageChannel.class, channel);
    }

    @Override
    public CompletableFuture<Delivery> tell(Reader reader, Notice notice) {
        return held.bring(() -> tellNow(reader, notice));
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
        return held.bring(() -> postNow(place, notice));
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
        GuildMessageChannel found = writtenIn(guild, channel);
        if (found == null || !found.canTalk()) {
            log.warn("There is no channel {} that the desk may write in", channel);
            return CompletableFuture.completedFuture(Delivery.UNWANTED);
        }
        return dispatch.send(
                CompletableFuture.completedFuture(found), channel, notice.in(new Phrases(Languages.of(guild))));
    }
}
