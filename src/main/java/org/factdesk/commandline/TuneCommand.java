package org.factdesk.commandline;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.factdesk.knowledge.IncidentPack;
import org.factdesk.learning.CourseReader;
import org.factdesk.question.nlp.EncoderWeights;
import org.factdesk.tuning.Course;
import org.factdesk.tuning.Tuner;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "tune",
        description =
                "Teaches the sentence encoder with the golden questions and ways of asking of incident packs, and writes"
                        + " what it learned: e5-adapter.bin of all of them, for the desk to come with, and e5-adapter-1.bin and -2.bin,"
                        + " each of one half, which train looks at the other half with. Touches no database.")
final class TuneCommand implements Callable<Integer> {
    private static final int HALVES = 2;

    private final Entrance entrance;

    @Parameters(paramLabel = "PATH", arity = "1..*", description = "A pack's folder, or a folder of packs.")
    private List<Path> paths = List.of();

    @Option(names = "--into", paramLabel = "DIR", required = true, description = "The folder for the files.")
    private Path into = Path.of("");

    TuneCommand(Entrance entrance) {
        this.entrance = entrance;
    }

    @Override
    public Integer call() throws IOException {
        List<IncidentPack> packs = packs();
        OutputFolder.make(into);
        List<Course> courses = courses(packs);
        try (Tuner tuner = new Tuner(EncoderWeights.load())) {
            for (int half = 0; half < HALVES; half++) {
                int left = half;
                tune(
                        tuner,
                        IntStream.range(0, courses.size())
                                .filter(number -> number % HALVES != left)
                                .mapToObj(courses::get)
                                .toList(),
                        "e5-adapter-" + (half + 1) + ".bin");
            }
            tune(tuner, courses, "e5-adapter.bin");
        }
        return ExitCode.OK;
    }

    /** In the order of the incidents' ids. */
    private List<IncidentPack> packs() {
        List<IncidentPack> packs = SoundPacks.read(paths, entrance.where()).stream()
                .filter(pack -> pack.questions().count() > 0)
                .sorted(Comparator.comparing(pack -> pack.facts().incident().id()))
                .toList();
        if (packs.size() < HALVES) {
            throw new CommandFailure("tune needs golden questions of two incidents or more");
        }
        return packs;
    }

    private List<Course> courses(List<IncidentPack> packs) {
        CourseReader reader = entrance.fittings().courses().apply(entrance.configuration());
        List<Course> courses = new ArrayList<>();
        try (ProgressLine progress = ProgressLine.of(entrance.where(), "Reading golden questions", packs.size())) {
            for (IncidentPack pack : packs) {
                courses.add(reader.read(pack.facts(), pack.questions()));
                progress.step();
            }
        }
        return courses;
    }

    private void tune(Tuner tuner, List<Course> courses, String file) throws IOException {
        int batches = tuner.batches(courses);
        double[] lost = new double[1];
        try (ProgressLine progress = ProgressLine.of(entrance.where(), "Teaching " + file, batches)) {
            tuner.tune(courses, loss -> {
                        lost[0] = loss;
                        progress.step();
                    })
                    .write(into.resolve(file));
        }
        entrance.where().out().printf("%s: %d incidents, loss of the last batch %.3f%n", file, courses.size(), lost[0]);
    }
}
