package org.factdesk.question.nlp;

import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.DirectoryStream;
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
 * the folder cannot be written the desk goes on without. Its name ends with its check sum. Thread-safe.
 */
public final class KeptModel {
    private static final Logger log = LoggerFactory.getLogger(KeptModel.class);

    private static final String ENDING = ".onnx";

    private final Path folder;

    /** @param folder where it is kept; made when there is something to keep */
    public KeptModel(Path folder) {
        this.folder = folder;
    }

    /** @param adapter what the model learned beside what its file holds */
    OrtSession open(AdapterFile adapter, OrtEnvironment environment) {
        String name = name(adapter, environment);
        OrtSession kept = find(name, environment);
        if (kept == null) {
            make(adapter, name, environment);
            kept = find(name, environment);
        }
        return kept == null ? openFromJar(adapter, environment) : kept;
    }

    /**
     * Makes the file, and lets go of all that it took: a model that is opened from its file afterwards takes a third of the
     * memory. What comes from the jar goes through a file too, since the arrays that hold it would stay for long.
     */
    private void make(AdapterFile adapter, String name, OrtEnvironment environment) {
        Path file = folder.resolve(name);
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
            Files.move(file, folder.resolve(marked(name, CheckSum.of(file))), StandardCopyOption.REPLACE_EXISTING);
        } catch (OrtException | IOException e) {
            log.warn("Could not keep the model {}: {}", file, e.getMessage());
        }
    }

    private static void write(AdapterFile adapter, Path source) throws IOException {
        Models.load(SentenceModel.FILE, in -> Files.copy(in, source, StandardCopyOption.REPLACE_EXISTING));
        Files.write(source, adapter.workedInto(Files.readAllBytes(source)));
        Files.write(source, OnnxFile.outputs(SentenceModel.INNER), StandardOpenOption.APPEND);
    }

    private static OrtSession openFromJar(AdapterFile adapter, OrtEnvironment environment) {
        byte[] bytes = OnnxFile.alsoGiving(
                adapter.workedInto(Models.load(SentenceModel.FILE, InputStream::readAllBytes)), SentenceModel.INNER);
        try (OrtSession.SessionOptions options = options(OrtSession.SessionOptions.OptLevel.EXTENDED_OPT)) {
            return environment.createSession(bytes, options);
        } catch (OrtException e) {
            throw new LanguageException("open the sentence encoder " + SentenceModel.FILE, e);
        }
    }

    /** Nothing where none is there whole; what is damaged is removed. */
    private @Nullable OrtSession find(String name, OrtEnvironment environment) {
        if (!Files.isDirectory(folder)) {
            return null;
        }
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, marked(name, "*"))) {
            for (Path file : files) {
                if (file.getFileName().toString().equals(marked(name, CheckSum.of(file)))) {
                    return opened(file, environment);
                }
                log.warn("The kept model {} is damaged, so it is made again", file);
                Files.delete(file);
            }
        } catch (IOException | OrtException e) {
            log.warn("Could not open the kept model, so it is made again: {}", e.getMessage());
        }
        return null;
    }

    private static OrtSession opened(Path file, OrtEnvironment environment) throws OrtException {
        try (OrtSession.SessionOptions options = options(OrtSession.SessionOptions.OptLevel.NO_OPT)) {
            return environment.createSession(file.toString(), options);
        }
    }

    private static String marked(String name, String checksum) {
        return name.replace(ENDING, "-sum-" + checksum + ENDING);
    }

    private static String name(AdapterFile adapter, OrtEnvironment environment) {
        String learned = adapter.version().isEmpty() ? "" : "-" + adapter.version();
        return SentenceModel.FILE.replace(
                ENDING, learned + "-" + SentenceModel.OUTPUTS + "-" + environment.getVersion() + ENDING);
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
