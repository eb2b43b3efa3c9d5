package org.factdesk.question.nlp;

import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Opens the sentence encoder, and keeps it in a folder as ONNX Runtime has optimised it: read from there, outside the
 * Java heap, it is open in a tenth of the time. What is missing or damaged there is made again from the jar, and where
 * the folder cannot be written the desk goes on without. Thread-safe.
 */
public final class KeptModel {
    private static final Logger log = LoggerFactory.getLogger(KeptModel.class);

    private final Path folder;

    /** @param folder where it is kept; made when there is something to keep */
    public KeptModel(Path folder) {
        this.folder = folder;
    }

    /** @param adapter what the model learned beside what its file holds */
    OrtSession open(AdapterFile adapter, OrtEnvironment environment) {
        Path file = folder.resolve(name(adapter, environment));
        OrtSession kept = Files.isRegularFile(file) ? openKept(file, environment) : null;
        if (kept == null) {
            make(adapter, file, environment);
            kept = Files.isRegularFile(file) ? openKept(file, environment) : null;
        }
        return kept == null ? openFromJar(adapter, environment) : kept;
    }

    private static @Nullable OrtSession openKept(Path file, OrtEnvironment environment) {
        try (OrtSession.SessionOptions options = options(OrtSession.SessionOptions.OptLevel.NO_OPT)) {
            return environment.createSession(file.toString(), options);
        } catch (OrtException e) {
            log.warn("Could not open the kept model {}, so it is made again: {}", file, e.getMessage());
            return null;
        }
    }

    /**
     * Makes the file, and lets go of all that it took: a model that is opened from its file afterwards takes a third of the
     * memory. What comes from the jar goes through a file too, since the arrays that hold it would stay for long.
     */
    private static void make(AdapterFile adapter, Path file, OrtEnvironment environment) {
        try (OrtSession.SessionOptions options = options(OrtSession.SessionOptions.OptLevel.EXTENDED_OPT)) {
            Aside.<Path, OrtException>write(file, aside -> {
                Path source = Files.createTempFile(aside.getParent(), "source", ".part");
                try {
                    options.setOptimizedModelFilePath(aside.toString());
                    write(adapter, source);
                    environment.createSession(source.toString(), options).close();
                } finally {
                    Files.deleteIfExists(source);
                }
                return file;
            });
        } catch (OrtException | IOException e) {
            log.warn("Could not keep the model {}: {}", file, e.getMessage());
        }
    }

    private static void write(AdapterFile adapter, Path source) throws IOException {
        Models.load(SentenceModel.FILE, in -> Files.copy(in, source, StandardCopyOption.REPLACE_EXISTING));
        Files.write(source, adapter.workedInto(Files.readAllBytes(source)));
        Files.write(source, OnnxFile.output(SentenceModel.NINTH_LAYER), StandardOpenOption.APPEND);
    }

    private static OrtSession openFromJar(AdapterFile adapter, OrtEnvironment environment) {
        byte[] bytes = OnnxFile.alsoGiving(
                adapter.workedInto(Models.load(SentenceModel.FILE, InputStream::readAllBytes)),
                SentenceModel.NINTH_LAYER);
        try (OrtSession.SessionOptions options = options(OrtSession.SessionOptions.OptLevel.EXTENDED_OPT)) {
            return environment.createSession(bytes, options);
        } catch (OrtException e) {
            throw new LanguageException("open the sentence encoder " + SentenceModel.FILE, e);
        }
    }

    private static String name(AdapterFile adapter, OrtEnvironment environment) {
        String learned = adapter.version().isEmpty() ? "" : "-" + adapter.version();
        return SentenceModel.FILE.replace(
                ".onnx", learned + "-" + SentenceModel.OUTPUTS + "-" + environment.getVersion() + ".onnx");
    }

    /**
     * One thread a text: many texts are read side by side. Working memory is kept between texts, since asking the
     * system for it each time costs a tenth of the reading.
     */
    private static OrtSession.SessionOptions options(OrtSession.SessionOptions.OptLevel level) throws OrtException {
        OrtSession.SessionOptions options = new OrtSession.SessionOptions();
        options.setOptimizationLevel(level);
        options.setIntraOpNumThreads(1);
        options.setInterOpNumThreads(1);
        options.setCPUArenaAllocator(true);
        options.setMemoryPatternOptimization(false);
        return options;
    }
}
