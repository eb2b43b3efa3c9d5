package org.factdesk.desk.sheet;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.factdesk.claim.FactBase;

/**
 * A change to the record that somebody is about to make: what they typed, kept until they confirm it or let it be.
 *
 * @param values what was typed for each field, and what the change is about, by name
 */
public record Draft(Map<String, String> values) {
    /** What sort of change it is: the name of a {@link Sheet}. */
    public static final String SHEET = "sheet";
    /** The incident whose record changes. */
    public static final String INCIDENT = "incident";
    /** The id of what changes. */
    public static final String SUBJECT = "subject";
    /** The revision of the incident that whoever types looked at. */
    public static final String BASIS = "basis";
    /** Why, in the words of whoever types. */
    public static final String BECAUSE = "because";
    /** The id that something new was given. */
    public static final String NEW_ID = "new-id";
    /** The proposal that is decided on, where one is put into other words. */
    public static final String PROPOSAL = "proposal";

    public Draft {
        values = Map.copyOf(values);
    }

    /** A draft that begins with the record as it stands. */
    public static Draft begun(String sheet, FactBase base) {
        return new Draft(Map.of(SHEET, sheet, INCIDENT, base.incident().id(), BASIS, String.valueOf(base.revision())));
    }

    /** A draft as it is kept. */
    public static Draft read(String kept) {
        Map<String, String> values = new HashMap<>();
        for (String pair : kept.split("&")) {
            int equals = pair.indexOf('=');
            values.put(
                    URLDecoder.decode(pair.substring(0, equals), StandardCharsets.UTF_8),
                    URLDecoder.decode(pair.substring(equals + 1), StandardCharsets.UTF_8));
        }
        return new Draft(values);
    }

    /** The draft as a text to keep. */
    public String text() {
        return new TreeMap<>(values)
                .entrySet().stream()
                        .map(entry -> URLEncoder.encode(entry.getKey(), StandardCharsets.UTF_8) + "="
                                + URLEncoder.encode(entry.getValue(), StandardCharsets.UTF_8))
                        .collect(Collectors.joining("&"));
    }

    public String value(String name) {
        return values.getOrDefault(name, "").strip();
    }

    /** Whether something that is on record already changes. */
    public boolean isOfKnown() {
        return !value(SUBJECT).isEmpty();
    }

    public long basis() {
        return Long.parseLong(values.getOrDefault(BASIS, "0"));
    }

    public Draft with(String name, String value) {
        return with(Map.of(name, value));
    }

    public Draft with(Map<String, String> more) {
        Map<String, String> all = new HashMap<>(values);
        all.putAll(more);
        return new Draft(all);
    }
}
