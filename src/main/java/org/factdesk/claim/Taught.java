package org.factdesk.claim;

import java.util.List;
import java.util.Locale;

/**
 * A wording of which somebody said what kind of answer it wants, where the desk guessed wrongly.
 *
 * @param wording as people type it
 * @param intent the word of the kind, one of {@link #INTENTS}
 */
public record Taught(String wording, String intent) {
    /** The words of every kind of answer. */
    public static final List<String> INTENTS = List.of(
            "who",
            "what",
            "when",
            "where",
            "why",
            "how",
            "how-many",
            "whether",
            "said",
            "who-said",
            "identity",
            "overview",
            "newest",
            "disputes",
            "timeline",
            "more",
            "sources",
            "parties",
            "standing",
            "greeting",
            "thanks",
            "help",
            "about",
            "smalltalk",
            "reaction",
            "complaint",
            "concern",
            "injection");

    public Taught {
        if (!INTENTS.contains(intent)) {
            throw new IllegalArgumentException("'" + intent + "' is no intent");
        }
        if (normal(wording).isEmpty()) {
            throw new IllegalArgumentException("a wording has words");
        }
    }

    /** The wording without what people type now so and now so; wordings that are the same in it mean the same. */
    public String normal() {
        return normal(wording);
    }

    /** A text in lower case, its words one space apart, without marks; empty where it holds no word. */
    public static String normal(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        StringBuilder normal = new StringBuilder(lower.length());
        boolean isBetween = false;
        for (int i = 0; i < lower.length(); i += Character.charCount(lower.codePointAt(i))) {
            int letter = lower.codePointAt(i);
            if (isOfWords(letter)) {
                if (isBetween && normal.length() > 0) {
                    normal.append(' ');
                }
                normal.appendCodePoint(letter);
            }
            isBetween = !isOfWords(letter);
        }
        return normal.toString();
    }

    private static boolean isOfWords(int letter) {
        return switch (Character.getType(letter)) {
            case Character.DECIMAL_DIGIT_NUMBER,
                    Character.LETTER_NUMBER,
                    Character.OTHER_NUMBER,
                    Character.NON_SPACING_MARK,
                    Character.COMBINING_SPACING_MARK,
                    Character.ENCLOSING_MARK -> true;
            default -> Character.isLetter(letter);
        };
    }
}
