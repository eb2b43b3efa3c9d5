package org.factdesk.rendering;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.factdesk.moderation.Content;

/** Says field by field how what stood and what stands about a subject differ. */
public final class Differences {
    private final Phrases phrases;

    public Differences(Phrases phrases) {
        this.phrases = phrases;
    }

    /** One line a field that differs; where nothing stood before, one line a field that says something. */
    public List<String> of(Optional<Content> before, Optional<Content> after) {
        if (after.isEmpty()) {
            return before.isEmpty() ? List.of() : List.of(phrases.say("difference.gone"));
        }
        Map<String, String> then = Imports.fields(before);
        Map<String, String> now = Imports.fields(after);
        return Stream.concat(then.keySet().stream(), now.keySet().stream())
                .distinct()
                .filter(key -> !said(then, key).equals(said(now, key)))
                .map(key -> before.isEmpty()
                        ? phrases.say("difference.new", key, said(now, key))
                        : phrases.say("difference.changed", key, quoted(said(then, key)), quoted(said(now, key))))
                .toList();
    }

    private String quoted(String value) {
        return value.isEmpty() ? phrases.say("difference.nothing") : phrases.say("quoted", value);
    }

    private static String said(Map<String, String> fields, String key) {
        return Objects.requireNonNullElse(fields.get(key), "");
    }
}
