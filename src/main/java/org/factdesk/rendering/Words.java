package org.factdesk.rendering;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** The words of a sentence, in lower case and in order, and the stems by which they are compared. */
record Words(List<String> words) {
    private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{N}'’%$€£¥]+");
    private static final Pattern POSSESSIVE = Pattern.compile("['’]s?$");
    private static final Pattern ENDING = Pattern.compile("(ies|ied|ings?|ers?|ed|es|s|e|y)$");
    private static final int SHORTEST_STEM = 3;

    static Words of(String text) {
        return new Words(BETWEEN.splitAsStream(text.toLowerCase(Locale.ENGLISH))
                .filter(word -> !word.isEmpty())
                .toList());
    }

    /** The words of a list that is separated by white space. */
    static Set<String> set(String list) {
        return Set.of(list.strip().split("\\s+"));
    }

    boolean hasAny(Set<String> others) {
        return words.stream().anyMatch(others::contains);
    }

    /** The stems of the words that are not in a list of words that carry no content. */
    Set<String> stems(Set<String> without) {
        Set<String> stems = new LinkedHashSet<>();
        words.stream().filter(word -> !without.contains(word)).map(Words::stem).forEach(stems::add);
        return stems;
    }

    /** Where the first word stands that starts one of the names, or -1. */
    int indexOfAny(List<String> names) {
        return names.stream()
                .map(Words::of)
                .mapToInt(name -> Collections.indexOfSubList(words, name.words))
                .filter(index -> index >= 0)
                .min()
                .orElse(-1);
    }

    static String stem(String word) {
        String bare = POSSESSIVE.matcher(word).replaceFirst("");
        String stem = ENDING.matcher(bare).replaceFirst("");
        return stem.length() >= SHORTEST_STEM ? stem : bare;
    }
}
