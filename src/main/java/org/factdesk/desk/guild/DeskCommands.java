package org.factdesk.desk.guild;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.factdesk.desk.order.Command;
import org.factdesk.desk.order.Command.Manner;
import org.factdesk.desk.order.Marks;
import org.factdesk.desk.order.Option;
import org.factdesk.desk.order.Order;
import org.factdesk.desk.order.Response;
import org.factdesk.moderation.EditDesk;
import org.factdesk.moderation.GuildSettings;
import org.factdesk.moderation.GuildSettings.ChannelMode;
import org.factdesk.moderation.GuildSettings.Roster;
import org.factdesk.moderation.Permission;
import org.factdesk.moderation.Role;
import org.factdesk.moderation.SettingsBook;
import org.factdesk.rendering.Listing;
import org.factdesk.rendering.Phrases;

/** The commands by which chiefs say how the desk behaves in their guild: {@code /desk channels|access|settings}. */
public final class DeskCommands {
    private static final String CHANNEL = "channel";
    private static final String MODE = "mode";
    private static final String ROLE = "role";
    private static final String MEMBER = "member";
    private static final String AS = "as";
    private static final String NOTHING = "nothing";
    private static final String BARRED = "barred";

    private final SettingsDesk settings;
    private final Directory directory;
    private final AccessReport report;

    public DeskCommands(SettingsBook settings, EditDesk edits, Directory directory) {
        this.settings = new SettingsDesk(settings, edits, directory);
        this.directory = directory;
        this.report = new AccessReport(directory);
    }

    public List<Command> all() {
        Option mode = choice(MODE, ChannelMode.values());
        Option as = new Option(
                AS,
                Option.Kind.TEXT,
                false,
                Stream.concat(Stream.of(Role.values()).map(DeskCommands::word), Stream.of(BARRED, NOTHING))
                        .toList());
        return List.of(
                command("channels", this::channels, Option.optional(CHANNEL, Option.Kind.CHANNEL), mode),
                command(
                        "access",
                        this::access,
                        Option.optional(ROLE, Option.Kind.ROLE),
                        as,
                        Option.optional(MEMBER, Option.Kind.USER)),
                command("settings", this::settings, SettingsOrder.options()));
    }

    private static Command command(String name, Function<Order, Response> action, Option... options) {
        return new Command("desk " + name, List.of(options), Set.of(Permission.CONFIGURE), Manner.PRIVATE, action);
    }

    private static Option choice(String name, Enum<?>... values) {
        return new Option(
                name,
                Option.Kind.TEXT,
                false,
                Stream.of(values).map(DeskCommands::word).toList());
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    private Response channels(Order order) {
        Phrases phrases = order.by().phrases();
        SettingsDesk.Standing standing = settings.standing(order);
        GuildSettings now = standing.settings();
        Optional<String> channel = order.value(CHANNEL);
        Optional<ChannelMode> mode = order.value(MODE).flatMap(word -> value(ChannelMode.values(), word));
        if (channel.isEmpty() && order.value(MODE).isEmpty()) {
            return Response.shown(channels(now, order, phrases));
        }
        if (channel.isEmpty() || mode.isEmpty()) {
            return Response.say(order, "desk.channels.both");
        }
        Directory.Kind kind = directory.kind(order.by().guild(), channel.get());
        if (kind == Directory.Kind.NONE) {
            return Response.say(order, "desk.channel.unknown", Marks.shortened(channel.get()));
        }
        if (kind == Directory.Kind.HEADING) {
            return Response.say(order, "desk.channel.heading", channel(channel.get(), order));
        }
        Map<String, ChannelMode> modes = new HashMap<>(now.channels());
        modes.put(channel.get(), mode.get());
        if (mode.get() == ChannelMode.MENTION && kind != Directory.Kind.THREAD) {
            modes.remove(channel.get());
        }
        return settings.changed(order, standing, now.withChannels(modes), changed -> channels(changed, order, phrases));
    }

    private Listing channels(GuildSettings settings, Order order, Phrases phrases) {
        List<String> lines = new ArrayList<>();
        new TreeMap<>(settings.channels())
                .forEach((id, mode) -> lines.add(
                        phrases.say("desk.channel", channel(id, order), phrases.say("desk.mode." + word(mode)))));
        lines.add(phrases.say("desk.channels.others", phrases.say("desk.mode.mention")));
        return new Listing(phrases.say("desk.channels"), lines, "");
    }

    private Response access(Order order) {
        Phrases phrases = order.by().phrases();
        SettingsDesk.Standing standing = settings.standing(order);
        GuildSettings now = standing.settings();
        Optional<String> member = order.value(MEMBER);
        if (member.isPresent()) {
            return Response.shown(report.of(member.get(), order, now, phrases));
        }
        Optional<String> role = order.value(ROLE);
        Optional<String> as = order.value(AS);
        if (as.isEmpty()) {
            return Response.shown(role.map(id -> report.ofRole(id, order, now, phrases))
                    .orElseGet(() -> report.of(order, now, phrases)));
        }
        return role.isPresent() && isKnown(as.get())
                ? grant(order, standing, role.get(), as.get())
                : Response.say(order, "desk.access.both");
    }

    private static boolean isKnown(String as) {
        return as.equals(BARRED)
                || as.equals(NOTHING)
                || value(Role.values(), as).isPresent();
    }

    private Response grant(Order order, SettingsDesk.Standing standing, String role, String as) {
        String guild = order.by().guild();
        if (directory.role(guild, role).isEmpty()) {
            return Response.say(order, "desk.role.unknown", Marks.shortened(role));
        }
        if (!as.equals(NOTHING) && directory.isEverybody(guild, role)) {
            return Response.say(order, "desk.role.everybody");
        }
        Phrases phrases = order.by().phrases();
        return settings.changed(
                order,
                standing,
                granted(standing.settings(), role, as),
                changed -> report.ofRole(role, order, changed, phrases));
    }

    private static GuildSettings granted(GuildSettings now, String role, String as) {
        Map<String, Role> roles = new HashMap<>(now.roster().roles());
        Set<String> barred = new HashSet<>(now.roster().barred());
        roles.remove(role);
        barred.remove(role);
        if (as.equals(BARRED)) {
            barred.add(role);
        }
        value(Role.values(), as).ifPresent(kept -> roles.put(role, kept));
        return now.with(new Roster(roles, barred, now.roster().twoPersonRule()));
    }

    private Response settings(Order order) {
        Phrases phrases = order.by().phrases();
        SettingsDesk.Standing standing = settings.standing(order);
        GuildSettings now = standing.settings();
        SettingsOrder typed = new SettingsOrder(order, directory, phrases);
        GuildSettings wanted = typed.on(now);
        if (!typed.faults().isEmpty()) {
            return Response.shown(new Listing(phrases.say("desk.settings.faulty"), typed.faults(), ""));
        }
        return wanted.equals(now)
                ? Response.shown(settings(now, order, phrases))
                : settings.changed(order, standing, wanted, changed -> settings(changed, order, phrases));
    }

    private Listing settings(GuildSettings settings, Order order, Phrases phrases) {
        String incident = settings.incident().isEmpty() ? phrases.say("desk.incident.usual") : settings.incident();
        List<String> lines = List.of(
                phrases.say("desk.settings.incident", incident),
                phrases.say(
                        "desk.settings.two-person",
                        phrases.say(settings.roster().twoPersonRule() ? "yes" : "no")),
                phrases.say(
                        "desk.settings.corrections", channel(settings.notices().corrections(), order)),
                phrases.say("desk.settings.alarms", channel(settings.notices().alarms(), order)),
                phrases.say(
                        "desk.settings.notify-hours",
                        String.valueOf(settings.notices().hours())),
                phrases.say("desk.settings.retention-days", String.valueOf(settings.retentionDays())),
                phrases.say(
                        "desk.settings.limits",
                        String.valueOf(settings.limits().perMember()),
                        String.valueOf(settings.limits().perChannel())));
        return new Listing(phrases.say("desk.settings"), lines, "");
    }

    private String channel(String id, Order order) {
        return id.isEmpty()
                ? order.by().phrases().say("desk.channel.none")
                : directory
                        .channel(order.by().guild(), id)
                        .map(name -> "#" + name)
                        .orElse(id);
    }

    private static <T extends Enum<T>> Optional<T> value(T[] values, String word) {
        return Stream.of(values)
                .filter(value -> word(value).equals(word.toLowerCase(Locale.ROOT)))
                .findFirst();
    }
}
