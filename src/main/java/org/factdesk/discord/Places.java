package org.factdesk.discord;

import net.dv8tion.jda.api.entities.channel.Channel;
import net.dv8tion.jda.api.entities.channel.concrete.ThreadChannel;
import org.factdesk.moderation.GuildSettings;
import org.factdesk.moderation.GuildSettings.ChannelMode;

/** Tells what the desk does in a channel: a thread is as its channel where nothing is settled for it alone. */
final class Places {
    private Places() {}

    static ChannelMode mode(Channel channel, GuildSettings settings) {
        boolean isThread =
                channel instanceof ThreadChannel && !settings.channels().containsKey(channel.getId());
        return settings.mode(
                isThread ? ((ThreadChannel) channel).getParentChannel().getId() : channel.getId());
    }
}
