package org.factdesk.desk.guild;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.factdesk.desk.order.Marks;
import org.factdesk.desk.order.Option;
import org.factdesk.desk.order.Order;
import org.factdesk.moderation.GuildSettings;
import org.factdesk.moderation.GuildSettings.Limits;
import org.factdesk.moderation.GuildSettings.Notices;
import org.factdesk.moderation.GuildSettings.Roster;
import org.factdesk.rendering.Phrases;

/** Reads what {@code /desk settings} is told, and what is wrong with it. Not thread-safe. */
final class SettingsOrder {
    private static final String TWO_PERSON = "two-person";
    private static final String CORRECTIONS = "corrections";
    private static final String ALARMS = "alarms";
    private static final String NOTIFY_HOURS = "notify-hours";
    private static final String RETENTION_DAYS = "retention-days";
    private static final String MEMBER_LIMIT = "member-limit";
    private static final String CHANNEL_LIMIT = "channel-limit";
    /** Which of the channels gets nothing any more. */
    private static final String STOP = "stop";

    private final Order order;
    private final Directory directory;
    private final Phrases phrases;
    private final List<String> faults = new ArrayList<>();

    SettingsOrder(Order order, Directory directory, Phrases phrases) {
        this.order = order;
        this.directory = directory;
        this.phrases = phrases;
    }

    /** What it can be told. */
    static Option[] options() {
        return new Option[] {
            Option.optional(TWO_PERSON, Option.Kind.YES_NO),
            Option.optional(CORRECTIONS, Option.Kind.CHANNEL),
            Option.optional(ALARMS, Option.Kind.CHANNEL),
            new Option(STOP, Option.Kind.TEXT, false, List.of(CORRECTIONS, ALARMS)),
            Option.optional(NOTIFY_HOURS, Option.Kind.NUMBER),
            Option.optional(RETENTION_DAYS, Option.Kind.NUMBER),
            Option.optional(MEMBER_LIMIT, Option.Kind.NUMBER),
            Option.optional(CHANNEL_LIMIT, Option.Kind.NUMBER)
        };
    }

    List<String> faults() {
        return List.copyOf(faults);
    }

    /** The settings with what is told; what is not told stays. */
    GuildSettings on(GuildSettings now) {
        Roster roster = now.roster();
        return now.with(new Roster(
                        roster.roles(),
                        roster.barred(),
                        order.value(TWO_PERSON).map(this::yes).orElse(roster.twoPersonRule())))
                .with(new Notices(
                        channelOr(CORRECTIONS, now.notices().corrections()),
                        channelOr(ALARMS, now.notices().alarms()),
                        number(NOTIFY_HOURS, now.notices().hours(), 0, GuildSettings.MOST_NOTIFY_HOURS)))
                .withRetentionDays(number(RETENTION_DAYS, now.retentionDays(), 1, GuildSettings.MOST_RETENTION_DAYS))
                .with(new Limits(
                        number(MEMBER_LIMIT, now.limits().perMember(), 1, GuildSettings.MOST_PER_MINUTE),
                        number(CHANNEL_LIMIT, now.limits().perChannel(), 1, GuildSettings.MOST_PER_MINUTE)));
    }

    /** A channel in which nothing could be said is not taken. */
    private String channelOr(String option, String otherwise) {
        Optional<String> channel = order.value(option);
        boolean isStopped = order.value(STOP).filter(option::equals).isPresent();
        if (isStopped || channel.isEmpty()) {
            return isStopped ? "" : otherwise;
        }
        String guild = order.by().guild();
        if (directory.mayWrite(guild, channel.get())) {
            return channel.get();
        }
        faults.add(directory
                .channel(guild, channel.get())
                .map(name -> phrases.say("fault.channel.shut", option, "#" + name))
                .orElseGet(() -> phrases.say("fault.channel", option, Marks.shortened(channel.get()))));
        return otherwise;
    }

    private boolean yes(String word) {
        if (order.by().isOperator()) {
            faults.add(phrases.say("fault.operator", TWO_PERSON));
            return false;
        }
        boolean isYes = Set.of("yes", "true", "on").contains(word.toLowerCase(Locale.ROOT));
        if (!isYes && !Set.of("no", "false", "off").contains(word.toLowerCase(Locale.ROOT))) {
            faults.add(phrases.say("fault.yes-no", TWO_PERSON, Marks.shortened(word)));
        }
        return isYes;
    }

    private int number(String option, int otherwise, int least, int most) {
        Optional<String> typed = order.value(option);
        if (typed.isEmpty()) {
            return otherwise;
        }
        int number = typed.get().matches("\\d{1,6}") ? Integer.parseInt(typed.get()) : -1;
        if (number < least || number > most) {
            String shown = Marks.shortened(typed.get());
            faults.add(phrases.say("fault.range", option, shown, String.valueOf(least), String.valueOf(most)));
            return otherwise;
        }
        return number;
    }
}
