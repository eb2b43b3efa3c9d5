package org.factdesk.question.nlp;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.io.InputStream;
import java.nio.LongBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Turns a text into vectors that lie close where texts mean alike, by a sentence encoder run in process. Thread-safe.
 *
 * <p>Texts are encoded one by one: the models are quantised dynamically, so a text's vector would otherwise depend on its
 * neighbours in a batch, and an answer could not be replayed.
 */
public final class SentenceEncoder implements AutoCloseable {
    /** The most word pieces that are read; what comes after them in a longer text is not looked at. */
    static final int MOST_PIECES = 96;

    private static final int MOST_ASKED = 4_000;

    private final SentenceModel model;
    private final WordPieces pieces;
    private final OrtEnvironment environment;
    private final OrtSession session;
    private final Map<String, float[]> asked = new ConcurrentHashMap<>();

    public SentenceEncoder(SentenceModel model) {
        this.model = model;
        pieces = WordPieces.load(model.tokenizer());
        environment = OrtEnvironment.getEnvironment();
        session = open(model, environment);
    }

    private static OrtSession open(SentenceModel model, OrtEnvironment environment) {
        byte[] bytes = Models.load(model.model(), InputStream::readAllBytes);
        try (OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
            options.setIntraOpNumThreads(1);
            options.setInterOpNumThreads(1);
            options.setCPUArenaAllocator(false);
            options.setMemoryPatternOptimization(false);
            return environment.createSession(bytes, options);
        } catch (OrtException e) {
            throw new LanguageException("open the sentence encoder " + model.model(), e);
        }
    }

    WordPieces pieces() {
        return pieces;
    }

    /** The vectors of a text that asks. An empty text has a vector too. */
    public Encoded encode(String question) {
        return encode(model.beforeQuestion(), question);
    }

    /** The sentence vector of a text that asks. The same questions come again and again, so the last ones are kept. */
    float[] encodeAsked(String question) {
        float[] known = asked.get(question);
        if (known != null) {
            return known;
        }
        float[] sentence = encode(question).sentence();
        if (asked.size() >= MOST_ASKED) {
            asked.clear();
        }
        asked.put(question, sentence);
        return sentence;
    }

    /** The vectors of a text that may answer. */
    public Encoded encodePassage(String passage) {
        return encode(model.beforePassage(), passage);
    }

    private Encoded encode(String before, String text) {
        WordPieces.Pieces split = pieces.split(before + text, MOST_PIECES);
        int count = split.ids().length;
        long[] shape = {1, count};
        long[] ones = new long[count];
        Arrays.fill(ones, 1);
        try (OnnxTensor ids = tensor(split.ids(), shape);
                OnnxTensor mask = tensor(ones, shape);
                OnnxTensor types = tensor(new long[count], shape);
                OrtSession.Result result =
                        session.run(Map.of("input_ids", ids, "attention_mask", mask, "token_type_ids", types))) {
            float[] hidden = ((OnnxTensor) result.get(0)).getFloatBuffer().array();
            return encoded(hidden, split, before.length());
        } catch (OrtException e) {
            throw new LanguageException("encode a text with " + model.model(), e);
        }
    }

    private OnnxTensor tensor(long[] values, long[] shape) throws OrtException {
        return OnnxTensor.createTensor(environment, LongBuffer.wrap(values), shape);
    }

    private Encoded encoded(float[] hidden, WordPieces.Pieces split, int before) {
        int count = split.ids().length;
        int size = hidden.length / count;
        float[] sum = new float[size];
        List<float[]> each = new ArrayList<>(count);
        List<Integer> kept = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            float[] piece = Arrays.copyOfRange(hidden, i * size, (i + 1) * size);
            if (!model.firstPieceOnly() || i == 0) {
                for (int k = 0; k < size; k++) {
                    sum[k] += piece[k];
                }
            }
            if (split.starts()[i] >= before) {
                each.add(Vectors.normalized(piece));
                kept.add(i);
            }
        }
        return new Encoded(
                Vectors.normalized(sum),
                each.toArray(float[][]::new),
                kept.stream().mapToLong(i -> split.ids()[i]).toArray(),
                kept.stream().mapToInt(i -> split.starts()[i] - before).toArray());
    }

    @Override
    public void close() {
        try {
            session.close();
        } catch (OrtException e) {
            throw new LanguageException("close the sentence encoder " + model.model(), e);
        }
    }
}
