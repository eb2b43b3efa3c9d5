package org.factdesk.testing.discord;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jspecify.annotations.Nullable;

/** A JSON object in the making, a field a line. */
final class Fields {
    private final ObjectNode node = Json.object();

    private Fields() {}

    static Fields of(String name, @Nullable Object value) {
        return new Fields().with(name, value);
    }

    Fields with(String name, @Nullable Object value) {
        node.setAll(Json.object(name, value));
        return this;
    }

    ObjectNode node() {
        return node;
    }
}
