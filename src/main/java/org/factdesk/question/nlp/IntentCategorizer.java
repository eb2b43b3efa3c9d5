package org.factdesk.question.nlp;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.factdesk.question.Intent;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells intents by a {@link LabelCategorizer} trained from the examples in {@code knowledge/intents}. The desk comes with a
 * trained one, in a file that starts with a digest of the examples; for other examples it is trained anew and kept in a
 * folder. Thread-safe.
 */
public final class IntentCategorizer implements IntentReader {
    private static final String FILE = "intents.bin";
    private static final String SHIPPED = "/org/factdesk/question/nlp/" + FILE;

    private static final Logger log = LoggerFactory.getLogger(IntentCategorizer.class);

    private final LabelCategorizer categorizer;
    private final Supplier<FeatureReader> reader;

    private IntentCategorizer(LabelCategorizer categorizer, Supplier<FeatureReader> reader) {
        this.categorizer = categorizer;
        this.reader = reader;
    }

    /**
     * Takes what was trained from the examples that the desk comes with, or trains it where that was not done yet.
     *
     * @param folder where a newly trained one is kept
     * @param adapter what the encoder learned whose vectors it looks at
     * @param reader is asked for only when one must be trained, and from the first question on
     */
    public static IntentCategorizer open(Path folder, AdapterFile adapter, Supplier<FeatureReader> reader) {
        Map<String, List<String>> examples = examples();
        String digest = digest(examples, adapter);
        Path file = folder.resolve(FILE);
        LabelCategorizer trained = shipped(digest);
        if (trained == null) {
            trained = kept(file, digest);
        }
        if (trained == null) {
            trained = LabelCategorizer.train(examples, reader.get());
            keep(trained, digest, file);
        }
        return new IntentCategorizer(trained, reader);
    }

    /** Trains from the examples that the desk comes with, and writes the file that is to be shipped into a folder. */
    public static void train(Path folder, FeatureReader reader) throws IOException {
        Map<String, List<String>> examples = examples();
        write(LabelCategorizer.train(examples, reader), digest(examples, AdapterFile.shipped()), folder.resolve(FILE));
    }

    /** Whether the one that the desk comes with was trained from the examples as they are. */
    public static boolean isCurrent() {
        return shipped(digest(examples(), AdapterFile.shipped())) != null;
    }

    @Override
    public Guess read(ReadQuestion question) {
        TextFeatures features = reader.get().read(question.words(), question.encoding());
        Map.Entry<String, Double> best =
                Collections.max(categorizer.probabilities(features).entrySet(), Map.Entry.comparingByValue());
        Intent intent = Intent.of(best.getKey()).orElseThrow(() -> new IllegalStateException("no intent " + best));
        return new Guess(intent, best.getValue());
    }

    private static String digest(Map<String, List<String>> examples, AdapterFile adapter) {
        return TextDigest.of(LabelCategorizer.VERSION + " " + adapter.version(), examples.toString())
                .hex();
    }

    private static @Nullable LabelCategorizer shipped(String digest) {
        try (InputStream in = IntentCategorizer.class.getResourceAsStream(SHIPPED)) {
            return in == null ? null : read(in, digest);
        } catch (IOException e) {
            throw new LanguageException("read the intents that the desk comes with", e);
        }
    }

    private static @Nullable LabelCategorizer kept(Path file, String digest) {
        if (!Files.isRegularFile(file)) {
            return null;
        }
        try (InputStream in = Files.newInputStream(file)) {
            return read(in, digest);
        } catch (IOException e) {
            log.warn("Could not read the kept intents in {}, so they are trained again: {}", file, e.getMessage());
            return null;
        }
    }

    /** Nothing where it was trained from other examples. */
    private static @Nullable LabelCategorizer read(InputStream in, String digest) throws IOException {
        DataInputStream data = new DataInputStream(new BufferedInputStream(in, 1 << 16));
        return data.readUTF().equals(digest) ? LabelCategorizer.read(data) : null;
    }

    private static Map<String, List<String>> examples() {
        Map<String, List<String>> examples = new TreeMap<>();
        for (Intent intent : Intent.values()) {
            String file = "knowledge/intents/" + intent.word() + ".txt";
            List<String> lines = Models.load(file, in -> new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank())
                    .toList());
            examples.put(intent.word(), lines);
        }
        return examples;
    }

    private static void keep(LabelCategorizer trained, String digest, Path file) {
        try {
            write(trained, digest, file);
        } catch (IOException e) {
            log.warn("Could not keep the trained intents in {}: {}", file, e.getMessage());
        }
    }

    private static void write(LabelCategorizer trained, String digest, Path file) throws IOException {
        Aside.write(file, aside -> {
            try (DataOutputStream out = new DataOutputStream(Files.newOutputStream(aside))) {
                out.writeUTF(digest);
                trained.write(out);
            }
            return file;
        });
    }
}
