package org.factdesk.storage;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import org.factdesk.moderation.GuildSettings;
import org.factdesk.moderation.GuildSettings.ChannelMode;
import org.factdesk.moderation.GuildSettings.Limits;
import org.factdesk.moderation.GuildSettings.Notices;
import org.factdesk.moderation.GuildSettings.Roster;
import org.factdesk.moderation.Role;

/** Settings of a guild as the ledger keeps them. What an older entry does not say is as it is by default. */
final class SettingsPayload {
    private SettingsPayload() {}

    static ObjectNode of(GuildSettings settings) {
        ObjectNode json = Payloads.object().put("incident", settings.incident());
        put(json.putObject("channels"), settings.channels());
        put(json.putObject("roles"), settings.roster().roles());
        new TreeSet<>(settings.roster().barred()).forEach(json.putArray("barred")::add);
        json.put("two_person_rule", settings.roster().twoPersonRule())
                .put("corrections", settings.notices().corrections())
                .put("alarms", settings.notices().alarms())
                .put("notify_hours", settings.notices().hours())
                .put("retention_days", settings.retentionDays())
                .putObject("limits")
                .put("member", settings.limits().perMember())
                .put("channel", settings.limits().perChannel());
        return json;
    }

    private static void put(ObjectNode json, Map<String, ? extends Enum<?>> values) {
        new TreeMap<>(values).forEach((id, value) -> json.put(id, value.name().toLowerCase(Locale.ROOT)));
    }

    static GuildSettings read(JsonNode json) {
        GuildSettings usual = GuildSettings.DEFAULT;
        JsonNode limits = json.path("limits");
        return new GuildSettings(
                json.path("incident").asText(usual.incident()),
                values(json.path("channels"), ChannelMode::valueOf),
                new Roster(
                        values(json.path("roles"), Role::valueOf),
                        Set.copyOf(Payloads.texts(json.path("barred"))),
                        json.path("two_person_rule").asBoolean(usual.roster().twoPersonRule())),
                new Notices(
                        json.path("corrections").asText(usual.notices().corrections()),
                        json.path("alarms").asText(usual.notices().alarms()),
                        json.path("notify_hours").asInt(usual.notices().hours())),
                json.path("retention_days").asInt(usual.retentionDays()),
                new Limits(
                        limits.path("member").asInt(usual.limits().perMember()),
                        limits.path("channel").asInt(usual.limits().perChannel())));
    }

    private static <T> Map<String, T> values(JsonNode json, Function<String, T> value) {
        Map<String, T> values = new HashMap<>();
        json.properties()
                .forEach(entry -> values.put(
                        entry.getKey(), value.apply(entry.getValue().asText().toUpperCase(Locale.ROOT))));
        return values;
    }
}
