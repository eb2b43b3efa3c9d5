package org.factdesk.desk.guild;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.factdesk.desk.order.Marks;
import org.factdesk.desk.order.Order;
import org.factdesk.moderation.GuildSettings;
import org.factdesk.moderation.Permission;
import org.factdesk.moderation.Role;
import org.factdesk.rendering.Listing;
import org.factdesk.rendering.Phrases;

/** Says who effectively may do what in a guild, and by which of their roles. */
final class AccessReport {
    private final Directory directory;

    AccessReport(Directory directory) {
        this.directory = directory;
    }

    /** Everybody who keeps the record, by role. */
    Listing of(Order order, GuildSettings settings, Phrases phrases) {
        if (order.by().isOperator()) {
            String operator = phrases.say("access.operator", may(order.by().permissions(), phrases));
            return new Listing(phrases.say("access.title"), List.of(operator), phrases.say("access.operator.hint"));
        }
        List<String> lines =
                new ArrayList<>(List.of(phrases.say("access.runs", may(Role.CHIEF.permissions(), phrases))));
        new TreeMap<>(settings.roster().roles()).forEach((id, kept) -> lines.add(granted(id, kept, order, phrases)));
        new TreeSet<>(settings.roster().barred())
                .forEach(id -> lines.add(phrases.say("access.barred", role(id, order))));
        lines.add(phrases.say("access.others"));
        return new Listing(phrases.say("access.title"), lines, phrases.say("access.hint"));
    }

    /** What holding a role means. */
    Listing ofRole(String id, Order order, GuildSettings settings, Phrases phrases) {
        List<String> lines = new ArrayList<>();
        Optional.ofNullable(settings.roster().roles().get(id))
                .ifPresent(kept -> lines.add(granted(id, kept, order, phrases)));
        if (settings.roster().barred().contains(id)) {
            lines.add(phrases.say("access.barred", role(id, order)));
        }
        if (lines.isEmpty()) {
            lines.add(phrases.say("access.role.nothing", role(id, order)));
        }
        return new Listing(phrases.say("access.role.title", role(id, order)), lines, phrases.say("access.hint"));
    }

    /** What one person may do, and why. */
    Listing of(String user, Order order, GuildSettings settings, Phrases phrases) {
        Optional<Directory.Person> found = directory.person(order.by().guild(), user);
        if (found.isEmpty()) {
            return new Listing(phrases.say("access.nobody", Marks.shortened(user)), List.of(), "");
        }
        Directory.Person person = found.get();
        List<String> lines = new ArrayList<>();
        Set<Permission> may = Access.of(person.roles(), person.runsTheGuild(), settings);
        lines.add(phrases.say("access.person.may", person.name(), may(may, phrases)));
        if (person.runsTheGuild()) {
            lines.add(phrases.say("access.runs", may(Role.CHIEF.permissions(), phrases)));
        }
        new TreeMap<>(settings.roster().roles()).forEach((id, kept) -> {
            if (person.roles().contains(id)) {
                lines.add(granted(id, kept, order, phrases));
            }
        });
        new TreeSet<>(person.roles())
                .stream()
                        .filter(settings.roster().barred()::contains)
                        .forEach(id -> lines.add(phrases.say("access.barred", role(id, order))));
        if (lines.size() == 1) {
            lines.add(phrases.say("access.person.no-role"));
        }
        return new Listing(phrases.say("access.person.title", person.name()), lines, "");
    }

    private String granted(String id, Role kept, Order order, Phrases phrases) {
        String word = phrases.say("role." + kept.word());
        return phrases.say("access.role", role(id, order), word, may(kept.permissions(), phrases));
    }

    private static String may(Set<Permission> permissions, Phrases phrases) {
        List<String> words = permissions.stream()
                .sorted()
                .map(permission -> phrases.say("permission." + permission.word()))
                .toList();
        return words.isEmpty() ? phrases.say("access.nothing") : String.join(", ", words);
    }

    private String role(String id, Order order) {
        return directory.role(order.by().guild(), id).map(name -> "@" + name).orElse(id);
    }
}
