package org.factdesk.question.nlp;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import opennlp.tools.doccat.DoccatModel;
import org.factdesk.question.Intent;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells intents by the OpenNLP document categorizer, a maximum-entropy model over words and their neighbours, trained from
 * the examples in {@code knowledge/intents}. The trained model is kept in a folder, in a file named after a digest of the
 * examples, so that other examples are trained anew. Thread-safe: a categorizer is made for each question.
 */
public final class IntentCategorizer implements IntentReader {
    private static final Logger LOG = LoggerFactory.getLogger(IntentCategorizer.class);

    private final LabelCategorizer categorizer;

    private IntentCategorizer(LabelCategorizer categorizer) {
        this.categorizer = categorizer;
    }

    /** Trains from the examples that the desk comes with, or loads what was trained from the same examples before. */
    public static IntentCategorizer open(Path folder) {
        Map<String, List<String>> examples = examples();
        Path file = folder.resolve("intents-" + TextVectors.digest("1", examples.toString()) + ".bin");
        if (Files.isRegularFile(file)) {
            try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
                return new IntentCategorizer(new LabelCategorizer(new DoccatModel(in)));
            } catch (IOException e) {
                LOG.warn("Could not read the kept intents in {}, so they are trained again: {}", file, e.getMessage());
            }
        }
        LabelCategorizer trained = LabelCategorizer.train(examples);
        keep(trained.model(), file);
        return new IntentCategorizer(trained);
    }

    @Override
    public Guess read(ReadQuestion question) {
        Map.Entry<String, Double> best =
                Collections.max(categorizer.probabilities(question.text()).entrySet(), Map.Entry.comparingByValue());
        Intent intent = Intent.of(best.getKey()).orElseThrow(() -> new IllegalStateException("no intent " + best));
        return new Guess(intent, best.getValue());
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

    /** Written aside first, so that a model is there whole or not at all. */
    private static void keep(DoccatModel model, Path file) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Path aside = Files.createTempFile(file.toAbsolutePath().getParent(), "intents", ".part");
            model.serialize(aside);
            Files.move(aside, file, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            LOG.warn("Could not keep the trained intents in {}: {}", file, e.getMessage());
        }
    }
}
