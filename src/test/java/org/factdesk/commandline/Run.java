package org.factdesk.commandline;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.factdesk.answer.Answerer;
import org.factdesk.claim.FactBase;
import org.factdesk.claim.GoldenQuestions;
import org.factdesk.evaluation.Labelled;
import org.factdesk.evaluation.TextClassifier;
import org.factdesk.knowledge.IncidentPack;
import org.factdesk.knowledge.PackWriter;
import org.factdesk.testing.WordAnswerer;
import org.jspecify.annotations.Nullable;

/** The program in this process, with a folder of its own: what was typed in, what came out. */
final class Run {

    private final Path folder;
    private final Path config;
    private Answerer answerer = new WordAnswerer();
    private final AtomicInteger timesRead = new AtomicInteger();
    private String input = "";
    private Map<String, String> environment = Map.of();
    private @Nullable OutputStream elsewhere;

    /** What a run left behind. */
    record Result(int status, String out, String err) {}

    private Run(Path folder) {
        this.folder = folder;
        this.config = write(
                "factdesk.properties",
                "desk.data = " + folder.resolve("data") + "\ndesk.knowledge = " + folder.resolve("knowledge")
                        + "\ndatabase.location = " + folder.resolve("data").resolve("desk.db") + "\n");
    }

    static Run in(Path folder) {
        return new Run(folder);
    }

    Run typing(String lines) {
        input = lines;
        return this;
    }

    /** What comes out goes there, and is not in the result. */
    Run writingInto(OutputStream other) {
        elsewhere = other;
        return this;
    }

    Run answeringBy(Answerer other) {
        answerer = other;
        return this;
    }

    Run withEnvironment(String name, String value) {
        environment = Map.of(name, value);
        return this;
    }

    /** The packs of the knowledge folder, by which an empty database is filled. */
    Run knowing(FactBase... bases) {
        for (FactBase base : bases) {
            pack(base, "knowledge/incidents/" + base.incident().id());
        }
        return this;
    }

    Path pack(FactBase base, String name) {
        return pack(base, GoldenQuestions.NONE, name);
    }

    Path pack(FactBase base, GoldenQuestions questions, String name) {
        PackWriter.write(new IncidentPack(base, questions), folder.resolve(name));
        return folder.resolve(name);
    }

    Path write(String name, String text) {
        try {
            Path file = folder.resolve(name);
            Files.createDirectories(file.getParent());
            return Files.writeString(file, text);
        } catch (IOException trouble) {
            throw new UncheckedIOException(trouble);
        }
    }

    Path path(String name) {
        return folder.resolve(name);
    }

    /** How often models were read. */
    int timesRead() {
        return timesRead.get();
    }

    /** Runs the program with the folder's own settings. */
    Result factdesk(String... arguments) {
        List<String> all = new ArrayList<>(List.of("--config", config.toString()));
        all.addAll(List.of(arguments));
        return plainly(all.toArray(String[]::new));
    }

    /** Runs the program with nothing but these arguments. */
    Result plainly(String... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Surroundings where = new Surroundings(
                new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)),
                new PrintStream(elsewhere == null ? out : elsewhere, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                environment,
                false);
        int status = new Program(where, fittings()).run(arguments);
        return new Result(status, text(out), text(err));
    }

    private Fittings fittings() {
        return new Fittings(
                configuration -> {
                    timesRead.incrementAndGet();
                    return answerer;
                },
                (configuration, examples) -> byFirstWord(examples),
                (configuration, into) -> {},
                (configuration, incidents, into) -> Files.writeString(
                        into.resolve("vectors.bin"), incidents.get(0).incident().title()),
                (configuration, adapters) -> {
                    throw new IllegalStateException("these tests teach nothing");
                },
                configuration -> {
                    throw new IllegalStateException("these tests teach nothing");
                });
    }

    /** A classifier that has learnt which label each first word had last. */
    private static TextClassifier byFirstWord(List<Labelled> examples) {
        Map<String, String> labels = new HashMap<>();
        examples.forEach(one -> labels.put(firstWord(one.text()), one.label()));
        return text -> labels.containsKey(firstWord(text))
                ? Map.of(labels.get(firstWord(text)), 0.9, "none", 0.1)
                : Map.of("none", 0.55, "nothing", 0.45);
    }

    private static String firstWord(String text) {
        return text.split(" ")[0];
    }

    private static String text(ByteArrayOutputStream bytes) {
        return bytes.toString(StandardCharsets.UTF_8).replace(System.lineSeparator(), "\n");
    }
}
