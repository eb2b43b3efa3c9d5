package org.factdesk.testing.discord;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The fields of a message that the desk writes, with the files it sent along kept and described. */
final class MessageFields {
    private static final List<String> ABOUT_THE_REQUEST = List.of("nonce", "enforce_nonce", "allowed_mentions", "tts");

    private final World world;

    MessageFields(World world) {
        this.world = world;
    }

    /** The fields of a new message. */
    ObjectNode created(JsonNode data, List<Call.Upload> uploads) {
        return fields(data, uploads, Json.array());
    }

    /** The fields that change, where the message has files already. */
    ObjectNode changed(JsonNode data, List<Call.Upload> uploads, Message message) {
        ObjectNode fields = fields(data, uploads, message.json().path("attachments"));
        return uploads.isEmpty() && !data.has("attachments") ? fields.without(List.of("attachments")) : fields;
    }

    private ObjectNode fields(JsonNode data, List<Call.Upload> uploads, JsonNode earlier) {
        ObjectNode fields = data.isObject() ? data.deepCopy() : Json.object();
        List<JsonNode> asked = Json.each(fields.path("attachments")).toList();
        Stream<JsonNode> kept = Json.each(earlier).filter(file -> asked.stream()
                .anyMatch(one -> one.path("id").asText().equals(file.path("id").asText())));
        Stream<JsonNode> added = IntStream.range(0, uploads.size()).mapToObj(n -> added(uploads.get(n), asked, n));
        fields.set("attachments", Json.array(Stream.concat(kept, added).toList()));
        return Draft.tidy(fields.without(ABOUT_THE_REQUEST));
    }

    private JsonNode added(Call.Upload upload, List<JsonNode> asked, int number) {
        ObjectNode file = world.files().keep(world.nextId(), upload.name(), upload.bytes());
        asked.stream()
                .filter(one -> one.path("id").asInt(-1) == number)
                .findFirst()
                .ifPresent(one -> file.set("description", one.path("description")));
        return file;
    }
}
