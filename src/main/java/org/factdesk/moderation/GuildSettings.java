package org.factdesk.moderation;

import java.util.Map;
import java.util.Set;

/**
 * How the desk behaves in one guild.
 *
 * @param incident the incident that its questions are about, or empty for the desk's own
 * @param channels what the desk does in a channel, by the channel's id; elsewhere it is {@link ChannelMode#MENTION}
 * @param roster who keeps the record
 * @param notices where and to whom the desk speaks by itself
 * @param retentionDays how long texts of questions are kept
 * @param limits how much may be asked
 */
public record GuildSettings(
        String incident,
        Map<String, ChannelMode> channels,
        Roster roster,
        Notices notices,
        int retentionDays,
        Limits limits) {
    /** What the desk does with messages in a channel. */
    public enum ChannelMode {
        /** Nothing. */
        OFF,
        /** Answers those who mention it or reply to it. */
        MENTION,
        /** Answers every message that looks like a question. */
        QUESTIONS
    }

    /**
     * Who keeps the record.
     *
     * @param roles what the holders of a role are, by the id of the guild's role
     * @param barred ids of roles whose holders keep nothing, whatever other roles they have
     * @param twoPersonRule whether every edit waits for somebody else’s approval; without it only what curators propose
     *     does
     */
    public record Roster(Map<String, Role> roles, Set<String> barred, boolean twoPersonRule) {
        /** Nobody but those who run the guild. */
        public static final Roster NONE = new Roster(Map.of(), Set.of(), false);

        public Roster {
            roles = Map.copyOf(roles);
            barred = Set.copyOf(barred);
        }
    }

    /**
     * What the desk says without being asked.
     *
     * @param corrections the channel for notices of changed answers, or empty
     * @param alarms the channel for alarms and checkpoints, or empty
     * @param hours how long after an answer its asker is told that it was corrected; 0 for never
     */
    public record Notices(String corrections, String alarms, int hours) {
        public static final Notices NONE = new Notices("", "", 0);
    }

    /** How many questions one member may ask, and one channel may see, in a minute. */
    public record Limits(int perMember, int perChannel) {}

    public static final int MOST_NOTIFY_HOURS = 24 * 30;
    public static final int MOST_RETENTION_DAYS = 3_650;
    public static final int MOST_PER_MINUTE = 10_000;

    /** What holds until a chief decides otherwise. */
    public static final GuildSettings DEFAULT =
            new GuildSettings("", Map.of(), Roster.NONE, Notices.NONE, 30, new Limits(60, 1_500));

    public GuildSettings {
        channels = Map.copyOf(channels);
    }

    public ChannelMode mode(String channel) {
        return channels.getOrDefault(channel, ChannelMode.MENTION);
    }

    public GuildSettings withIncident(String id) {
        return new GuildSettings(id, channels, roster, notices, retentionDays, limits);
    }

    public GuildSettings withChannels(Map<String, ChannelMode> modes) {
        return new GuildSettings(incident, modes, roster, notices, retentionDays, limits);
    }

    public GuildSettings with(Roster keepers) {
        return new GuildSettings(incident, channels, keepers, notices, retentionDays, limits);
    }

    public GuildSettings with(Notices other) {
        return new GuildSettings(incident, channels, roster, other, retentionDays, limits);
    }

    public GuildSettings withRetentionDays(int days) {
        return new GuildSettings(incident, channels, roster, notices, days, limits);
    }

    public GuildSettings with(Limits other) {
        return new GuildSettings(incident, channels, roster, notices, retentionDays, other);
    }
}
