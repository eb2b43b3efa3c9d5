package org.factdesk.question.nlp;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.factdesk.question.Intent;

/**
 * Tells intents by a {@link LabelCategorizer} trained from the examples in {@code knowledge/intents}. The desk comes
 * with a trained one, in a file that starts with a digest of the examples; for other examples it is trained anew and
 * kept in a folder. Thread-safe.
 */
public final class IntentCategorizer implements IntentReader {
    private static final String FILE = "intents.bin";

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
        Map<String, List<String>> examples = IntentExamples.all();
        String digest = digest(examples, adapter);
        WholeFile file = new WholeFile(folder, FILE);
        LabelCategorizer trained = file.shipped(in -> read(in, digest))
                .or(() -> file.kept(in -> read(in, digest)))
                .orElseGet(() -> {
                    LabelCategorizer fresh = LabelCategorizer.train(examples, reader.get());
                    file.keep(out -> write(fresh, digest, out));
                    return fresh;
                });
        return new IntentCategorizer(trained, reader);
    }

    /** Trains from the examples that the desk comes with, and writes the file that is to be shipped into a folder. */
    public static void train(Path folder, FeatureReader reader) throws IOException {
        Map<String, List<String>> examples = IntentExamples.all();
        LabelCategorizer trained = LabelCategorizer.train(examples, reader);
        String digest = digest(examples, AdapterFile.shipped());
        new WholeFile(folder, FILE).write(out -> write(trained, digest, out));
    }

    /** Whether the one that the desk comes with was trained from the examples as they are. */
    public static boolean isCurrent() {
        String digest = digest(IntentExamples.all(), AdapterFile.shipped());
        return new WholeFile(Path.of(""), FILE).shipped(in -> read(in, digest)).isPresent();
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

    /** Nothing where it was trained from other examples. */
    private static Optional<LabelCategorizer> read(InputStream in, String digest) throws IOException {
        DataInputStream data = new DataInputStream(new BufferedInputStream(in, 1 << 16));
        return data.readUTF().equals(digest) ? Optional.of(LabelCategorizer.read(data)) : Optional.empty();
    }

    /** What follows the digest is checked by the format that it is packed in. */
    private static void write(LabelCategorizer trained, String digest, OutputStream out) throws IOException {
        DataOutputStream data = new DataOutputStream(out);
        data.writeUTF(digest);
        trained.write(data);
    }
}
