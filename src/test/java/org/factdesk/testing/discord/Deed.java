package org.factdesk.testing.discord;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;

/** Something that the desk did: what kind of thing, the body of its request, and how long after what caused it. */
public record Deed(String kind, JsonNode body, Duration since) {
    private static final int SHOWN = 500;

    @Override
    public String toString() {
        String words = body.toString();
        String shown = words.length() <= SHOWN ? words : words.substring(0, SHOWN) + "…";
        return kind + " after " + since.toMillis() + " ms: " + shown;
    }
}
