package org.factdesk;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.factdesk.answer.Answerer;
import org.factdesk.answer.ClaimAnswerer;
import org.factdesk.answer.TaughtAnswerer;
import org.factdesk.answer.Weights;
import org.factdesk.claim.FactBase;
import org.factdesk.commandline.Fittings;
import org.factdesk.commandline.Program;
import org.factdesk.commandline.Surroundings;
import org.factdesk.config.Configuration;
import org.factdesk.evaluation.Labelled;
import org.factdesk.evaluation.TextClassifier;
import org.factdesk.learning.CourseReader;
import org.factdesk.learning.School;
import org.factdesk.question.nlp.AdapterFile;
import org.factdesk.question.nlp.FeatureReader;
import org.factdesk.question.nlp.IntentCategorizer;
import org.factdesk.question.nlp.IntentReader;
import org.factdesk.question.nlp.LabelCategorizer;
import org.factdesk.question.nlp.LanguageTools;
import org.factdesk.question.nlp.OpenNlpQuestionReader;
import org.factdesk.question.nlp.PieceReader;
import org.factdesk.question.nlp.Preparation;
import org.factdesk.question.nlp.TextVectors;
import org.factdesk.question.nlp.WordingWeights;

/** Composes the rooms and starts the desk. */
public final class Main {
    private Main() {}

    public static void main(String[] args) {
        Fittings fittings = new Fittings(
                Main::answerer, Main::classifier, Main::trainIntents, Main::prepare, Main::school, Main::courses);
        System.exit(new Program(Surroundings.ofProcess(), fittings).run(args));
    }

    private static Answerer answerer(Configuration configuration) {
        return new TaughtAnswerer(
                new ClaimAnswerer(readers(configuration).apply(WordingWeights.load()), Weights.load()));
    }

    private static Path cache(Configuration configuration) {
        return configuration.desk().data().resolve("cache");
    }

    private static School school(Configuration configuration, List<AdapterFile> tuned) {
        List<AdapterFile> adapters = new ArrayList<>(tuned);
        adapters.add(0, AdapterFile.shipped());
        return new School(
                adapters.stream().map(AdapterFile::incidents).toList(),
                number -> readers(configuration, adapters.get(number)));
    }

    /** By the encoder as it comes: what is learned must not depend on what was learned before. */
    private static CourseReader courses(Configuration configuration) {
        return new CourseReader(
                readers(configuration, AdapterFile.NONE).apply(WordingWeights.untaught()),
                new PieceReader(LanguageTools.open(cache(configuration), AdapterFile.NONE)));
    }

    private static Function<WordingWeights, OpenNlpQuestionReader> readers(Configuration configuration) {
        return readers(configuration, AdapterFile.shipped());
    }

    /** Reads the models: the one thing that takes a second or two, done in a thread of its own. */
    private static Function<WordingWeights, OpenNlpQuestionReader> readers(
            Configuration configuration, AdapterFile adapter) {
        Path cache = cache(configuration);
        TextVectors vectors = TextVectors.withShipped(cache.resolve("vectors.bin"));
        CompletableFuture<LanguageTools> opening =
                CompletableFuture.supplyAsync(() -> LanguageTools.open(cache, adapter));
        IntentReader intents = IntentCategorizer.open(cache, adapter, () -> new FeatureReader(opening.join()));
        LanguageTools tools = opening.join();
        return wording -> new OpenNlpQuestionReader(tools, intents, wording, vectors, cache);
    }

    private static void trainIntents(Configuration configuration, Path into) throws IOException {
        if (!IntentCategorizer.isCurrent()) {
            IntentCategorizer.train(into, new FeatureReader(LanguageTools.open(cache(configuration))));
        }
    }

    private static void prepare(Configuration configuration, List<FactBase> incidents, Path into) throws IOException {
        new Preparation(LanguageTools.open(cache(configuration))).prepare(incidents, into);
    }

    private static TextClassifier classifier(Configuration configuration, List<Labelled> examples) {
        Map<String, List<String>> byLabel = new LinkedHashMap<>();
        for (Labelled one : examples) {
            byLabel.computeIfAbsent(one.label(), label -> new ArrayList<>()).add(one.text());
        }
        FeatureReader reader = new FeatureReader(LanguageTools.open(cache(configuration)));
        LabelCategorizer categorizer = LabelCategorizer.train(byLabel, reader);
        return text -> categorizer.probabilities(reader.read(text));
    }
}
