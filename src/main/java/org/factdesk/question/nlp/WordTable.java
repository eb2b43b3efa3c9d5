package org.factdesk.question.nlp;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.function.IntConsumer;

/** Words in an order, among which those can be found that a few slips of the finger make of another. Immutable. */
final class WordTable {
    private static final int LETTER = 31;

    private final String[] words;
    private final Map<String, Integer> places;
    private final int[] letters;

    /** @param words no word twice */
    WordTable(Collection<String> words) {
        this.words = words.toArray(String[]::new);
        places = new HashMap<>(2 * this.words.length);
        letters = new int[this.words.length];
        for (int i = 0; i < letters.length; i++) {
            places.put(this.words[i], i);
            letters[i] = letters(this.words[i]);
        }
    }

    boolean contains(String word) {
        return places.containsKey(word);
    }

    /** Where the word stands in the order, or -1. */
    int place(String word) {
        return places.getOrDefault(word, -1);
    }

    String word(int place) {
        return words[place];
    }

    int size() {
        return words.length;
    }

    /** Hands on the places of all words that may lie so many slips from a word, and of some that lie further. */
    void near(String word, int slips, IntConsumer place) {
        int mask = letters(word);
        for (int i = 0; i < letters.length; i++) {
            if (Integer.bitCount(letters[i] ^ mask) <= 2 * slips
                    && Math.abs(words[i].length() - word.length()) <= slips) {
                place.accept(i);
            }
        }
    }

    /** Which letters a word has, a bit each: a slip turns two of them at most. */
    private static int letters(String word) {
        int mask = 0;
        for (int i = 0; i < word.length(); i++) {
            mask |= 1 << (word.charAt(i) & LETTER);
        }
        return mask;
    }
}
