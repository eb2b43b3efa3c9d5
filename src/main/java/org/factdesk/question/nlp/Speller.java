package org.factdesk.question.nlp;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Mends slips of the finger: a word that is no English word becomes the nearest word of the incident, else the nearest
 * common English word, else stays. Thread-safe.
 */
final class Speller {
    private static final int SHORTEST = 4;
    private static final int MOST_KEPT = 20_000;

    private final List<String> common;
    private final Set<String> english;
    private final WordNet wordNet;
    private final Map<String, String> mended = new ConcurrentHashMap<>();

    Speller(WordPieces pieces, WordNet wordNet) {
        common = pieces.words();
        english = Set.copyOf(new HashSet<>(common));
        this.wordNet = wordNet;
    }

    /** Whether the word, in lower case, stands in an English dictionary. */
    boolean isEnglish(String word) {
        return english.contains(word) || wordNet.knows(word);
    }

    /**
     * The word that was meant.
     *
     * @param word in lower case without accents
     * @param incident the words that the incident's claims and names are made of
     */
    String mend(String word, Set<String> incident) {
        if (word.length() < SHORTEST
                || incident.contains(word)
                || !word.chars().allMatch(Character::isLetter)
                || isEnglish(word)
                || isInflected(word)) {
            return word;
        }
        String near = nearest(word, incident);
        return near.isEmpty() ? mended(word) : near;
    }

    private boolean isInflected(String word) {
        if (word.endsWith("d") && !word.endsWith("ed")) {
            return false;
        }
        for (String ending : List.of("s", "es", "ed", "ing", "d", "er", "ly")) {
            if (word.endsWith(ending) && word.length() - ending.length() >= SHORTEST - 1) {
                String stem = word.substring(0, word.length() - ending.length());
                if (wordNet.knows(stem) || wordNet.knows(stem + "e")) {
                    return true;
                }
            }
        }
        return false;
    }

    private String mended(String word) {
        String known = mended.get(word);
        if (known != null) {
            return known;
        }
        String near = nearest(word, common);
        String meant = near.isEmpty() ? word : near;
        if (mended.size() < MOST_KEPT) {
            mended.put(word, meant);
        }
        return meant;
    }

    /** The first of the nearest words; slips seldom change a word's first letter. */
    private static String nearest(String word, Iterable<String> words) {
        int allowed = EditDistance.allowed(word);
        int least = allowed + 1;
        String nearest = "";
        for (String candidate : words) {
            boolean sameStart = candidate.charAt(0) == word.charAt(0)
                    || candidate.length() > 1 && candidate.charAt(1) == word.charAt(0);
            if (sameStart && candidate.length() >= SHORTEST) {
                int distance = EditDistance.between(word, candidate, Math.min(least, allowed));
                boolean asNear = distance == least && least <= allowed && words instanceof Set;
                if (distance < least || asNear && candidate.compareTo(nearest) < 0) {
                    least = distance;
                    nearest = candidate;
                }
            }
        }
        return nearest;
    }
}
