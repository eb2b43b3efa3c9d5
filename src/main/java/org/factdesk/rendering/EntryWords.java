package org.factdesk.rendering;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.factdesk.audit.Action;
import org.factdesk.audit.Digest;
import org.factdesk.audit.Entry;
import org.factdesk.audit.LoggedEntry;
import org.factdesk.audit.Payload;

/**
 * Tells an entry of the audit log to people: what happened, when and by whom, everything else field by field, and
 * letter by letter what an auditor compares. Exports hold the same as JSON, of which nothing is cut.
 */
public final class EntryWords {
    private static final int MOST_PARTS = 12;

    /** What the sentence about an entry says already, and what is sealed. */
    private static final Map<Action, Set<String>> SAID = Map.of(
            Action.EDIT, Set.of("action", "kind", "subject", "origin"),
            Action.QUESTION, Set.of("shared"),
            Action.COMMAND, Set.of("command"),
            Action.DENIED, Set.of("command"));

    private final Phrases phrases;
    private final Deeds deeds;

    public EntryWords(Phrases phrases) {
        this.phrases = phrases;
        this.deeds = new Deeds(phrases);
    }

    public Listing of(LoggedEntry logged) {
        Entry entry = logged.entry();
        List<String> lines = new ArrayList<>();
        lines.add(phrases.say("audit.entry.what", deeds.briefly(logged)));
        lines.add(phrases.say("audit.entry.when", new Histories(phrases).moment(entry.at())));
        String actor = entry.actor();
        lines.add(actor.isEmpty() ? phrases.say("audit.show.desk") : phrases.say("audit.entry.who", actor));
        Payload deed = logged.deed();
        add(lines, "audit.entry.done", deed == null ? List.of() : fields(deed, entry.action()));
        add(lines, "audit.entry.said", said(logged));
        String title = phrases.say("audit.entry", String.valueOf(entry.number()));
        return new Listing(title, lines, exact(logged), phrases.say("audit.entry.export"));
    }

    private void add(List<String> lines, String heading, List<String> fields) {
        if (!fields.isEmpty()) {
            lines.add(phrases.say(heading));
            fields.forEach(field -> lines.add(phrases.say("list.item", field)));
        }
    }

    private List<String> said(LoggedEntry logged) {
        Payload words = logged.words();
        if (words != null) {
            return fields(words, logged.entry().action());
        }
        if (logged.erasedBy() > 0) {
            return List.of(phrases.say("audit.entry.erased", String.valueOf(logged.erasedBy())));
        }
        return logged.entry().words().isNone() ? List.of() : List.of(phrases.say("audit.entry.unreadable"));
    }

    /** One line for each field that says something; the fields of what was put on record stand among them. */
    private List<String> fields(Payload payload, Action action) {
        JsonNode json = deeds.json(payload.text());
        if (!json.isObject()) {
            return List.of(payload.text());
        }
        List<String> lines = new ArrayList<>();
        for (Map.Entry<String, JsonNode> field : json.properties()) {
            if (field.getKey().equals("content") && field.getValue().isObject()) {
                field.getValue().properties().forEach(part -> addField(lines, part.getKey(), part.getValue()));
            } else if (!SAID.getOrDefault(action, Set.of()).contains(field.getKey())) {
                addField(lines, name(field.getKey()), field.getValue());
            }
        }
        return lines;
    }

    private void addField(List<String> lines, String name, JsonNode value) {
        String words = value(value);
        if (!words.isEmpty()) {
            lines.add(phrases.say("audit.entry.field", name, words));
        }
    }

    private String name(String key) {
        return phrases.find("audit.field." + key).orElseGet(() -> key.replaceFirst("^value\\.", ""));
    }

    private String value(JsonNode value) {
        List<String> parts = new ArrayList<>();
        if (value.isObject()) {
            value.properties().forEach(part -> addField(parts, part.getKey(), part.getValue()));
        } else if (value.isArray()) {
            value.forEach(part -> parts.add(value(part)));
        } else {
            parts.add(value.isNull() ? "" : value.asText());
        }
        String all = String.join(value.isObject() ? "; " : ", ", parts.subList(0, Math.min(MOST_PARTS, parts.size())));
        return parts.size() > MOST_PARTS
                ? phrases.say("list.more", all, String.valueOf(parts.size() - MOST_PARTS))
                : all;
    }

    private List<String> exact(LoggedEntry logged) {
        Entry entry = logged.entry();
        List<String> lines = new ArrayList<>();
        add(lines, "number", String.valueOf(entry.number()));
        add(lines, "at", entry.at().toString());
        add(lines, "incident", entry.incident());
        add(lines, "guild", entry.guild());
        add(lines, "actor", entry.actor());
        add(lines, "action", entry.action().word());
        add(lines, "deed", entry.deed());
        add(lines, "words", entry.words());
        add(lines, "previous", entry.previous());
        add(lines, "digest", logged.digest());
        return lines;
    }

    private static void add(List<String> lines, String field, Digest digest) {
        add(lines, field, digest.isNone() ? "" : digest.hex());
    }

    /** Fields are called as exports call them. */
    private static void add(List<String> lines, String field, String value) {
        if (!value.isEmpty()) {
            lines.add(field + " " + value);
        }
    }
}
