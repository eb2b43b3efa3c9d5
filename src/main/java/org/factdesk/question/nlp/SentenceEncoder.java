package org.factdesk.question.nlp;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.io.InputStream;
import java.nio.LongBuffer;
import java.util.Arrays;
import java.util.Map;

/**
 * Turns a text into vectors that lie close where texts mean alike, by a sentence encoder run in process. Thread-safe.
 *
 * <p>Texts are encoded one by one: the models are quantised dynamically, so a text's vector would otherwise depend on its
 * neighbours in a batch, and an answer could not be replayed.
 */
public final class SentenceEncoder implements AutoCloseable {
    /** The most word pieces that are read; what comes after them in a longer text is not looked at. */
    static final int MOST_PIECES = 96;

    private final SentenceModel model;
    private final WordPieces pieces;
    private final OrtEnvironment environment;
    private final OrtSession session;

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

    /** The vectors of a text. An empty text has a vector too. */
    public Encoded encode(String text) {
        WordPieces.Pieces split = pieces.split(text, MOST_PIECES);
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
            return encoded(hidden, split);
        } catch (OrtException e) {
            throw new LanguageException("encode a text with " + model.model(), e);
        }
    }

    private OnnxTensor tensor(long[] values, long[] shape) throws OrtException {
        return OnnxTensor.createTensor(environment, LongBuffer.wrap(values), shape);
    }

    private Encoded encoded(float[] hidden, WordPieces.Pieces split) {
        int count = split.ids().length;
        int size = hidden.length / count;
        float[] sum = new float[size];
        float[][] each = new float[count - 2][];
        for (int i = 0; i < count; i++) {
            float[] piece = Arrays.copyOfRange(hidden, i * size, (i + 1) * size);
            if (!model.firstPieceOnly() || i == 0) {
                for (int k = 0; k < size; k++) {
                    sum[k] += piece[k];
                }
            }
            if (i > 0 && i < count - 1) {
                each[i - 1] = Vectors.normalized(piece);
            }
        }
        return new Encoded(Vectors.normalized(sum), each, Arrays.copyOfRange(split.starts(), 1, count - 1));
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
