package org.factdesk.audit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.DateTimeException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A log as lines of JSON; there is one way to write each line, and any other is not read. */
public final class ExportLines {
    private static final String FORMAT = "factdesk log 1";
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final ObjectReader READER =
            MAPPER.readerFor(JsonNode.class).with(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

    private ExportLines() {}

    /** The first line: whose log it is. */
    public static String head(VerifyingKey key) {
        return MAPPER.createObjectNode()
                .put("format", FORMAT)
                .put("key", key.text())
                .toString();
    }

    /** @throws IllegalArgumentException where this is not a first line */
    public static VerifyingKey readHead(String line) {
        VerifyingKey key = VerifyingKey.parse(parse(line).path("key").asText());
        requireSame(line, head(key));
        return key;
    }

    /** The last line: a checkpoint of all entries before it. */
    public static String foot(String note) {
        return MAPPER.createObjectNode().put("checkpoint", note).toString();
    }

    static boolean isFoot(JsonNode json) {
        return json.has("checkpoint");
    }

    static String readFoot(JsonNode json, String line) {
        String note = json.path("checkpoint").asText();
        requireSame(line, foot(note));
        return note;
    }

    /** Entries that the reader of an export may not see: the root of the subtree that they are. */
    public static String withheld(Withheld part) {
        return MAPPER.createObjectNode()
                .put("withheld", part.number())
                .put("level", part.level())
                .put("digest", part.subtree().hex())
                .toString();
    }

    /**
     * Entries that are not shown.
     *
     * @param number of the first; there are two to the power of the level
     */
    public record Withheld(long number, int level, Digest subtree) {}

    static boolean isWithheld(JsonNode json) {
        return json.has("withheld");
    }

    static Withheld readWithheld(JsonNode json, String line) {
        Withheld part = new Withheld(
                json.path("withheld").asLong(),
                json.path("level").asInt(),
                Digest.parse(json.path("digest").asText()));
        requireSame(line, withheld(part));
        return part;
    }

    public static String line(LoggedEntry logged) {
        Entry entry = logged.entry();
        ObjectNode json = MAPPER.createObjectNode()
                .put("number", entry.number())
                .put("at", entry.at().toString())
                .put("incident", entry.incident())
                .put("guild", entry.guild())
                .put("actor", entry.actor())
                .put("action", entry.action().word());
        put(json, "deed", entry.deed(), logged.deed(), 0);
        put(json, "words", entry.words(), logged.words(), logged.erasedBy());
        return json.put("previous", entry.previous().hex())
                .put("digest", logged.digest().hex())
                .toString();
    }

    private static void put(ObjectNode json, String key, Digest digest, @Nullable Payload payload, long erasedBy) {
        if (digest.isNone() && payload == null) {
            return;
        }
        ObjectNode part = json.putObject(key).put("digest", digest.hex());
        if (payload != null) {
            part.put("salt", payload.salt()).put("text", payload.text());
        } else if (erasedBy > 0) {
            part.put("erased", erasedBy);
        }
    }

    /** @throws IllegalArgumentException where this is no line with an entry; says why */
    public static LoggedEntry read(String line) {
        return read(parse(line), line);
    }

    static LoggedEntry read(JsonNode json, String line) {
        LoggedEntry logged;
        try {
            logged = new LoggedEntry(
                    new Entry(
                            json.path("number").asLong(),
                            Instant.parse(json.path("at").asText()),
                            json.path("incident").asText(),
                            json.path("guild").asText(),
                            json.path("actor").asText(),
                            Action.of(json.path("action").asText()),
                            digest(json.path("deed")),
                            digest(json.path("words")),
                            Digest.parse(json.path("previous").asText())),
                    Digest.parse(json.path("digest").asText()),
                    payload(json.path("deed")),
                    payload(json.path("words")),
                    json.path("words").path("erased").asLong());
        } catch (DateTimeException notATime) {
            throw new IllegalArgumentException("it has no time", notATime);
        }
        requireSame(line, line(logged));
        return logged;
    }

    private static Digest digest(JsonNode part) {
        return part.isMissingNode()
                ? Digest.NONE
                : Digest.parse(part.path("digest").asText());
    }

    private static @Nullable Payload payload(JsonNode part) {
        return part.has("text")
                ? new Payload(part.path("salt").asText(), part.path("text").asText())
                : null;
    }

    static JsonNode parse(String line) {
        try {
            return READER.readValue(line);
        } catch (JsonProcessingException malformed) {
            throw new IllegalArgumentException("it is not JSON", malformed);
        }
    }

    private static void requireSame(String line, String written) {
        if (!line.equals(written)) {
            throw new IllegalArgumentException("it is not written as the desk writes it");
        }
    }
}
