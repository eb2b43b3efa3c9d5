package org.factdesk.moderation;

import java.util.Map;
import java.util.Set;

/**
 * How the desk behaves in one guild.
 *
 * @param incident the incident that its questions are about, or empty for the desk's own
 * @param channels what the desk does in a channel, by the channel's id; elsewhere it is {@link ChannelMode#MENTION}
 * @param roles who keeps the record, by the id of the guild's role
 * @param barred ids of roles whose holders keep nothing, whatever other roles they have
 * @param twoPersonRule whether every edit waits for somebody else’s approval; without it only what curators propose does
 * @param corrections the channel for notices of changed answers, or empty
 * @param alarms the channel for alarms and checkpoints, or empty
 * @param notifyHours how long after an answer its asker is told that it was corrected; 0 for never
 * @param retentionDays how long texts of questions are kept
 * @param limits how much may be asked
 */
public record GuildSettings(
        String incident,
        Map<String, ChannelMode> channels,
        Map<String, Role> roles,
        Set<String> barred,
        boolean twoPersonRule,
        String corrections,
        String alarms,
        int notifyHours,
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

    /** How many questions one member may ask, and one channel may see, in a minute. */
    public record Limits(int perMember, int perChannel) {}

    public static final int MOST_NOTIFY_HOURS = 24 * 30;
    public static final int MOST_RETENTION_DAYS = 3_650;
    public static final int MOST_PER_MINUTE = 10_000;

    /** What holds until a chief decides otherwise. */
    public static final GuildSettings DEFAULT =
            new GuildSettings("", Map.of(), Map.of(), Set.of(), false, "", "", 0, 30, new Limits(60, 1_500));

    public GuildSettings {
        channels = Map.copyOf(channels);
        roles = Map.copyOf(roles);
        barred = Set.copyOf(barred);
    }

    public ChannelMode mode(String channel) {
        return channels.getOrDefault(channel, ChannelMode.MENTION);
    }

    public GuildSettings withIncident(String id) {
        return new GuildSettings(
                id, channels, roles, barred, twoPersonRule, corrections, alarms, notifyHours, retentionDays, limits);
    }

    public GuildSettings withChannels(Map<String, ChannelMode> modes) {
        return new GuildSettings(
                incident, modes, roles, barred, twoPersonRule, corrections, alarms, notifyHours, retentionDays, limits);
    }

    /** The same with other keepers of the record. */
    public GuildSettings withRoster(Map<String, Role> keepers, Set<String> excluded) {
        return new GuildSettings(
                incident,
                channels,
                keepers,
                excluded,
                twoPersonRule,
                corrections,
                alarms,
                notifyHours,
                retentionDays,
                limits);
    }
}
