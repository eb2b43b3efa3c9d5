package org.factdesk.testing.discord;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What was found wrong with something. */
final class Findings {
    private final List<String> list = new ArrayList<>();

    List<String> list() {
        return List.copyOf(list);
    }

    boolean isEmpty() {
        return list.isEmpty();
    }

    void unless(boolean right, String finding) {
        if (!right) {
            list.add(finding);
        }
    }

    void atMost(int most, int count, String what) {
        unless(count <= most, what + ": " + count + ", at most " + most);
    }

    /** A text that may be missing. */
    void text(JsonNode holder, String field, int most) {
        text(holder, field, 0, most);
    }

    void text(JsonNode holder, String field, int least, int most) {
        int length = length(holder.path(field));
        unless(length >= least && length <= most, field + ": " + length + " characters, " + least + " to " + most);
    }

    void unique(List<String> names, String what) {
        Set<String> seen = new HashSet<>();
        names.stream().filter(name -> !seen.add(name)).forEach(twice -> list.add(what + " twice: " + twice));
    }

    static int length(JsonNode text) {
        String value = text.isNull() ? "" : text.asText("");
        return value.codePointCount(0, value.length());
    }
}
