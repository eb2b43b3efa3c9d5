package org.factdesk.question.nlp;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;

/**
 * What tells the intent of a text, word by word: its words and lemmas with their neighbours, the question word, the word
 * that the question turns on, the main verb, and what they and its nouns are kinds of. Stateless.
 */
final class IntentFeatures {
    /** What words are a kind of helps with questions, and misleads where orders are given; so it weighs less. */
    private static final float OF_KINDS = 0.3f;

    private static final String HEAD_IS = "head is ";
    private static final String VERB_IS = "verb is ";
    private static final String NOUN_IS = "noun is ";

    private final WordNet wordNet;

    IntentFeatures(WordNet wordNet) {
        this.wordNet = wordNet;
    }

    /** What a feature weighs beside others where a classifier learns from it. */
    static float weight(String feature) {
        boolean ofKinds = feature.startsWith(HEAD_IS) || feature.startsWith(VERB_IS) || feature.startsWith(NOUN_IS);
        return ofKinds ? OF_KINDS : 1;
    }

    /** The names of the features that a text has, each once. */
    Set<String> of(List<Word> words, QuestionHead head) {
        Set<String> features = new LinkedHashSet<>();
        addPhrases("word ", words, word -> word.text().toLowerCase(Locale.ROOT), features);
        addPhrases("lemma ", words, Word::lemma, features);
        String asking = head.asking() < 0 ? "-" : lower(words.get(head.asking()));
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
        features.add("asking tags " + asking + ' ' + tag(words, place + 1) + ' ' + tag(words, place + 2));
    }

    private void addHead(List<Word> words, int place, String asking, Set<String> features) {
        Word head = words.get(place);
        features.add("head " + head.lemma());
        features.add("head " + asking + ' ' + head.lemma());
        features.add("head tag " + asking + ' ' + head.tag());
        features.add("head next " + head.lemma() + ' ' + lemma(words, place + 1));
        features.add("head before " + lemma(words, place - 1) + ' ' + head.lemma());
        for (String kind : wordNet.classes(head.lemma(), head.tag().equals("VERB"))) {
            features.add(HEAD_IS + kind);
            features.add(HEAD_IS + asking + ' ' + kind);
        }
    }

    /** The first verb after the question word. */
    private void addMainVerb(List<Word> words, int asking, String word, Set<String> features) {
        for (int i = Math.max(0, asking + 1); i < words.size(); i++) {
            if (words.get(i).tag().equals("VERB")) {
                String verb = words.get(i).lemma();
                features.add("verb " + verb);
                features.add("verb " + word + ' ' + verb);
                wordNet.classes(verb, true).forEach(kind -> features.add(VERB_IS + kind));
                return;
            }
        }
    }

    private void addNouns(List<Word> words, Set<String> features) {
        for (Word word : words) {
            if (word.tag().equals("NOUN") || word.tag().equals("PROPN")) {
                wordNet.classes(word.lemma(), false).forEach(kind -> features.add(NOUN_IS + kind));
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
