package org.factdesk.testing.discord;

import com.fasterxml.jackson.databind.JsonNode;

/** What a request is answered with. */
record Served(int status, JsonNode body) {
    static Served ok(JsonNode body) {
        return new Served(200, body);
    }

    static Served nothing() {
        return new Served(204, Json.object());
    }
}
