package org.factdesk.commandline;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.factdesk.answer.Answerer;
import org.factdesk.claim.FactBase;
import org.factdesk.config.Configuration;
import org.factdesk.evaluation.Labelled;
import org.factdesk.evaluation.TextClassifier;
import org.factdesk.learning.CourseReader;
import org.factdesk.learning.School;
import org.factdesk.question.nlp.AdapterFile;

/**
 * What is put into the program where it is composed.
 *
 * @param answerer reads the models; is asked for once, and only where a command answers questions
 * @param classifier learns from examples as the desk's own classifier of intents does
 * @param intents trains the desk's own classifier of intents
 * @param preparation finds out what takes long to find out of claims
 * @param school learns what weighs how much, from the golden questions of incidents, with encoders beside the desk's own
 * @param courses makes of golden questions what the sentence encoder learns from
 */
public record Fittings(
        Function<Configuration, Answerer> answerer,
        BiFunction<Configuration, List<Labelled>, TextClassifier> classifier,
        IntentTraining intents,
        Preparation preparation,
        BiFunction<Configuration, List<AdapterFile>, School> school,
        Function<Configuration, CourseReader> courses) {

    /** Trains the desk's own classifier of intents where its examples changed. */
    @FunctionalInterface
    public interface IntentTraining {
        void train(Configuration configuration, Path into) throws IOException;
    }

    /** Writes down what takes long to find out of claims. */
    @FunctionalInterface
    public interface Preparation {
        void prepare(Configuration configuration, List<FactBase> incidents, Path into) throws IOException;
    }
}
