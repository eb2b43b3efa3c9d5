package org.factdesk.storage;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * What some people said, in a form in which it is found again. In what is kept for those people themselves it is found
 * wherever it was quoted, cut or escaped. In what is kept for others only whole texts count: two words that many say
 * must take nothing away from them.
 */
final class Said {
    /** Less than that is said by many; in letters and digits. */
    private static final int SHORTEST = 6;
    /** Whoever shows a long text cuts it. */
    private static final int LONGEST = 40;

    private final Map<String, Set<String>> byOwner = new HashMap<>();
    private final WholeTexts whole = new WholeTexts();

    /**
     * Adds every text of somebody's words that is more than a name or a number.
     *
     * @param owner the code of whose they are, as {@link SqliteDrafts} keeps it; empty where nobody knows any more
     */
    void add(String owner, JsonNode words) {
        if (words.isTextual() && isWording(words.asText())) {
            String bare = bare(words.asText());
            if (bare.length() >= SHORTEST) {
                byOwner.computeIfAbsent(owner, known -> new HashSet<>())
                        .add(bare.substring(0, Math.min(LONGEST, bare.length())));
                whole.add(unescaped(words.asText()));
            }
        }
        words.forEach(word -> add(owner, word));
    }

    private static boolean isWording(String text) {
        return text.strip().chars().anyMatch(letter -> Character.isWhitespace(letter) || letter > 0x7F);
    }

    boolean isEmpty() {
        return byOwner.isEmpty();
    }

    /**
     * Whether something of it stands in a text.
     *
     * @param owner for whom the text is kept; empty where nobody knows, and it may be any of them
     */
    boolean isIn(String owner, String text) {
        String bare = bare(text);
        boolean isInOwn = owner.isEmpty()
                ? byOwner.values().stream().anyMatch(own -> own.stream().anyMatch(bare::contains))
                : byOwner.getOrDefault(owner, Set.of()).stream().anyMatch(bare::contains);
        return isInOwn || whole.isIn(unescaped(text));
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
