package org.factdesk.commandline;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.factdesk.evaluation.Examiner;
import org.factdesk.evaluation.Figures;
import org.factdesk.evaluation.Trial;
import org.factdesk.knowledge.IncidentPack;
import org.factdesk.learning.School;
import org.factdesk.question.nlp.AdapterFile;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "train",
        description =
                "Learns from the golden questions of incident packs what weighs how much, and writes the two files"
                        + " of weights, weights.tsv and wording.tsv, and the classifier of intents where its examples"
                        + " changed. Touches no database.")
final class TrainCommand implements Callable<Integer> {
    private final Entrance entrance;

    @Parameters(paramLabel = "PATH", arity = "1..*", description = "A pack's folder, or a folder of packs.")
    private List<Path> paths = List.of();

    @Option(names = "--into", paramLabel = "DIR", required = true, description = "The folder for the files.")
    private Path into = Path.of("");

    @Option(
            names = "--tuned",
            paramLabel = "DIR",
            description =
                    "The folder that tune wrote to: each incident is read by an encoder that did not learn from it.")
    private @Nullable Path tuned;

    @Option(
            names = "--prove",
            description = "Also examines each incident with what was learned from the others (leave one incident out).")
    private boolean prove;

    TrainCommand(Entrance entrance) {
        this.entrance = entrance;
    }

    @Override
    public Integer call() throws IOException {
        Surroundings where = entrance.where();
        List<IncidentPack> packs = SoundPacks.read(paths, where);
        requireQuestions(packs);
        List<AdapterFile> adapters = adapters();
        OutputFolder.make(into);
        School school = entrance.fittings().school().apply(entrance.configuration(), adapters);
        requireUntaught(school, packs);
        try (ProgressLine progress = ProgressLine.of(where, "Reading golden questions", packs.size())) {
            for (IncidentPack pack : packs) {
                school.read(pack.facts(), pack.questions());
                progress.step();
            }
        }
        School.Learned learned = school.learn();
        Files.write(into.resolve("weights.tsv"), learned.weights().lines());
        Files.write(into.resolve("wording.tsv"), learned.wording().lines());
        entrance.fittings().intents().train(entrance.configuration(), into);
        if (prove) {
            prove(school, packs, where.out());
        }
        return ExitCode.OK;
    }

    private void requireQuestions(List<IncidentPack> packs) {
        long taught =
                packs.stream().filter(pack -> pack.questions().count() > 0).count();
        if (taught == 0) {
            throw new CommandFailure("no golden questions to learn from");
        }
        if (prove && taught == 1) {
            throw new CommandFailure("--prove needs golden questions of two incidents or more");
        }
    }

    private List<AdapterFile> adapters() throws IOException {
        if (tuned == null) {
            return List.of();
        }
        List<AdapterFile> adapters = new ArrayList<>();
        try (DirectoryStream<Path> files = Files.newDirectoryStream(tuned, "*-adapter-*.bin")) {
            for (Path file : files) {
                adapters.add(AdapterFile.of(file));
            }
        } catch (NotDirectoryException | NoSuchFileException trouble) {
            throw new CommandFailure("there is no folder " + tuned);
        }
        return adapters;
    }

    private static void requireUntaught(School school, List<IncidentPack> packs) {
        for (IncidentPack pack : packs) {
            String incident = pack.facts().incident().id();
            if (!school.canRead(incident)) {
                throw new CommandFailure("the encoder learned from the questions about " + incident
                        + "; name with --tuned the folder that tune wrote to");
            }
        }
    }

    private static void prove(School school, List<IncidentPack> packs, PrintStream out) {
        CheckReport report = new CheckReport(out);
        List<Trial> all = new ArrayList<>();
        for (IncidentPack pack : packs) {
            School.Learned others = school.learnWithout(pack.facts().incident().id());
            List<Trial> trials = new Examiner(
                            school.graduate(others, pack.facts().incident().id()))
                    .examine(pack.facts(), pack.questions(), () -> {});
            report.incident(pack.facts().incident().id(), new Figures(trials));
            all.addAll(trials);
        }
        report.total(packs.size(), new Figures(all));
    }
}
