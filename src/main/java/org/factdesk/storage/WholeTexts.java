package org.factdesk.storage;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Texts that are found where they stand whole, from the beginning of a word to the end of one, whatever signs are
 * between the words. Of a long text its beginning is enough, since lists cut it. A short one must stand between
 * quotation marks or be a value by itself: its words may be anybody's.
 */
final class WholeTexts {
    /** In bytes, so that it is as many as 16 Latin letters or 6 Chinese ones. */
    private static final int SHORT = 16;
    /** In letters. */
    private static final int LONG = 40;
    /** By so many letters it is told quickly which texts cannot stand somewhere. */
    private static final int FIRST = 5;

    private static final char GAP = ' ';
    private static final char MARK = '"';
    private static final String MARKS = "\"“”„‟«»‹›「」『』=&";

    private final Map<String, Set<Whole>> byFirstLetters = new HashMap<>();

    private record Whole(String words, boolean isCut) {
        boolean isShort() {
            return words.getBytes(StandardCharsets.UTF_8).length < SHORT;
        }
    }

    void add(String text) {
        String words = plain(marked(text)).strip();
        boolean isLong = words.length() > LONG;
        int end = isLong ? words.lastIndexOf(GAP, LONG) : words.length();
        Whole whole = new Whole(words.substring(0, isLong && end < LONG / 2 ? LONG : end), isLong);
        byFirstLetters
                .computeIfAbsent(firstLetters(words, 0), first -> new HashSet<>())
                .add(whole);
    }

    boolean isIn(String text) {
        String marked = marked(text);
        String plain = plain(marked);
        for (int at = 1; at > 0 && at < plain.length(); at = plain.indexOf(GAP, at) + 1) {
            for (Whole whole : byFirstLetters.getOrDefault(firstLetters(plain, at), Set.of())) {
                if (plain.startsWith(whole.words(), at) && isApart(whole, marked, at)) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean isApart(Whole whole, String marked, int at) {
        char after = marked.charAt(at + whole.words().length());
        return whole.isCut()
                || (whole.isShort() ? marked.charAt(at - 1) == MARK && after == MARK : after == GAP || after == MARK);
    }

    private static String firstLetters(String words, int at) {
        return words.substring(at, Math.min(at + FIRST, words.length()));
    }

    private static String plain(String marked) {
        return marked.replace(MARK, GAP);
    }

    /** A text's words, each between two signs that say whether what stands there sets a text apart, as both ends do. */
    private static String marked(String text) {
        StringBuilder words = new StringBuilder().append(MARK);
        text.toLowerCase(Locale.ROOT).codePoints().forEach(letter -> {
            int last = words.length() - 1;
            boolean isBetween = words.charAt(last) == GAP || words.charAt(last) == MARK;
            if (Character.isLetterOrDigit(letter)) {
                words.appendCodePoint(letter);
            } else if (MARKS.indexOf(letter) >= 0) {
                words.replace(isBetween ? last : last + 1, last + 1, String.valueOf(MARK));
            } else if (!isBetween) {
                words.append(GAP);
            }
        });
        int last = words.length() - 1;
        words.replace(words.charAt(last) == GAP ? last : last + 1, last + 1, String.valueOf(MARK));
        return words.toString();
    }
}
