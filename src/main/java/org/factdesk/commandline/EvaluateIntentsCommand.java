package org.factdesk.commandline;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.factdesk.evaluation.ClassifierFigures;
import org.factdesk.evaluation.ClassifierFigures.Rejection;
import org.factdesk.evaluation.Labelled;
import org.factdesk.evaluation.TextClassifier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
        name = "intents",
        description = "Trains the desk's own classifier of intents on one labelled file and tests it on another.",
        footer = {
            "",
            "Each line of a file is label<TAB>text. Texts of the label oos are out of scope: they are left out of the",
            "accuracy, and it is told how many of them are found at which cost."
        })
final class EvaluateIntentsCommand implements Callable<Integer> {
    private static final double[] POINTS_GIVEN_UP = {0.01, 0.02, 0.03};
    private static final double NANOS_OF_SECOND = 1e9;

    private final Entrance entrance;

    @Option(names = "--train", paramLabel = "TSV", required = true, description = "What to learn from.")
    private @Nullable Path train;

    @Option(names = "--test", paramLabel = "TSV", required = true, description = "What to be tested on.")
    private @Nullable Path test;

    EvaluateIntentsCommand(Entrance entrance) {
        this.entrance = entrance;
    }

    @Override
    public Integer call() {
        List<String> faults = new ArrayList<>();
        List<Labelled> examples = LabelledFile.read(train, faults);
        List<Labelled> tests = LabelledFile.read(test, faults);
        if (!faults.isEmpty()) {
            throw new CommandFailure(faults);
        }
        long start = System.nanoTime();
        TextClassifier classifier = learn(examples);
        double seconds = (System.nanoTime() - start) / NANOS_OF_SECOND;
        print(examples, seconds, ClassifierFigures.of(classifier, tests));
        return ExitCode.OK;
    }

    private TextClassifier learn(List<Labelled> examples) {
        try (ProgressLine progress =
                ProgressLine.of(entrance.where(), "Training on " + examples.size() + " texts", 0)) {
            progress.step();
            return entrance.fittings().classifier().apply(entrance.configuration(), examples);
        }
    }

    private void print(List<Labelled> examples, double seconds, ClassifierFigures figures) {
        long labels = examples.stream().map(Labelled::label).distinct().count();
        line("train: %d texts, %d labels, %.1f s", examples.size(), labels, seconds);
        line(
                "test: %d texts in scope, %d out of scope",
                figures.inScope().size(), figures.outOfScope().size());
        line("accuracy: %.1f %%", 100 * figures.accuracy());
        line("macro-F1: %.1f %%", 100 * figures.macroF1());
        line(
                "milliseconds a text: median %.3f, p99 %.3f",
                figures.latency().median(), figures.latency().p99());
        if (!figures.outOfScope().isEmpty()) {
            line("balanced out-of-scope recall: %s", cost(figures.balanced()));
            for (double points : POINTS_GIVEN_UP) {
                line("out-of-scope recall: %s", cost(figures.rejection(points)));
            }
        }
    }

    private static String cost(Rejection rejection) {
        return String.format(
                Locale.ROOT,
                "%.1f %% for %.1f points in scope (lead below %.3f)",
                100 * rejection.recall(),
                100 * rejection.lost(),
                rejection.threshold());
    }

    private void line(String format, Object... values) {
        PrintStream out = entrance.where().out();
        out.println(String.format(Locale.ROOT, format, values));
    }
}
