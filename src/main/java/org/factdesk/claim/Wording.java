package org.factdesk.claim;

import java.util.Optional;
import java.util.regex.Pattern;

/** What people may write about an incident: how long at most, in characters, and of which characters. */
public final class Wording {
    public static final int TITLE = 300;
    public static final int SUMMARY = 2_000;
    public static final int NAME = 200;
    public static final int URL = 2_000;
    public static final int TEXT = 1_000;
    public static final int SLOT = 500;
    public static final int QUESTION = 2_000;
    /** How many aliases, disputes, wordings and the like one thing may have. */
    public static final int LIST = 100;

    private static final Pattern LINK = Pattern.compile("(?i)https?://[^\\s<>\"]+");

    private Wording() {}

    /** Whether a text is an address that people can follow. */
    public static boolean isLink(String text) {
        return LINK.matcher(text).matches();
    }

    /** What is wrong with a text, such as "is 301 characters long; at most 300 are allowed", if anything is. */
    public static Optional<String> fault(String text, int longest) {
        if (text.length() > longest) {
            return Optional.of("is " + text.length() + " characters long; at most " + longest + " are allowed");
        }
        return text.codePoints().allMatch(Wording::isWritable)
                ? Optional.empty()
                : Optional.of("holds a control character or half a character; take it out");
    }

    /** The beginning of a text, so many characters at most and never half of one. */
    public static String beginning(String text, int longest) {
        if (text.length() <= longest) {
            return text;
        }
        return text.substring(0, Character.isHighSurrogate(text.charAt(longest - 1)) ? longest - 1 : longest);
    }

    /** The same, with a sign where something was left out. */
    public static String shortened(String text, int longest) {
        return text.length() <= longest ? text : beginning(text, longest) + "…";
    }

    private static boolean isWritable(int codePoint) {
        return codePoint == '\n'
                || !Character.isISOControl(codePoint)
                        && Character.getType(codePoint) != Character.SURROGATE
                        && (codePoint & 0xFFFE) != 0xFFFE;
    }
}
