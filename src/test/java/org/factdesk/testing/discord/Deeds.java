package org.factdesk.testing.discord;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** All that the desk did, in order. */
final class Deeds {
    private static final int LAST = 5;

    private final Instant began = Instant.now();
    private final List<Deed> all = new CopyOnWriteArrayList<>();

    /** Notes something that nobody in particular caused. */
    void note(String kind, JsonNode body) {
        all.add(new Deed(kind, body, Duration.between(began, Instant.now())));
    }

    /** Notes something that a person's deed caused. */
    void note(String kind, JsonNode body, Exchange cause) {
        Deed deed = new Deed(kind, body, Duration.between(cause.began(), Instant.now()));
        all.add(deed);
        cause.led(deed);
    }

    List<Deed> all() {
        return List.copyOf(all);
    }

    List<Deed> last() {
        return all.subList(Math.max(0, all.size() - LAST), all.size());
    }
}
