package org.factdesk.discord;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.stream.Stream;
import net.dv8tion.jda.api.JDA;
import net.dv8tion.jda.api.Permission;
import net.dv8tion.jda.api.entities.Guild;
import net.dv8tion.jda.api.entities.Message;
import net.dv8tion.jda.api.entities.User;
import net.dv8tion.jda.api.entities.channel.attribute.IThreadContainer;
import net.dv8tion.jda.api.entities.channel.middleman.GuildChannel;
import net.dv8tion.jda.api.entities.channel.middleman.GuildMessageChannel;
import net.dv8tion.jda.api.entities.channel.middleman.MessageChannel;
import net.dv8tion.jda.api.events.session.ReadyEvent;
import net.dv8tion.jda.api.events.session.SessionInvalidateEvent;
import net.dv8tion.jda.api.events.session.SessionRecreateEvent;
import net.dv8tion.jda.api.hooks.ListenerAdapter;
import net.dv8tion.jda.api.utils.TimeUtil;
import org.factdesk.audit.GivenAnswer;
import org.factdesk.desk.front.Exchange;
import org.factdesk.discord.Whereabouts.Spot;
import org.factdesk.moderation.GuildSettings;
import org.factdesk.moderation.GuildSettings.ChannelMode;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks after a start, and after a session that could not be resumed, for what was written meanwhile: in channels that
 * are set aside for questions, and wherever the desk was asked lately. Discord tells of no message twice, so that it is
 * read from the channel.
 */
final class CatchUp extends ListenerAdapter {
    private static final Logger log = LoggerFactory.getLogger(CatchUp.class);

    /** Whoever asked longer ago does not wait for an answer any more. */
    private static final Duration LONGEST = Duration.ofMinutes(10);

    /** So shortly before the last question that was answered, others may have been under way when the program ended. */
    private static final Duration UNDER_WAY = Duration.ofMinutes(1);

    private static final int MOST_MESSAGES = 200;
    private static final int MOST_CHANNELS = 500;
    /** Discord does not like to see many direct messages opened at once. */
    private static final int MOST_PARTNERS = 50;

    private final Backroom room;
    private final Consumer<Message> take;
    private final Backlog backlog;
    private final Map<Integer, Map<Long, Spot>> before = new ConcurrentHashMap<>();
    private @Nullable Map<Long, Spot> remembered;

    /** @param take is given each message, the oldest of a channel first, also those that were seen already */
    CatchUp(Backroom room, Consumer<Message> take) {
        this.room = room;
        this.take = take;
        this.backlog = new Backlog(room.workers());
    }

    /** What was asked while the program did not run. */
    @Override
    public void onReady(ReadyEvent event) {
        Map<Long, MessageChannel> places = setAside(event.getJDA());
        room.workers().later(() -> look(event.getJDA(), places, remembered()));
    }

    /** The same for all shards, and looked up once. */
    private synchronized Map<Long, Spot> remembered() {
        Map<Long, Spot> known = remembered;
        if (known == null) {
            known = lastAnswered();
            remembered = known;
        }
        return known;
    }

    /** Where questions were answered before the program ended. */
    private Map<Long, Spot> lastAnswered() {
        Map<Long, Spot> spots = new LinkedHashMap<>();
        LocalDate yesterday = LocalDate.now(ZoneOffset.UTC).minusDays(1);
        for (Exchange exchange : room.exchanges().latest(yesterday)) {
            long partner = partner(exchange).map(Long::parseUnsignedLong).orElse(0L);
            long channel = Long.parseUnsignedLong(exchange.channel());
            spots.put(channel, new Spot(channel, partner, before(Long.parseUnsignedLong(exchange.question()))));
        }
        return spots;
    }

    /** Who wrote there, where it holds direct messages. */
    private Optional<String> partner(Exchange exchange) {
        return exchange.isPrivate()
                ? Optional.empty()
                : room.reception()
                        .journal()
                        .answer(exchange.answer())
                        .filter(answer -> answer.guild().isEmpty())
                        .map(GivenAnswer::user)
                        .or(() -> room.notes().asker(exchange));
    }

    private static long before(long question) {
        Instant asked = TimeUtil.getTimeCreated(question).toInstant();
        return TimeUtil.getDiscordTimestamp(asked.minus(UNDER_WAY).toEpochMilli());
    }

    /** What a new session tells of first must not pass for what was seen last before it. */
    @Override
    public void onSessionInvalidate(SessionInvalidateEvent event) {
        before.put(
                event.getJDA().getShardInfo().getShardId(), room.whereabouts().all());
    }

    @Override
    public void onSessionRecreate(SessionRecreateEvent event) {
        JDA jda = event.getJDA();
        Map<Long, Spot> known = before.remove(jda.getShardInfo().getShardId());
        look(jda, setAside(jda), known == null ? room.whereabouts().all() : known);
    }

    private void look(JDA jda, Map<Long, MessageChannel> setAside, Map<Long, Spot> spots) {
        Map<Long, MessageChannel> places = new LinkedHashMap<>(setAside);
        List<Spot> latestFirst = spots.values().stream()
                .sorted(Comparator.comparingLong(Spot::last).reversed())
                .toList();
        latestFirst.stream()
                .flatMap(spot -> Stream.ofNullable(jda.getChannelById(GuildMessageChannel.class, spot.channel())))
                .forEach(channel -> places.put(channel.getIdLong(), channel));
        places.values().stream().limit(MOST_CHANNELS).forEach(channel -> read(channel, after(spots, channel)));
        if (jda.getShardInfo().getShardId() == 0) {
            latestFirst.stream().filter(Spot::isPrivate).limit(MOST_PARTNERS).forEach(spot -> jda.retrieveUserById(
                            spot.partner())
                    .flatMap(User::openPrivateChannel)
                    .queue(
                            channel -> read(channel, after(spots, channel)),
                            trouble -> unread(spot.channel(), trouble)));
        }
    }

    /** To be called where events come, since only there a thread's channel is known as soon as the thread is. */
    private Map<Long, MessageChannel> setAside(JDA jda) {
        Map<Long, MessageChannel> places = new LinkedHashMap<>();
        jda.getGuilds().stream().flatMap(this::setAside).forEach(channel -> places.put(channel.getIdLong(), channel));
        return places;
    }

    /** The channels of a guild that are set aside for questions, and their threads. */
    private Stream<GuildMessageChannel> setAside(Guild guild) {
        GuildSettings settings = room.reception().settings().of(guild.getId());
        return settings.channels().entrySet().stream()
                .filter(channel -> channel.getValue() == ChannelMode.QUESTIONS)
                .flatMap(channel -> Stream.ofNullable(guild.getGuildChannelById(channel.getKey())))
                .flatMap(CatchUp::withThreads);
    }

    private static Stream<GuildMessageChannel> withThreads(GuildChannel channel) {
        Stream<? extends GuildChannel> threads =
                channel instanceof IThreadContainer container ? container.getThreadChannels().stream() : Stream.empty();
        return Stream.concat(Stream.of(channel), threads)
                .filter(GuildMessageChannel.class::isInstance)
                .map(GuildMessageChannel.class::cast);
    }

    /** The message after which those are new that count. */
    private long after(Map<Long, Spot> spots, MessageChannel channel) {
        long earliest =
                TimeUtil.getDiscordTimestamp(Instant.now().minus(LONGEST).toEpochMilli());
        Spot spot = spots.get(channel.getIdLong());
        return spot == null ? earliest : Math.max(earliest, spot.last());
    }

    private void read(MessageChannel channel, long after) {
        long latest = channel.getLatestMessageIdLong();
        boolean mayHoldMore = latest == 0 || latest > after;
        if (mayHoldMore && mayRead(channel)) {
            channel.getIterableHistory()
                    .cache(false)
                    .takeWhileAsync(MOST_MESSAGES, message -> message.getIdLong() > after)
                    .whenComplete((messages, trouble) -> {
                        if (trouble != null) {
                            unread(channel.getIdLong(), trouble);
                        } else {
                            backlog.add(
                                    oldestFirst(messages).map(this::takingUp).toList());
                        }
                    });
        }
    }

    private static boolean mayRead(MessageChannel channel) {
        return !(channel instanceof GuildMessageChannel place)
                || place.getGuild()
                        .getSelfMember()
                        .hasPermission(place, Permission.VIEW_CHANNEL, Permission.MESSAGE_HISTORY);
    }

    private static Stream<Message> oldestFirst(List<Message> messages) {
        List<Message> ordered = new ArrayList<>(messages);
        Collections.reverse(ordered);
        return ordered.stream();
    }

    private Runnable takingUp(Message message) {
        return () -> {
            if (room.exchanges().ofQuestion(message.getId()).isEmpty()) {
                take.accept(message);
            }
        };
    }

    private static void unread(long channel, Throwable trouble) {
        log.warn("Could not read what was written meanwhile in {}: {}", channel, Sending.reason(trouble));
    }
}
