package org.factdesk.storage;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/** What somebody said, in a form in which it is found again wherever it was quoted, cut or escaped. */
final class Said {
    /** Less than that is said by many. */
    private static final int SHORTEST = 6;
    /** Whoever shows a long text cuts it. */
    private static final int LONGEST = 40;

    private final Set<String> texts = new HashSet<>();

    /** Adds every text of somebody's words that is more than a name or a number. */
    void add(JsonNode words) {
        if (words.isTextual() && isWording(words.asText())) {
            String bare = bare(words.asText());
            if (bare.length() >= SHORTEST) {
                texts.add(bare.substring(0, Math.min(LONGEST, bare.length())));
            }
        }
        words.forEach(this::add);
    }

    private static boolean isWording(String text) {
        return text.strip().chars().anyMatch(letter -> Character.isWhitespace(letter) || letter > 0x7F);
    }

    boolean isEmpty() {
        return texts.isEmpty();
    }

    boolean isIn(String text) {
        String bare = bare(text);
        return texts.stream().anyMatch(bare::contains);
    }

    /** Letters and digits alone: all else may be written in several ways. */
    private static String bare(String text) {
        StringBuilder bare = new StringBuilder();
        unescaped(text)
                .toLowerCase(Locale.ROOT)
                .codePoints()
                .filter(Character::isLetterOrDigit)
                .forEach(bare::appendCodePoint);
        return bare.toString();
    }

    /** Ids of buttons write some signs as a percentage, and JSON writes ends of lines with a letter. */
    private static String unescaped(String text) {
        return text.replaceAll("%[0-9A-F]{2}|\\\\[nrtbf]", " ");
    }
}
