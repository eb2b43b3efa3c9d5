package org.factdesk.testing.discord;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** Blanks what an application without the privileged intent for message content may not read. */
final class Hiding {
    private Hiding() {}

    /** The message unless it is somebody else's, in a guild, and does not mention the desk; then without its content. */
    static JsonNode hide(JsonNode message, Person desk) {
        ObjectNode shown = message.deepCopy();
        if (shown.has("referenced_message")) {
            shown.set("referenced_message", hide(shown.path("referenced_message"), desk));
        }
        if (isOpen(message, desk)) {
            return shown;
        }
        List.of("embeds", "attachments", "components").forEach(hidden -> shown.set(hidden, Json.array()));
        return shown.put("content", "");
    }

    private static boolean isOpen(JsonNode message, Person desk) {
        boolean own = message.path("author").path("id").asText().equals(desk.id());
        boolean mentioned = Json.each(message.path("mentions"))
                .anyMatch(person -> person.path("id").asText().equals(desk.id()));
        return !message.has("content") || !message.has("guild_id") || own || mentioned;
    }
}
