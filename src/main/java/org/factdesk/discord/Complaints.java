package org.factdesk.discord;

import java.time.Clock;
import net.dv8tion.jda.api.entities.Guild;
import net.dv8tion.jda.api.entities.Message;
import net.dv8tion.jda.api.entities.User;
import net.dv8tion.jda.api.entities.channel.Channel;
import net.dv8tion.jda.api.entities.channel.concrete.TextChannel;
import net.dv8tion.jda.api.entities.channel.concrete.ThreadChannel;
import net.dv8tion.jda.api.requests.RestAction;
import net.dv8tion.jda.api.utils.messages.MessageCreateData;
import org.factdesk.moderation.SettingsBook;
import org.factdesk.rendering.Phrases;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells those who look after a guild that the desk may not write in a channel, or in its threads: once, until it can
 * again.
 */
final class Complaints {
    private static final Logger log = LoggerFactory.getLogger(Complaints.class);

    private final SettingsBook settings;
    private final Sending sending;
    private final ClosedPlaces closed = new ClosedPlaces(Clock.systemUTC());

    Complaints(SettingsBook settings, Sending sending) {
        this.settings = settings;
        this.sending = sending;
    }

    /** In the guild's channel for alarms, else to its owner in private. */
    void tellModerators(Message message) {
        Guild guild = message.getGuild();
        if (!closed.isNews(guild.getId(), place(message))) {
            return;
        }
        Phrases phrases = new Phrases(Languages.of(guild));
        String words = Markdown.escaped(
                phrases.say("no-permission.moderators", "#" + channel(message).getName()));
        String alarms = settings.of(guild.getId()).notices().alarms();
        TextChannel channel = alarms.isEmpty() ? null : guild.getTextChannelById(alarms);
        MessageCreateData complaint = Post.of(words).create(0);
        RestAction<Message> action = channel != null && channel.canTalk()
                ? channel.sendMessage(complaint)
                : guild.getJDA()
                        .retrieveUserById(guild.getOwnerIdLong())
                        .flatMap(User::openPrivateChannel)
                        .flatMap(owner -> owner.sendMessage(complaint));
        sending.one(action::submit).whenComplete((sent, trouble) -> {
            if (trouble != null) {
                untold(guild, trouble);
            }
        });
    }

    /** The desk wrote where a message is: that it may not is news again. */
    void wrote(Message message) {
        if (message.isFromGuild()) {
            closed.opened(place(message));
        }
    }

    /** All threads of a channel are one place: what is granted for one is granted for all. */
    private static String place(Message message) {
        String channel = channel(message).getId();
        return message.getChannel() instanceof ThreadChannel ? channel + " threads" : channel;
    }

    private static Channel channel(Message message) {
        return message.getChannel() instanceof ThreadChannel thread ? thread.getParentChannel() : message.getChannel();
    }

    private static void untold(Guild guild, Throwable trouble) {
        log.warn(
                "Nobody in guild {} could be told that a channel is closed to the desk: {}",
                guild.getId(),
                Sending.reason(trouble));
    }
}
