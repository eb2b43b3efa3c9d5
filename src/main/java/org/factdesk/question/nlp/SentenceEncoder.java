package org.factdesk.question.nlp;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.nio.FloatBuffer;
import java.nio.LongBuffer;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Turns texts into vectors that lie close where they mean alike, by a sentence encoder run in process. Thread-safe.
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

    /** @param pieces all the models read the same vocabulary, so one serves them all */
    SentenceEncoder(SentenceModel model, WordPieces pieces, KeptModels models) {
        this.model = model;
        this.pieces = pieces;
        environment = OrtEnvironment.getEnvironment();
        session = models.open(model, environment);
    }

    WordPieces pieces() {
        return pieces;
    }

    /** The vector of a text that asks. An empty text has a vector too. */
    public float[] encode(String question) {
        return encode(model.beforeQuestion(), question);
    }

    /** The sentence vector of a text that asks. The same questions come again and again, so the last ones are kept. */
    float[] encodeAsked(String question) {
        float[] known = asked.get(question);
        if (known != null) {
            return known;
        }
        float[] sentence = encode(question);
        if (asked.size() >= MOST_ASKED) {
            asked.clear();
        }
        asked.put(question, sentence);
        return sentence;
    }

    /** The vector of a text that may answer. */
    public float[] encodePassage(String passage) {
        return encode(model.beforePassage(), passage);
    }

    private float[] encode(String before, String text) {
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
            FloatBuffer hidden = ((OnnxTensor) result.get(0)).getFloatBuffer();
            return sentence(hidden.array(), count);
        } catch (OrtException e) {
            throw new LanguageException("encode a text with " + model.model(), e);
        }
    }

    private OnnxTensor tensor(long[] values, long[] shape) throws OrtException {
        return OnnxTensor.createTensor(environment, LongBuffer.wrap(values), shape);
    }

    /** The mean of all pieces, with length 1. */
    private static float[] sentence(float[] hidden, int count) {
        int size = hidden.length / count;
        float[] sum = new float[size];
        for (int i = 0; i < count; i++) {
            for (int k = 0; k < size; k++) {
                sum[k] += hidden[i * size + k];
            }
        }
        return Vectors.normalized(sum);
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
