package org.factdesk.testing.discord;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A form that the desk opened. */
public final class Modal {
    private static final int LABEL = 18;

    private final JsonNode body;
    private final @Nullable Message source;

    Modal(JsonNode body, @Nullable Message source) {
        this.body = body;
        this.source = source;
    }

    public String title() {
        return body.path("title").asText();
    }

    /** The labels of its fields. */
    public List<String> labels() {
        return fields().stream().map(field -> field.path("label").asText()).toList();
    }

    /** What stands in a field before anybody types. */
    public String prefilled(String label) {
        return field(label).path("component").path("value").asText("");
    }

    /** What the desk finds the form again by. */
    public String customId() {
        return body.path("custom_id").asText();
    }

    /** The message whose button opened it. */
    Optional<Message> source() {
        return Optional.ofNullable(source);
    }

    List<JsonNode> fields() {
        return Json.each(body.path("components"))
                .filter(component -> component.path("type").asInt() == LABEL)
                .toList();
    }

    JsonNode field(String label) {
        return fields().stream()
                .filter(field -> field.path("label").asText().equals(label)
                        || field.path("component").path("custom_id").asText().equals(label))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no field " + label + " among " + labels()));
    }
}
