package org.factdesk.question.nlp;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Brings names and words to one form, so that Nuñez, NUNEZ and nunez's are one. */
final class Names {
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern POSSESSIVE = Pattern.compile("['’]s?\\b");
    private static final Pattern GAPS = Pattern.compile("[^\\p{L}\\p{N}]+");

    private Names() {}

    /** Lower case, without accents, apostrophes and punctuation. */
    static String plain(String text) {
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
