package org.factdesk.question.nlp;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * The weights of a sentence encoder as numbers, as its file has them: a BERT (Devlin et al. 2019) whose matrices are
 * kept in bytes, each column with a step of its own.
 *
 * @param words a row for each word piece of the vocabulary, row after row
 * @param positions a row for each place in a text
 * @param type the row that is added to every piece
 * @param norm how the sum of the three is normalised
 * @param layers those that are gone through, in their order
 */
public record EncoderWeights(float[] words, float[] positions, float[] type, Norm norm, List<Layer> layers) {
    private static final String EMBEDDINGS = "embeddings.";
    private static final int MATRICES_OF_LAYER = 6;

    /** What a layer norm multiplies with and adds. */
    public record Norm(float[] gain, float[] bias) {}

    /**
     * A matrix and what is added behind it.
     *
     * @param name how the file calls it
     * @param weights inputs times outputs, row after row
     */
    public record Dense(String name, int inputs, int outputs, float[] weights, float[] bias) {}

    /** One layer: attention, what is made of it, and the two steps that come after. */
    public record Layer(
            Dense query,
            Dense key,
            Dense value,
            Dense attended,
            Norm attendedNorm,
            Dense inner,
            Dense outer,
            Norm outerNorm) {}

    /** Reads them out of the file that comes with a library. */
    public static EncoderWeights load() {
        return of(new OnnxFile(Models.load(SentenceModel.FILE, InputStream::readAllBytes)));
    }

    private static EncoderWeights of(OnnxFile file) {
        List<String> matrices = matrices(file);
        List<Layer> layers = new ArrayList<>();
        for (int number = 0; number < matrices.size() / MATRICES_OF_LAYER; number++) {
            List<String> own = matrices.subList(number * MATRICES_OF_LAYER, (number + 1) * MATRICES_OF_LAYER);
            String place = "encoder.layer." + number + ".";
            layers.add(new Layer(
                    dense(file, own.get(0), place + "attention.self.query"),
                    dense(file, own.get(1), place + "attention.self.key"),
                    dense(file, own.get(2), place + "attention.self.value"),
                    dense(file, own.get(3), place + "attention.output.dense"),
                    norm(file, place + "attention.output.LayerNorm"),
                    dense(file, own.get(4), place + "intermediate.dense"),
                    dense(file, own.get(5), place + "output.dense"),
                    norm(file, place + "output.LayerNorm")));
        }
        float[] types = table(file, "token_type_embeddings");
        int size = file.shape(EMBEDDINGS + "LayerNorm.bias").get(0);
        return new EncoderWeights(
                table(file, "word_embeddings"),
                table(file, "position_embeddings"),
                Arrays.copyOf(types, size),
                norm(file, EMBEDDINGS + "LayerNorm"),
                layers);
    }

    /** How many numbers stand for a piece. */
    public int size() {
        return type.length;
    }

    /** The file numbers them in the order in which a text goes through them. */
    private static List<String> matrices(OnnxFile file) {
        return file.names().stream()
                .filter(name -> name.startsWith(StepMatrix.PREFIX) && name.endsWith(StepMatrix.STEPS))
                .map(name -> name.substring(0, name.length() - StepMatrix.STEPS.length()))
                .sorted(Comparator.comparingInt(name -> Integer.parseInt(name.substring(StepMatrix.PREFIX.length()))))
                .toList();
    }

    private static Dense dense(OnnxFile file, String matrix, String place) {
        StepMatrix steps = StepMatrix.read(file, matrix);
        return new Dense(matrix, steps.rows(), steps.columns(), steps.values(), file.floats(place + ".bias"));
    }

    private static Norm norm(OnnxFile file, String place) {
        return new Norm(file.floats(place + ".weight"), file.floats(place + ".bias"));
    }

    /** A table in unsigned bytes with one step for all. */
    private static float[] table(OnnxFile file, String name) {
        String place = EMBEDDINGS + name + ".weight";
        byte[] raw = file.raw(place + "_quantized");
        float step = file.floats(place + "_scale")[0];
        int zero = file.whole(place + "_zero_point");
        float[] values = new float[raw.length];
        for (int i = 0; i < raw.length; i++) {
            values[i] = ((raw[i] & 0xFF) - zero) * step;
        }
        return values;
    }
}
