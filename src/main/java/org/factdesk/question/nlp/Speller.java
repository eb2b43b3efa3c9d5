package org.factdesk.question.nlp;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Mends slips of the finger: of the words of English and of the incident, takes the one that was likeliest meant where
 * this was typed (Kernighan, Church and Gale 1990): how common it is, times how likely fingers slip like this.
 * Thread-safe.
 */
final class Speller {
    private static final int SHORTEST = 3;
    /** Words as common as these are what was meant. */
    private static final int COMMONEST = 400;
    /** A word of so many letters that nothing knows may hold two slips. */
    private static final int LONG = 7;

    private static final int MOST_KEPT = 20_000;

    /** The share of a question's words that are the incident's own, whatever the word. */
    private static final double OWN = 0.3;

    private static final int FEWEST_OWN = 200;

    /** How often a word is meant that stands only in the dictionary, or is put together of common words. */
    private static final double RARE = Math.log(3e-7);
    /** The same of a word with an ending that looks like one: many slips look like endings. */
    private static final double INFLECTED = Math.log(1e-8);
    /** The same of three letters that nothing knows: an abbreviation, say. A decade less for each letter more. */
    private static final double UNKNOWN = Math.log(1e-7);

    private static final double LEAST_UNKNOWN = Math.log(1e-9);

    private static final List<String> ENDINGS = List.of("s", "es", "ed", "ing", "d", "er", "ly");
    /** Parts of a compound, such as "payout", are as common as this. */
    private static final int COMMON_PART = 3_000;

    private final WordTable english;
    private final double logOfHarmonic;
    private final WordNet wordNet;
    private final Map<String, Guess> guesses = new ConcurrentHashMap<>();

    /** A word that may have been meant, with the log of how likely. */
    private record Guess(String word, double chance) {
        Guess or(String other, double itsChance) {
            boolean better = itsChance > chance || itsChance == chance && other.compareTo(word) < 0;
            return better ? new Guess(other, itsChance) : this;
        }
    }

    Speller(WordPieces pieces, WordNet wordNet) {
        english = new WordTable(pieces.words());
        this.wordNet = wordNet;
        double harmonic = 0;
        for (int rank = 0; rank < english.size(); rank++) {
            harmonic += 1 / zipf(rank);
        }
        logOfHarmonic = Math.log(harmonic);
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
    String mend(String word, WordTable incident) {
        if (word.length() < SHORTEST
                || incident.contains(word)
                || isCommonest(word)
                || !word.chars().allMatch(letter -> letter >= 'a' && letter <= 'z')) {
            return word;
        }
        Guess known = guesses.get(word);
        if (known == null) {
            known = among(english, word, this::ofEnglish, new Guess(word, chance(word)));
            if (guesses.size() < MOST_KEPT) {
                guesses.put(word, known);
            }
        }
        double own = OWN / Math.max(FEWEST_OWN, incident.size());
        return among(incident, word, other -> Math.log(own + Math.exp(ofEnglish(other))), known)
                .word();
    }

    private boolean isCommonest(String word) {
        int rank = english.place(word);
        return rank >= 0 && rank < COMMONEST;
    }

    private interface Commonness {
        double log(String word);
    }

    private Guess among(WordTable words, String typed, Commonness commonness, Guess least) {
        int slips = typed.length() >= LONG && !english.contains(typed) ? 2 : 1;
        Guess[] best = {least};
        words.near(typed, slips, place -> {
            String word = words.word(place);
            double common = commonness.log(word);
            if (word.length() >= SHORTEST && common + Slips.LIKELIEST > best[0].chance()) {
                best[0] = best[0].or(word, common + Slips.chance(typed, word, slips));
            }
        });
        return best[0];
    }

    /** How common what was typed is, if it was meant. */
    private double chance(String typed) {
        if (english.contains(typed)) {
            return ofEnglish(typed);
        }
        if (wordNet.knows(typed) || isCompound(typed)) {
            return RARE;
        }
        return isInflected(typed)
                ? INFLECTED
                : Math.max(LEAST_UNKNOWN, UNKNOWN - Math.log(10) * (typed.length() - SHORTEST));
    }

    /** A word's share of English by its rank (Zipf 1935). */
    private double ofEnglish(String word) {
        int rank = english.place(word);
        return rank < 0 ? Double.NEGATIVE_INFINITY : -Math.log(zipf(rank)) - logOfHarmonic;
    }

    private static double zipf(int rank) {
        return rank + 3.0;
    }

    private boolean isCompound(String word) {
        for (int i = SHORTEST; i <= word.length() - SHORTEST; i++) {
            if (isPart(word.substring(0, i)) && isPart(word.substring(i))) {
                return true;
            }
        }
        return false;
    }

    private boolean isPart(String word) {
        int rank = english.place(word);
        return rank >= 0 && rank < COMMON_PART;
    }

    private boolean isInflected(String word) {
        if (word.endsWith("d") && !word.endsWith("ed")) {
            return false;
        }
        for (String ending : ENDINGS) {
            if (word.endsWith(ending) && word.length() - ending.length() >= SHORTEST) {
                String stem = word.substring(0, word.length() - ending.length());
                if (wordNet.knows(stem) || wordNet.knows(stem + "e")) {
                    return true;
                }
            }
        }
        return false;
    }
}
