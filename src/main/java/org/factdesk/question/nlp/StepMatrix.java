package org.factdesk.question.nlp;

/**
 * A matrix of a quantised model: signed bytes, and for each column the step that a byte counts
 * (symmetric quantisation by channel, as ONNX Runtime's {@code quantize_dynamic} makes it).
 *
 * @param steps rows times columns, row after row
 * @param lengths how much a step of each column is
 */
record StepMatrix(int rows, int columns, byte[] steps, float[] lengths) {
    static final String PREFIX = "onnx::MatMul_";
    static final String STEPS = "_quantized";
    private static final String LENGTHS = "_scale";
    /** ONNX Runtime takes 7 bits, since processors without VNNI would overflow with 8. */
    private static final int MOST = 64;

    static StepMatrix read(OnnxFile file, String name) {
        return new StepMatrix(
                file.shape(name + STEPS).get(0),
                file.shape(name + STEPS).get(1),
                file.raw(name + STEPS),
                file.floats(name + LENGTHS));
    }

    /** The nearest to some values. */
    static StepMatrix of(int rows, int columns, float[] values) {
        float[] lengths = new float[columns];
        for (int i = 0; i < values.length; i++) {
            lengths[i % columns] = Math.max(lengths[i % columns], Math.abs(values[i]) / MOST);
        }
        byte[] steps = new byte[values.length];
        for (int i = 0; i < values.length; i++) {
            float length = lengths[i % columns];
            steps[i] = length == 0 ? 0 : (byte) Math.max(-MOST, Math.min(MOST, Math.round(values[i] / length)));
        }
        return new StepMatrix(rows, columns, steps, lengths);
    }

    void write(OnnxFile file, String name) {
        file.put(name + STEPS, steps);
        file.put(name + LENGTHS, lengths);
    }

    float[] values() {
        return values(new float[steps.length]);
    }

    /** Writes the values over those of an array of their number, and gives it. */
    float[] values(float[] into) {
        for (int i = 0; i < into.length; i++) {
            into[i] = steps[i] * lengths[i % columns];
        }
        return into;
    }
}
