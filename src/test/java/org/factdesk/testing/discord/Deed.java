package org.factdesk.testing.discord;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;

/** Something that the desk did: what kind of thing, the body of its request, and how long after what caused it. */
public record Deed(String kind, JsonNode body, Duration since) {
    @Override
    public String toString() {
        return kind + " after " + since.toMillis() + " ms: " + body;
    }
}
