package org.factdesk.question.nlp;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import opennlp.tools.lemmatizer.ThreadSafeLemmatizerME;
import opennlp.tools.postag.ThreadSafePOSTaggerME;
import opennlp.tools.tokenize.ThreadSafeTokenizerME;
import opennlp.tools.util.Span;

/** Splits a text into words with lemma and tag, by the OpenNLP models of the English UD treebank EWT. Thread-safe. */
public final class TextAnalyzer {
    /** The release of the models; words that another one told are not the same. */
    static final String MODELS = "1.3-2.5.4";

    private static final int MOST_LEMMAS = 50_000;

    private final ThreadSafeTokenizerME tokenizer;
    private final ThreadSafePOSTaggerME tagger;
    private final ThreadSafeLemmatizerME lemmatizer;
    private final Map<String, String> lemmas = new ConcurrentHashMap<>();

    public TextAnalyzer() {
        tokenizer = new ThreadSafeTokenizerME(OpenNlpModels.tokenizer(file("tokens")));
        tagger = new ThreadSafePOSTaggerME(OpenNlpModels.tagger(file("pos")));
        lemmatizer = new ThreadSafeLemmatizerME(OpenNlpModels.lemmatizer(file("lemmas")));
    }

    /** The files of its models. */
    static List<String> models() {
        return List.of(file("tokens"), file("pos"), file("lemmas"));
    }

    private static String file(String kind) {
        return "opennlp-en-ud-ewt-" + kind + "-" + MODELS + ".bin";
    }

    /** The words of a text in order; none where it has no letters or signs. */
    public List<Word> analyze(String text) {
        return analyze(text, Integer.MAX_VALUE);
    }

    /** The first words of a text, at most {@code most}. */
    List<Word> analyze(String text, int most) {
        Span[] all = tokenizer.tokenizePos(text);
        Span[] spans = Arrays.copyOf(all, Math.min(all.length, most));
        String[] texts = Span.spansToStrings(spans, text);
        if (texts.length == 0) {
            return List.of();
        }
        String[] tags = tagger.tag(texts);
        List<Word> words = new ArrayList<>(texts.length);
        for (int i = 0; i < texts.length; i++) {
            words.add(new Word(texts[i], lemma(texts[i], tags[i]), tags[i], spans[i].getStart()));
        }
        return List.copyOf(words);
    }

    /** Each word is looked at alone, so that a lemma can be kept and depends on nothing but word and tag. */
    private String lemma(String text, String tag) {
        String key = tag + ' ' + text;
        String known = lemmas.get(key);
        if (known != null) {
            return known;
        }
        String found = lemmatizer.lemmatize(new String[] {text}, new String[] {tag})[0];
        String lemma = (found.equals("O") || found.isBlank() ? text : found).toLowerCase(Locale.ROOT);
        if (lemmas.size() < MOST_LEMMAS) {
            lemmas.put(key, lemma);
        }
        return lemma;
    }
}
