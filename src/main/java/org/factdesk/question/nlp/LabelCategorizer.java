package org.factdesk.question.nlp;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import opennlp.tools.ml.maxent.io.BinaryQNModelWriter;
import opennlp.tools.ml.maxent.io.QNModelReader;
import opennlp.tools.ml.maxent.quasinewton.QNModel;
import opennlp.tools.ml.model.BinaryFileDataReader;
import org.jspecify.annotations.Nullable;

/**
 * Tells labels of short texts apart by an OpenNLP maximum-entropy model that looks at words, at the word a question
 * turns on, and at the vectors of a sentence encoder; and, where it learned that this helps, by a network that looks at
 * vectors alone. Thread-safe.
 */
public final class LabelCategorizer {
    /** Changes with everything that makes the same examples give another model. */
    static final String VERSION = "8";

    /** Texts that are read side by side; what was read of them is held by the number before the next are read. */
    private static final int READ_TOGETHER = 256;

    /** The logarithm of a probability that is told from none. */
    private static final double LEAST_LIKELY = -50;

    private final QNModel model;
    private final Pool pool;
    private final @Nullable LabelNetwork network;

    /** @param network nothing where the pool gives it no part */
    LabelCategorizer(QNModel model, Pool pool, @Nullable LabelNetwork network) {
        this.model = model;
        this.pool = pool;
        this.network = network;
    }

    /** Learns from examples; the same examples in the same order give the same categorizer. */
    public static LabelCategorizer train(Map<String, List<String>> examples, FeatureReader reader) {
        List<String> texts = new ArrayList<>();
        List<String> labels = new ArrayList<>();
        examples.forEach((label, ofLabel) -> ofLabel.stream()
                .filter(text -> !PlainNames.plain(text).isEmpty())
                .forEach(text -> {
                    texts.add(text);
                    labels.add(label);
                }));
        LabelTrainer trainer = new LabelTrainer();
        for (int from = 0; from < texts.size(); from += READ_TOGETHER) {
            List<TextFeatures> read = texts.subList(from, Math.min(from + READ_TOGETHER, texts.size())).parallelStream()
                    .map(reader::read)
                    .toList();
            for (int i = 0; i < read.size(); i++) {
                trainer.add(read.get(i), labels.get(from + i));
            }
        }
        return trainer.train();
    }

    /** Reads what {@link #write} wrote. */
    static LabelCategorizer read(InputStream in) throws IOException {
        byte[] whole = new GZIPInputStream(in, 1 << 16).readAllBytes();
        try (DataInputStream data = new DataInputStream(new ByteArrayInputStream(whole))) {
            Pool pool = new Pool(data.readDouble(), data.readDouble());
            LabelNetwork network = pool.network() == 0 ? null : LabelNetwork.read(data);
            return new LabelCategorizer(
                    (QNModel) new QNModelReader(new BinaryFileDataReader(data)).getModel(), pool, network);
        }
    }

    void write(OutputStream out) throws IOException {
        try (DataOutputStream data = new DataOutputStream(new GZIPOutputStream(out, 1 << 16))) {
            data.writeDouble(pool.entropy());
            data.writeDouble(pool.network());
            if (network != null) {
                network.write(data);
            }
            new BinaryQNModelWriter(model, data).persist();
        }
    }

    private double[] pooled(double[] ofEntropy, double[] ofNetwork) {
        double[] logs = Arrays.stream(ofEntropy)
                .map(Math::log)
                .map(log -> Math.max(log, LEAST_LIKELY))
                .toArray();
        return Arrays.stream(pool.pooled(logs, ofNetwork)).map(Math::exp).toArray();
    }

    /** The probability of each label. */
    public Map<String, Double> probabilities(TextFeatures text) {
        String[] names = new String[text.names().size() + text.vector().length + 1];
        float[] values = new float[names.length];
        int at = 0;
        for (String name : text.names()) {
            names[at] = name;
            values[at++] = 1;
        }
        for (int i = 0; i < text.vector().length; i++) {
            names[at] = LabelTrainer.name(i);
            values[at++] = text.vector()[i];
        }
        names[at] = LabelTrainer.BIAS;
        values[at] = 1;
        double[] outcomes = model.eval(names, values);
        if (network != null) {
            outcomes = pooled(outcomes, network.logProbabilities(text.vector()));
        }
        Map<String, Double> probabilities = new LinkedHashMap<>();
        for (int i = 0; i < outcomes.length; i++) {
            probabilities.put(model.getOutcome(i), outcomes[i]);
        }
        return probabilities;
    }
}
