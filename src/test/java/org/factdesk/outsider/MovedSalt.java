package org.factdesk.outsider;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.factdesk.testing.Samples;

/** Lines of entries in which the border between a salt and its text was moved: the digest of both together stays as it was. */
final class MovedSalt {
    private static final ObjectMapper JSON = new ObjectMapper();

    private MovedSalt() {}

    /** The line with some of a text, or all, in its salt. */
    static String withTextInSalt(String line, Samples samples) {
        return moved(line, samples, (salt, text) -> 1 + samples.oneOf(ends(text)));
    }

    /** The line with some of a salt in its text, where that can be read as text; else as it was. */
    static String withSaltInText(String line, Samples samples) {
        return moved(line, samples, (salt, text) -> {
            for (int end = 1; end <= salt.length; end++) {
                if (isText(salt, salt.length - end)) {
                    return -end;
                }
            }
            return 0;
        });
    }

    private interface Border {
        /** How many bytes further it lies. */
        int moved(byte[] salt, byte[] text);
    }

    private static String moved(String line, Samples samples, Border border) {
        try {
            ObjectNode entry = (ObjectNode) JSON.readTree(line);
            List<String> parts = List.of("deed", "words").stream()
                    .filter(part -> entry.path(part).has("text"))
                    .toList();
            if (parts.isEmpty()) {
                return line;
            }
            ObjectNode part = (ObjectNode) entry.get(samples.oneOf(parts));
            byte[] salt = HexFormat.of().parseHex(part.get("salt").asText());
            byte[] text = part.get("text").asText().getBytes(StandardCharsets.UTF_8);
            byte[] both = new byte[salt.length + text.length];
            System.arraycopy(salt, 0, both, 0, salt.length);
            System.arraycopy(text, 0, both, salt.length, text.length);
            int place = salt.length + border.moved(salt, text);
            part.put("salt", HexFormat.of().formatHex(both, 0, place));
            part.put("text", new String(both, place, both.length - place, StandardCharsets.UTF_8));
            return entry.toString();
        } catch (JsonProcessingException impossible) {
            throw new IllegalArgumentException(line, impossible);
        }
    }

    /** Where a character ends. */
    private static List<Integer> ends(byte[] text) {
        List<Integer> ends = new ArrayList<>();
        for (int end = 0; end < text.length; end++) {
            if (isText(text, end + 1)) {
                ends.add(end);
            }
        }
        return ends;
    }

    private static boolean isText(byte[] bytes, int from) {
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes, from, bytes.length - from));
            return true;
        } catch (CharacterCodingException cut) {
            return false;
        }
    }
}
