package org.factdesk.desk.sheet;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Lines of {@code key: value}, as people type them into one field for everything that has no field of its own. */
public final class Slots {
    private final List<String> known;
    private final Pattern next;
    private final Map<String, List<String>> values = new LinkedHashMap<>();
    private final List<String> unknown = new ArrayList<>();

    private Slots(List<String> known) {
        this.known = known;
        String keys = String.join("|", known).replace("_", "[ _-]");
        this.next = Pattern.compile("(?:\\n|;)\\s*(?=(?:" + keys + ")\\s*:)|\\n", Pattern.CASE_INSENSITIVE);
    }

    /** Reads lines; on one line, a semicolon before a known key begins the next. */
    public static Slots read(String text, List<String> known) {
        Slots slots = new Slots(known);
        for (String line : slots.next.split(text.strip())) {
            slots.add(line.strip());
        }
        return slots;
    }

    private void add(String line) {
        if (line.isEmpty()) {
            return;
        }
        Matcher parts = Pattern.compile("([^:=]{1,40})[:=](.*)", Pattern.DOTALL).matcher(line);
        String key = parts.matches()
                ? parts.group(1).strip().toLowerCase(Locale.ROOT).replaceAll("[ -]", "_")
                : "";
        if (known.contains(key)) {
            values.computeIfAbsent(key, one -> new ArrayList<>())
                    .add(parts.group(2).strip());
        } else {
            unknown.add(line);
        }
    }

    /** The value of a key; where it stands several times, the last. */
    public String value(String key) {
        List<String> all = values.getOrDefault(key, List.of());
        return all.isEmpty() ? "" : all.get(all.size() - 1);
    }

    /** Every value of a key that may stand several times. */
    List<String> values(String key) {
        return values.getOrDefault(key, List.of()).stream()
                .filter(value -> !value.isEmpty())
                .toList();
    }

    /** The ids of a list, separated by commas or blanks. */
    public List<String> ids(String key) {
        return values(key).stream()
                .flatMap(list -> Pattern.compile("[,\\s]+").splitAsStream(list))
                .filter(id -> !id.isEmpty())
                .distinct()
                .toList();
    }

    /** Lines that begin with no known key. */
    List<String> unknown() {
        return List.copyOf(unknown);
    }
}
