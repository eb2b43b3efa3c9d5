package org.factdesk.commandline;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;

/**
 * One question of a batch.
 *
 * @param thread the conversation that it belongs to, or empty
 * @param incident the incident that it is about, or empty for the batch's own
 * @param fault what is wrong with the line, or empty
 */
record BatchLine(String id, String ask, String thread, String incident, String fault) {
    private static final JsonFactory JSON = new JsonFactory();

    static BatchLine parse(String line) {
        Map<String, String> fields = new HashMap<>();
        String fault = read(line, fields);
        String ask = fields.getOrDefault("ask", "");
        if (fault.isEmpty() && !fields.containsKey("ask")) {
            fault = "has no \"ask\" with a question in it";
        } else if (fault.isEmpty() && ask.isBlank()) {
            fault = "the question is empty";
        }
        return new BatchLine(
                fields.getOrDefault("id", ""),
                ask,
                fields.getOrDefault("thread", ""),
                fields.getOrDefault("incident", ""),
                fault);
    }

    /** Notes what can be read, and says what cannot. */
    private static String read(String line, Map<String, String> fields) {
        try (JsonParser parser = JSON.createParser(line)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                return "is no JSON object";
            }
            while (parser.nextToken() != JsonToken.END_OBJECT) {
                readField(parser, fields);
            }
            return parser.nextToken() == null ? "" : "goes on after the JSON object";
        } catch (JsonProcessingException broken) {
            return "is no JSON: " + broken.getOriginalMessage().replaceAll("\\s+", " ");
        } catch (IOException impossible) {
            return "cannot be read: " + impossible.getMessage();
        }
    }

    private static void readField(JsonParser parser, Map<String, String> fields) throws IOException {
        String name = parser.currentName();
        JsonToken value = parser.nextToken();
        boolean isWord = name.equals("ask") ? value == JsonToken.VALUE_STRING : value.isScalarValue();
        if (isWord && value != JsonToken.VALUE_NULL) {
            fields.put(name, parser.getText());
        } else {
            parser.skipChildren();
        }
    }
}
