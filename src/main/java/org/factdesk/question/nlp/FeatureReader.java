package org.factdesk.question.nlp;

import java.util.List;

/** Looks at texts as a classifier does. Thread-safe. */
public final class FeatureReader {
    /** More than anybody writes in one breath. */
    private static final int MOST_WORDS = 128;

    private final TextAnalyzer analyzer;
    private final SentenceEncoder encoder;
    private final IntentFeatures features;

    public FeatureReader(LanguageTools tools) {
        analyzer = tools.analyzer();
        encoder = tools.encoder();
        features = new IntentFeatures(tools.wordNet());
    }

    public TextFeatures read(String text) {
        List<Word> words = analyzer.analyze(text, MOST_WORDS);
        return read(words, encoder.encodeAsked(text, words));
    }

    /** The same of a text whose words are known, and how it reads. */
    TextFeatures read(List<Word> words, Encoding encoding) {
        return new TextFeatures(features.of(words, QuestionHead.of(words)), encoding.all());
    }
}
