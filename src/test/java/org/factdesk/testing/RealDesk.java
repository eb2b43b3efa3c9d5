package org.factdesk.testing;

import java.nio.file.Path;
import org.factdesk.answer.Answerer;
import org.factdesk.answer.ClaimAnswerer;
import org.factdesk.answer.TaughtAnswerer;
import org.factdesk.answer.Weights;
import org.factdesk.question.nlp.AdapterFile;
import org.factdesk.question.nlp.FeatureReader;
import org.factdesk.question.nlp.IntentCategorizer;
import org.factdesk.question.nlp.LanguageTools;
import org.factdesk.question.nlp.OpenNlpQuestionReader;
import org.factdesk.question.nlp.PieceReader;
import org.factdesk.question.nlp.TextVectors;
import org.factdesk.question.nlp.WordingWeights;

/** The answerer with the models that the desk comes with, read once for all tests of a run. */
public final class RealDesk {
    private static final Path CACHE = Path.of("target", "test-cache");
    private static final LanguageTools TOOLS = LanguageTools.open(CACHE);
    private static final Answerer ANSWERER =
            new TaughtAnswerer(new ClaimAnswerer(reader(WordingWeights.load()), Weights.load()));

    private RealDesk() {}

    public static Answerer answerer() {
        return ANSWERER;
    }

    /** A reader of questions that was not taught how askable wordings are. */
    public static OpenNlpQuestionReader reader() {
        return reader(WordingWeights.untaught());
    }

    public static PieceReader pieces() {
        return new PieceReader(TOOLS);
    }

    private static OpenNlpQuestionReader reader(WordingWeights wording) {
        return new OpenNlpQuestionReader(
                TOOLS,
                IntentCategorizer.open(CACHE, AdapterFile.shipped(), () -> new FeatureReader(TOOLS)),
                wording,
                TextVectors.withShipped(CACHE.resolve("vectors.bin")),
                CACHE);
    }
}
