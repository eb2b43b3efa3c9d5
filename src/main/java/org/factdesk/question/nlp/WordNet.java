package org.factdesk.question.nlp;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * How near two words are by WordNet 3.1 (Fellbaum 1998): the same sense, derived from each other, one a kind of the
 * other. Only the first senses of a word count, since the later ones are rare. Thread-safe; what was looked up is kept.
 */
public final class WordNet {
    static final double SYNONYM = 0.9;
    static final double DERIVED = 0.8;
    static final double KIND = 0.6;

    /** One of its files, by which its release is told. */
    static final String DATA = "net/sf/extjwnl/data/wordnet/wn31/data.noun";

    private static final int SENSES = 3;
    private static final int MOST_KEPT = 20_000;
    private static final String HYPERNYM = "@";
    private static final String INSTANCE_HYPERNYM = "@i";
    /** By the symbols of wninput(5WN). */
    private static final Map<String, Double> RELATIONS =
            Map.of("+", DERIVED, "&", DERIVED, "\\", DERIVED, "*", KIND, ">", KIND, HYPERNYM, KIND, "~", KIND);

    private final WordNetFiles files;
    private final Map<String, Map<String, Double>> related = new ConcurrentHashMap<>();
    private final Map<String, Set<String>> classes = new ConcurrentHashMap<>();

    /** @param cache the folder in which its files are unpacked */
    public WordNet(Path cache) {
        files = WordNetFiles.open(cache.resolve("wordnet-3.1"));
    }

    /** Words related to a lemma, with how near each is, from 0 to 1. Empty where WordNet does not know the lemma. */
    Map<String, Double> related(String lemma) {
        Map<String, Double> known = related.get(lemma);
        if (known != null) {
            return known;
        }
        Map<String, Double> found = lookUp(lemma);
        if (related.size() < MOST_KEPT) {
            related.put(lemma, found);
        }
        return found;
    }

    /** Whether the word, in the form given, is in the dictionary. */
    boolean knows(String lemma) {
        for (WordNetFiles.Part part : WordNetFiles.Part.values()) {
            if (files.knows(part, normal(lemma))) {
                return true;
            }
        }
        return false;
    }

    private static String normal(String lemma) {
        return lemma.trim().toLowerCase(Locale.ROOT);
    }

    private Map<String, Double> lookUp(String lemma) {
        Map<String, Double> near = new HashMap<>();
        for (WordNetFiles.Part part : WordNetFiles.Part.values()) {
            files.senses(part, normal(lemma)).stream().limit(SENSES).forEach(sense -> addSense(sense, near));
        }
        return Map.copyOf(near);
    }

    private void addSense(WordNetFiles.Place place, Map<String, Double> near) {
        WordNetFiles.Synset sense = files.synset(place);
        addWords(sense, SYNONYM, near);
        for (WordNetFiles.Pointer pointer : sense.pointers()) {
            Double nearness = RELATIONS.get(pointer.symbol());
            if (nearness != null) {
                addWords(files.synset(pointer.target()), nearness, near);
            }
        }
    }

    private static void addWords(WordNetFiles.Synset sense, double nearness, Map<String, Double> near) {
        for (String word : sense.words()) {
            near.merge(word.toLowerCase(Locale.ROOT), nearness, Math::max);
        }
    }

    private static boolean isUpwards(WordNetFiles.Pointer pointer) {
        return pointer.symbol().equals(HYPERNYM) || pointer.symbol().equals(INSTANCE_HYPERNYM);
    }

    /**
     * What a noun, or a verb, is an instance or a kind of by its most frequent senses, itself with it, as the first
     * word of each sense with its number. The lemma may have several words, with spaces between them.
     *
     * @param senses how many of its senses count
     */
    Set<String> classes(String lemma, boolean verb, int senses) {
        String key = senses + (verb ? " to " : " ") + lemma;
        Set<String> known = classes.get(key);
        if (known != null) {
            return known;
        }
        Set<String> found = new LinkedHashSet<>();
        files.senses(verb ? WordNetFiles.Part.VERB : WordNetFiles.Part.NOUN, normal(lemma)).stream()
                .limit(senses)
                .forEach(sense -> climbClasses(sense, found));
        if (classes.size() < MOST_KEPT) {
            classes.put(key, found);
        }
        return found;
    }

    private void climbClasses(WordNetFiles.Place place, Set<String> classes) {
        WordNetFiles.Synset sense = files.synset(place);
        if (classes.add(sense.words().get(0) + ' ' + sense.offset())) {
            for (WordNetFiles.Pointer pointer : sense.pointers()) {
                if (isUpwards(pointer)) {
                    climbClasses(pointer.target(), classes);
                }
            }
        }
    }
}
