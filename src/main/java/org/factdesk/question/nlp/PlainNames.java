package org.factdesk.question.nlp;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Brings names and words to one form, so that Nuñez, NUNEZ and nunez's are one. */
final class PlainNames {
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern POSSESSIVE = Pattern.compile("['’]s?\\b");
    private static final Pattern GAPS = Pattern.compile("[^\\p{L}\\p{N}]+");

    private static final char FIRST_BEYOND_ASCII = 0x80;

    private PlainNames() {}

    /** Lower case, without accents, apostrophes and punctuation. */
    static String plain(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) >= FIRST_BEYOND_ASCII) {
                return plainOfAny(text);
            }
        }
        return plainOfAscii(text.toLowerCase(Locale.ROOT));
    }

    /** The same as {@link #plainOfAny} for most texts, which are the only ones that there are many of. */
    private static String plainOfAscii(String text) {
        StringBuilder plain = new StringBuilder(text.length());
        boolean gap = false;
        for (int i = 0; i < text.length(); i++) {
            char letter = text.charAt(i);
            if (isLetterOrDigit(letter)) {
                if (gap && plain.length() > 0) {
                    plain.append(' ');
                }
                gap = false;
                plain.append(letter);
            } else {
                gap = true;
                if (letter == '\'' && isPossessive(text, i + 1)) {
                    i++;
                }
            }
        }
        return plain.toString();
    }

    private static boolean isLetterOrDigit(char letter) {
        return letter >= 'a' && letter <= 'z' || letter >= '0' && letter <= '9';
    }

    private static boolean isPossessive(String text, int at) {
        return at < text.length()
                && text.charAt(at) == 's'
                && (at + 1 == text.length() || !isLetterOrDigit(text.charAt(at + 1)) && text.charAt(at + 1) != '_');
    }

    /** The same of a text with any letters. */
    static String plainOfAny(String text) {
        String bare =
                MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD)).replaceAll("");
        return GAPS.matcher(POSSESSIVE.matcher(bare.toLowerCase(Locale.ROOT)).replaceAll(" "))
                .replaceAll(" ")
                .strip();
    }

    /** The words of a name in that form. */
    static List<String> words(String text) {
        String plain = plain(text);
        return plain.isEmpty() ? List.of() : List.of(plain.split(" "));
    }
}
