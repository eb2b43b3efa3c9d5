package org.factdesk.claim;

import java.util.HashMap;
import java.util.Map;

/** Which ids belong together, by joining two and two (union-find). Not thread-safe. */
final class Affairs {
    private final Map<String, String> above = new HashMap<>();

    void join(String one, String other) {
        String top = top(one);
        String otherTop = top(other);
        if (!top.equals(otherTop)) {
            above.put(top, otherTop);
        }
    }

    private String top(String id) {
        String top = id;
        for (String next = above.get(top); next != null; next = above.get(top)) {
            top = next;
        }
        for (String below = id; !below.equals(top); ) {
            String next = above.getOrDefault(below, top);
            above.put(below, top);
            below = next;
        }
        return top;
    }

    /** For each id that was joined the one that stands for all that it belongs with, but for that one itself. */
    Map<String, String> joined() {
        Map<String, String> joined = new HashMap<>();
        for (String id : Map.copyOf(above).keySet()) {
            joined.put(id, top(id));
        }
        return joined;
    }
}
