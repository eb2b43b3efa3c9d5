package org.factdesk.question.nlp;

import java.util.List;

/** Looks at texts as a classifier does. Thread-safe. */
public final class FeatureReader {
    /** More than anybody writes in one breath. */
    private static final int MOST_WORDS = 128;

    private final TextAnalyzer analyzer;
    private final Encoders encoders;
    private final IntentFeatures features;

    public FeatureReader(LanguageTools tools) {
        analyzer = tools.analyzer();
        encoders = tools.encoders();
        features = new IntentFeatures(tools.wordNet());
    }

    public TextFeatures read(String text) {
        List<Word> words = analyzer.analyze(text, MOST_WORDS);
        return read(words, AskedVectors.of(text, words, encoders));
    }

    /** The same of a text whose words and vectors are known. */
    TextFeatures read(List<Word> words, AskedVectors vectors) {
        return new TextFeatures(features.of(words, QuestionHead.of(words)), vectors.all());
    }
}
