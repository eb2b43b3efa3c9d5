package org.factdesk.question.nlp;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;

/**
 * What tells the intent of a text, word by word: its words and lemmas with their neighbours, the question word, the
 * word that the question turns on, the main verb, and what they and its nouns are kinds of. Stateless.
 */
final class IntentFeatures {
    /** What words are a kind of helps with questions, and misleads where orders are given; so it weighs less. */
    private static final float OF_KINDS = 0.3f;

    /** Beside the first sense, which is the likeliest, a few more, since it is not known which one is meant. */
    private static final int SENSES = 3;

    /** In place of a question word. */
    private static final String NONE = "-";

    private static final String HEAD_IS = "head is ";
    private static final String HEAD_MAY_BE = "head may be ";
    private static final String VERB_IS = "verb is ";
    private static final String NOUN_IS = "noun is ";
    private static final List<String> OF_KIND = List.of(HEAD_IS, HEAD_MAY_BE, VERB_IS, NOUN_IS);

    private final WordNet wordNet;

    IntentFeatures(WordNet wordNet) {
        this.wordNet = wordNet;
    }

    /** What a feature weighs beside others where a classifier learns from it. */
    static float weight(String feature) {
        return OF_KIND.stream().anyMatch(feature::startsWith) ? OF_KINDS : 1;
    }

    /** The names of the features that a text has, each once. */
    Set<String> of(List<Word> words, QuestionHead head) {
        Set<String> features = new LinkedHashSet<>();
        addPhrases("word ", words, word -> word.text().toLowerCase(Locale.ROOT), features);
        addPhrases("lemma ", words, Word::lemma, features);
        String asking = head.asking() < 0 ? NONE : lower(words.get(head.asking()));
        addQuestionWord(words, head.asking(), asking, features);
        if (head.place() >= 0) {
            addHead(words, head.place(), asking, features);
        }
        addMainVerb(words, head.asking(), asking, features);
        addNouns(words, features);
        return features;
    }

    /** Single words and pairs; where a text starts and ends tells as much as its words. */
    private static void addPhrases(String kind, List<Word> words, Function<Word, String> form, Set<String> features) {
        String last = "<";
        for (int i = 0; i <= words.size(); i++) {
            String word = i < words.size() ? form.apply(words.get(i)) : ">";
            features.add(kind + word);
            features.add(kind + last + ' ' + word);
            last = word;
        }
    }

    private static void addQuestionWord(List<Word> words, int place, String asking, Set<String> features) {
        features.add("asking " + asking);
        if (place < 0) {
            return;
        }
        features.add("asking first " + (place == 0));
        features.add("asking before " + lemma(words, place - 1) + ' ' + asking);
        features.add("asking next " + asking + ' ' + lemma(words, place + 1));
        features.add("asking next " + asking + ' ' + lemma(words, place + 1) + ' ' + lemma(words, place + 2));
        addShapes(words, asking, features);
        features.add("asking tags " + asking + ' ' + tag(words, place + 1) + ' ' + tag(words, place + 2));
    }

    /**
     * Only beside a question word: where nothing is asked, capitals tell the taste of whoever wrote the examples.
     * Members write as they like.
     */
    private static void addShapes(List<Word> words, String asking, Set<String> features) {
        for (int i = 0; i < words.size(); i++) {
            WordShape shape = WordShape.of(words.get(i).text(), i);
            if (shape != WordShape.PLAIN) {
                features.add("shape " + asking + ' ' + shape.word());
            }
        }
    }

    private void addHead(List<Word> words, int place, String asking, Set<String> features) {
        Word head = words.get(place);
        features.add("head " + head.lemma());
        features.add("head " + asking + ' ' + head.lemma());
        features.add("head tag " + asking + ' ' + head.tag());
        if (!asking.equals(NONE)) {
            features.add("head shape " + asking + ' '
                    + WordShape.of(head.text(), place).word());
        }
        features.add("head next " + head.lemma() + ' ' + lemma(words, place + 1));
        features.add("head before " + lemma(words, place - 1) + ' ' + head.lemma());
        boolean verb = head.tag().equals("VERB");
        addKinds(HEAD_IS, wordNet.classes(head.lemma(), verb, 1), asking, features);
        addKinds(HEAD_MAY_BE, maybe(words, place, verb), asking, features);
    }

    private static void addKinds(String relation, Set<String> kinds, String asking, Set<String> features) {
        for (String kind : kinds) {
            features.add(relation + kind);
            features.add(relation + asking + ' ' + kind);
        }
    }

    /** A comic strip is no strip: the word before belongs to it where WordNet knows both together. */
    private Set<String> maybe(List<Word> words, int place, boolean verb) {
        String head = words.get(place).lemma();
        Set<String> together =
                place == 0 ? Set.of() : wordNet.classes(lemma(words, place - 1) + ' ' + head, verb, SENSES);
        return together.isEmpty() ? wordNet.classes(head, verb, SENSES) : together;
    }

    /** The first verb after the question word. */
    private void addMainVerb(List<Word> words, int asking, String word, Set<String> features) {
        for (int i = Math.max(0, asking + 1); i < words.size(); i++) {
            if (words.get(i).tag().equals("VERB")) {
                String verb = words.get(i).lemma();
                features.add("verb " + verb);
                features.add("verb " + word + ' ' + verb);
                wordNet.classes(verb, true, 1).forEach(kind -> features.add(VERB_IS + kind));
                return;
            }
        }
    }

    private void addNouns(List<Word> words, Set<String> features) {
        for (Word word : words) {
            if (word.tag().equals("NOUN") || word.tag().equals("PROPN")) {
                wordNet.classes(word.lemma(), false, 1).forEach(kind -> features.add(NOUN_IS + kind));
            }
        }
    }

    private static String lemma(List<Word> words, int place) {
        return place < 0 ? "<" : place < words.size() ? words.get(place).lemma() : ">";
    }

    private static String tag(List<Word> words, int place) {
        return place < words.size() ? words.get(place).tag() : ">";
    }

    private static String lower(Word word) {
        return word.text().toLowerCase(Locale.ROOT);
    }
}
