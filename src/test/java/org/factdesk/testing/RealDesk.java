package org.factdesk.testing;

import java.nio.file.Path;
import org.factdesk.answer.Answerer;
import org.factdesk.answer.ClaimAnswerer;
import org.factdesk.answer.TaughtAnswerer;
import org.factdesk.answer.Weights;
import org.factdesk.question.nlp.FeatureReader;
import org.factdesk.question.nlp.IntentCategorizer;
import org.factdesk.question.nlp.LanguageTools;
import org.factdesk.question.nlp.OpenNlpQuestionReader;
import org.factdesk.question.nlp.TextVectors;
import org.factdesk.question.nlp.Wording;

/** The answerer with the models that the desk comes with, read once for all tests of a run. */
public final class RealDesk {
    private static final Path CACHE = Path.of("target", "test-cache");
    private static final Answerer ANSWERER = open();

    private RealDesk() {}

    public static Answerer answerer() {
        return ANSWERER;
    }

    private static Answerer open() {
        LanguageTools tools = LanguageTools.open(CACHE);
        return new TaughtAnswerer(new ClaimAnswerer(
                new OpenNlpQuestionReader(
                        tools,
                        IntentCategorizer.open(CACHE, () -> new FeatureReader(tools)),
                        Wording.load(),
                        TextVectors.withShipped(CACHE.resolve("vectors.bin")),
                        CACHE),
                Weights.load()));
    }
}
