package org.factdesk.tuning;

import java.util.Arrays;
import org.factdesk.tuning.Descent.Level;

/**
 * How far questions lie from the claims that answer them as whole texts: the cosine of the means over their pieces, as a choice
 * among all claims and none. That none answers is worth a level that is learned.
 */
final class MeaningLoss {
    /** How sharply nearness tells. */
    static final double SHARPNESS = 40;

    private MeaningLoss() {}

    /**
     * Adds the slopes of what the encoder made of a batch, and of the level, to sums.
     *
     * @param made the batch's questions, and behind them its claims
     * @return the mean over the questions
     */
    static double add(Batch batch, Packed made, Level none, float[][] slopes) {
        int count = batch.questions().size();
        int claims = batch.claims().size();
        float[][] means = new float[made.texts()][];
        float[] lengths = new float[made.texts()];
        for (int i = 0; i < means.length; i++) {
            float[] sum = sum(made, i);
            lengths[i] = Lengths.length(sum);
            means[i] = Lengths.divided(sum, lengths[i]);
        }
        float[][] pulls = Matrices.zeros(means.length, means[0].length);
        double loss = 0;
        for (int q = 0; q < count; q++) {
            double[] values = new double[claims + 1];
            for (int c = 0; c < claims; c++) {
                values[c] = SHARPNESS * Matrices.dot(means[q], means[count + c]);
            }
            values[claims] = none.value();
            Choice choice = choice(batch, q, values);
            loss += choice.loss() / count;
            for (int c = 0; c < claims; c++) {
                float pull = (float) (SHARPNESS * choice.slopes()[c] / count);
                Matrices.add(pulls[q], pull, means[count + c]);
                Matrices.add(pulls[count + c], pull, means[q]);
            }
            none.pull(choice.slopes()[claims] / count);
        }
        for (int i = 0; i < means.length; i++) {
            float[] pull = Lengths.back(pulls[i], means[i], lengths[i]);
            for (int row = made.starts()[i]; row < made.starts()[i + 1]; row++) {
                Matrices.add(slopes[row], 1, pull);
            }
        }
        return loss;
    }

    private static Choice choice(Batch batch, int question, double[] values) {
        int none = values.length - 1;
        return batch.right(question).isEmpty()
                ? Choice.among(values, i -> i == none)
                : Choice.among(values, batch.right(question)::contains);
    }

    /** As long as the mean or longer: only where it points to matters. */
    private static float[] sum(Packed made, int text) {
        float[] sum = new float[made.rows()[0].length];
        for (float[] row : Arrays.copyOfRange(made.rows(), made.starts()[text], made.starts()[text + 1])) {
            Matrices.add(sum, 1, row);
        }
        return sum;
    }
}
