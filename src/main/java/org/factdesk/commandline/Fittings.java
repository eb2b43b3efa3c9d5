package org.factdesk.commandline;

import java.util.List;
import java.util.function.Function;
import org.factdesk.answer.Answerer;
import org.factdesk.config.Configuration;
import org.factdesk.evaluation.Labelled;
import org.factdesk.evaluation.TextClassifier;
import org.factdesk.learning.School;

/**
 * What is put into the program where it is composed.
 *
 * @param answerer reads the models; is asked for once, and only where a command answers questions
 * @param classifier learns from examples as the desk's own classifier of intents does
 * @param school learns what weighs how much, from the golden questions of incidents
 */
public record Fittings(
        Function<Configuration, Answerer> answerer,
        Function<List<Labelled>, TextClassifier> classifier,
        Function<Configuration, School> school) {}
