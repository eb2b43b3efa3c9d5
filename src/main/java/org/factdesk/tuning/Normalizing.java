package org.factdesk.tuning;

import org.factdesk.arithmetic.Matrices;
import org.factdesk.arithmetic.Threads;
import org.factdesk.question.nlp.EncoderWeights.Norm;

/** Brings each row to mean 0 and variance 1, then to its learned gain and bias (layer norm, Ba and others 2016). */
final class Normalizing {
    private static final double LEAST_VARIANCE = 1e-12;

    private final Norm norm;
    private final Threads threads;

    /**
     * Rows that were brought there.
     *
     * @param rows with gain and bias
     * @param plain without
     * @param scales what each was multiplied by
     */
    record Normed(float[][] rows, float[][] plain, float[] scales) {}

    Normalizing(Norm norm, Threads threads) {
        this.norm = norm;
        this.threads = threads;
    }

    Normed forward(float[][] rows) {
        int size = norm.gain().length;
        Normed normed = new Normed(
                Matrices.zeros(rows.length, size), Matrices.zeros(rows.length, size), new float[rows.length]);
        threads.each(rows.length, i -> normed.scales[i] = forward(rows[i], normed.plain[i], normed.rows[i]));
        return normed;
    }

    private float forward(float[] row, float[] plain, float[] out) {
        double sum = 0;
        for (float value : row) {
            sum += value;
        }
        float mean = (float) (sum / row.length);
        double squares = 0;
        for (float value : row) {
            squares += (double) (value - mean) * (value - mean);
        }
        float scale = (float) (1 / Math.sqrt(squares / row.length + LEAST_VARIANCE));
        for (int k = 0; k < row.length; k++) {
            plain[k] = (row[k] - mean) * scale;
            out[k] = plain[k] * norm.gain()[k] + norm.bias()[k];
        }
        return scale;
    }

    /** The slopes of what came in, by those of what went out. */
    float[][] backward(Normed normed, float[][] slopes) {
        float[][] back = Matrices.zeros(slopes.length, norm.gain().length);
        threads.each(slopes.length, i -> backward(normed.plain[i], normed.scales[i], slopes[i], back[i]));
        return back;
    }

    private void backward(float[] plain, float scale, float[] slope, float[] back) {
        double sum = 0;
        double along = 0;
        for (int k = 0; k < slope.length; k++) {
            back[k] = slope[k] * norm.gain()[k];
            sum += back[k];
            along += (double) back[k] * plain[k];
        }
        float mean = (float) (sum / slope.length);
        float lean = (float) (along / slope.length);
        for (int k = 0; k < slope.length; k++) {
            back[k] = (back[k] - mean - plain[k] * lean) * scale;
        }
    }
}
