package org.factdesk.question.nlp;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.nio.LongBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Turns texts into vectors that lie close where they mean alike, by a sentence encoder run in process. Thread-safe.
 *
 * <p>Texts are encoded one by one: the model is quantised dynamically, so a text's vector would otherwise depend on its
 * neighbours in a batch, and an answer could not be replayed.
 */
public final class SentenceEncoder implements AutoCloseable {
    /** The most word pieces that are read; what comes after them in a longer text is not looked at. */
    static final int MOST_PIECES = 96;

    private static final int MOST_ASKED = 3_000;

    private final String key;
    private final WordPieces pieces;
    private final OrtEnvironment environment;
    private final OrtSession session;
    private final Map<String, Encoding> asked = new ConcurrentHashMap<>();

    /**
     * @param session the model; closed with the encoder
     * @param version tells what it learned beside what its file holds; empty for nothing
     */
    SentenceEncoder(OrtSession session, String version, WordPieces pieces) {
        this.session = session;
        key = ("E5 " + version).strip();
        this.pieces = pieces;
        environment = OnnxLibrary.environment();
    }

    /** Two encoders of the same key give the same vectors. */
    String key() {
        return key;
    }

    WordPieces pieces() {
        return pieces;
    }

    /** The vector of a text that asks. An empty text has a vector too. */
    public float[] encode(String question) {
        return sentence(SentenceModel.BEFORE_QUESTION + question);
    }

    /** The sentence vector of a text that asks. */
    float[] encodeAsked(String question) {
        return encodeAsked(question, null, null, List.of()).sentence();
    }

    /**
     * A text that asks, whose words are known, with its question word, the word that it turns on, and its telling
     * words.
     */
    Encoding encodeAsked(String question, List<Word> words) {
        QuestionHead head = QuestionHead.of(words);
        return encodeAsked(
                question,
                head.asking() < 0 ? null : words.get(head.asking()),
                head.place() < 0 ? null : words.get(head.place()),
                TellingWords.among(words));
    }

    /** The same questions come again and again, so the last ones are kept. */
    private Encoding encodeAsked(String question, @Nullable Word asking, @Nullable Word head, List<Word> telling) {
        String key = start(asking) + ":" + start(head) + ":" + telling.size() + ":" + question;
        Encoding known = asked.get(key);
        if (known != null) {
            return known;
        }
        Encoding encoding = encode(SentenceModel.BEFORE_QUESTION, question, asking, head, telling);
        if (asked.size() >= MOST_ASKED) {
            asked.clear();
        }
        asked.put(key, encoding);
        return encoding;
    }

    /** The vector of a text that may answer. */
    public float[] encodePassage(String passage) {
        return sentence(SentenceModel.BEFORE_PASSAGE + passage);
    }

    /** The same with the vectors of words of it. */
    Encoding encodePassage(String passage, List<Word> words) {
        return encode(SentenceModel.BEFORE_PASSAGE, passage, null, null, words);
    }

    private float[] sentence(String text) {
        WordPieces.Pieces split = pieces.split(text, MOST_PIECES);
        return mean(run(split).last(), split, -1, Integer.MAX_VALUE);
    }

    private Encoding encode(String before, String text, @Nullable Word asking, @Nullable Word head, List<Word> words) {
        WordPieces.Pieces split = pieces.split(before + text, MOST_PIECES);
        Hidden hidden = run(split);
        return new Encoding(
                mean(hidden.last(), split, -1, Integer.MAX_VALUE),
                peaks(hidden.last(), split.ids().length),
                mean(hidden.ninth(), split, -1, Integer.MAX_VALUE),
                ofWord(hidden.ninth(), split, before, asking),
                ofWord(hidden.ninth(), split, before, head),
                mean(hidden.sixth(), split, -1, Integer.MAX_VALUE),
                mean(hidden.alone(), split, -1, Integer.MAX_VALUE),
                VectorRow.of(words.stream()
                        .map(word -> ofWord(hidden.last(), split, before, word))
                        .toList()));
    }

    private static float[] ofWord(float[] hidden, WordPieces.Pieces split, String before, @Nullable Word word) {
        return word == null
                ? new float[hidden.length / split.ids().length]
                : mean(hidden, split, before.length() + word.start(), before.length() + word.end());
    }

    private static int start(@Nullable Word word) {
        return word == null ? -1 : word.start();
    }

    /** What the model makes of each piece, piece after piece, and what its lower layers do. */
    private record Hidden(float[] last, float[] ninth, float[] sixth, float[] alone) {}

    private Hidden run(WordPieces.Pieces split) {
        int count = split.ids().length;
        long[] shape = {1, count};
        long[] ones = new long[count];
        Arrays.fill(ones, 1);
        try (OnnxTensor ids = tensor(split.ids(), shape);
                OnnxTensor mask = tensor(ones, shape);
                OnnxTensor types = tensor(new long[count], shape);
                OrtSession.Result result =
                        session.run(Map.of("input_ids", ids, "attention_mask", mask, "token_type_ids", types))) {
            return new Hidden(
                    floats(result, SentenceModel.LAST_LAYER),
                    floats(result, SentenceModel.NINTH_LAYER),
                    floats(result, SentenceModel.SIXTH_LAYER),
                    floats(result, SentenceModel.PIECES_ALONE));
        } catch (OrtException e) {
            throw new LanguageException("encode a text with " + SentenceModel.FILE, e);
        }
    }

    private static float[] floats(OrtSession.Result result, String output) {
        return ((OnnxTensor) result.get(output).orElseThrow()).getFloatBuffer().array();
    }

    private OnnxTensor tensor(long[] values, long[] shape) throws OrtException {
        return OnnxTensor.createTensor(environment, LongBuffer.wrap(values), shape);
    }

    /** The mean of the pieces that begin between two places; the framing marks begin at -1. */
    private static float[] mean(float[] hidden, WordPieces.Pieces pieces, int from, int to) {
        int size = hidden.length / pieces.ids().length;
        float[] sum = new float[size];
        for (int i = 0; i < pieces.starts().length; i++) {
            if (pieces.starts()[i] >= from && pieces.starts()[i] < to) {
                for (int k = 0; k < size; k++) {
                    sum[k] += hidden[i * size + k];
                }
            }
        }
        return Vectors.normalized(sum);
    }

    private static float[] peaks(float[] hidden, int count) {
        int size = hidden.length / count;
        float[] peaks = Arrays.copyOf(hidden, size);
        for (int i = 1; i < count; i++) {
            for (int k = 0; k < size; k++) {
                peaks[k] = Math.max(peaks[k], hidden[i * size + k]);
            }
        }
        return Vectors.normalized(peaks);
    }

    @Override
    public void close() {
        try {
            session.close();
        } catch (OrtException e) {
            throw new LanguageException("close the sentence encoder " + SentenceModel.FILE, e);
        }
    }
}
