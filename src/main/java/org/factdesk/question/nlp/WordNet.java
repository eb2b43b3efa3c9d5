package org.factdesk.question.nlp;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import net.sf.extjwnl.JWNLException;
import net.sf.extjwnl.data.IndexWord;
import net.sf.extjwnl.data.POS;
import net.sf.extjwnl.data.Pointer;
import net.sf.extjwnl.data.PointerType;
import net.sf.extjwnl.data.Synset;
import net.sf.extjwnl.data.Word;
import net.sf.extjwnl.dictionary.Dictionary;

/**
 * How near two words are by WordNet 3.1 (Fellbaum 1998): the same sense, derived from each other, one a kind of the other.
 * Only the first senses of a word count, since the later ones are rare. Thread-safe; what was looked up is kept.
 */
public final class WordNet {
    static final double SYNONYM = 0.9;
    static final double DERIVED = 0.8;
    static final double KIND = 0.6;

    /** One of its files, by which its release is told. */
    static final String DATA = "net/sf/extjwnl/data/wordnet/wn31/data.noun";

    private static final int SENSES = 3;
    private static final int MOST_KEPT = 20_000;
    private static final Map<PointerType, Double> RELATIONS = Map.of(
            PointerType.DERIVATION, DERIVED,
            PointerType.SIMILAR_TO, DERIVED,
            PointerType.PERTAINYM, DERIVED,
            PointerType.ENTAILMENT, KIND,
            PointerType.CAUSE, KIND,
            PointerType.HYPERNYM, KIND,
            PointerType.HYPONYM, KIND);

    private final Dictionary dictionary;
    private final Map<String, Map<String, Double>> related = new ConcurrentHashMap<>();
    private final Map<String, Set<String>> classes = new ConcurrentHashMap<>();

    public WordNet() {
        try {
            dictionary = Dictionary.getDefaultResourceInstance();
        } catch (JWNLException e) {
            throw new LanguageException("open WordNet", e);
        }
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
        return !related(lemma).isEmpty();
    }

    private synchronized Map<String, Double> lookUp(String lemma) {
        Map<String, Double> near = new HashMap<>();
        try {
            for (POS pos : POS.getAllPOS()) {
                IndexWord word = dictionary.getIndexWord(pos, lemma);
                if (word != null) {
                    List<Synset> senses = word.getSenses();
                    for (Synset sense : senses.subList(0, Math.min(SENSES, senses.size()))) {
                        addSense(sense, near);
                    }
                }
            }
        } catch (JWNLException e) {
            throw new LanguageException("look up a word in WordNet", e);
        }
        return Map.copyOf(near);
    }

    private static void addSense(Synset sense, Map<String, Double> near) throws JWNLException {
        addWords(sense, SYNONYM, near);
        for (Pointer pointer : sense.getPointers()) {
            Double nearness = RELATIONS.get(pointer.getType());
            if (nearness != null) {
                addWords(pointer.getTargetSynset(), nearness, near);
            }
        }
    }

    private static void addWords(Synset sense, double nearness, Map<String, Double> near) {
        for (Word word : sense.getWords()) {
            near.merge(word.getLemma().toLowerCase(java.util.Locale.ROOT), nearness, Math::max);
        }
    }

    /** Everything that a noun is a kind of, over its first sense, such as artifact and entity for spire. */
    Set<String> kinds(String noun) {
        Set<String> kinds = new HashSet<>();
        try {
            synchronized (this) {
                IndexWord word = dictionary.getIndexWord(POS.NOUN, noun);
                if (word != null) {
                    climb(word.getSenses().get(0), kinds, 0);
                }
            }
        } catch (JWNLException e) {
            throw new LanguageException("look up a word in WordNet", e);
        }
        return kinds;
    }

    /** What a noun, or a verb, is an instance or a kind of, itself with it, as the first word of each sense with its number. */
    Set<String> classes(String lemma, boolean verb) {
        String key = verb ? "to " + lemma : lemma;
        Set<String> known = classes.get(key);
        if (known != null) {
            return known;
        }
        Set<String> found = new LinkedHashSet<>();
        try {
            synchronized (this) {
                IndexWord word = dictionary.getIndexWord(verb ? POS.VERB : POS.NOUN, lemma);
                if (word != null) {
                    climbClasses(word.getSenses().get(0), found);
                }
            }
        } catch (JWNLException e) {
            throw new LanguageException("look up a word in WordNet", e);
        }
        if (classes.size() < MOST_KEPT) {
            classes.put(key, found);
        }
        return found;
    }

    private static void climbClasses(Synset sense, Set<String> classes) throws JWNLException {
        if (classes.add(sense.getWords().get(0).getLemma() + ' ' + sense.getOffset())) {
            for (PointerType up : List.of(PointerType.HYPERNYM, PointerType.INSTANCE_HYPERNYM)) {
                for (Pointer pointer : sense.getPointers(up)) {
                    climbClasses(pointer.getTargetSynset(), classes);
                }
            }
        }
    }

    private static void climb(Synset sense, Set<String> kinds, int height) throws JWNLException {
        for (Word word : sense.getWords()) {
            kinds.add(word.getLemma());
        }
        for (Pointer pointer : sense.getPointers(PointerType.HYPERNYM)) {
            if (height < 12) {
                climb(pointer.getTargetSynset(), kinds, height + 1);
            }
        }
    }
}
