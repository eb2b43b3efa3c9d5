package org.factdesk.tuning;

import java.util.Arrays;
import org.factdesk.arithmetic.Matrices;
import org.factdesk.tuning.Descent.Level;

/**
 * How far questions lie from the claims that answer them as whole texts: the cosine of the means over their pieces, as
 * a choice among all claims and none. That none answers is worth a level that is learned.
 */
final class MeaningLoss {
    /** How sharply nearness tells. */
    static final double SHARPNESS = 40;

    private final Batch batch;
    private final Packed made;
    /** For each question, and behind them each claim, where its pieces point to on average, with length 1. */
    private final float[][] means;
    /** How long the sums over the pieces were. */
    private final float[] lengths;

    private final float[][] pulls;

    private MeaningLoss(Batch batch, Packed made) {
        this.batch = batch;
        this.made = made;
        means = new float[made.texts()][];
        lengths = new float[made.texts()];
        for (int i = 0; i < means.length; i++) {
            float[] sum = sum(made, i);
            lengths[i] = Lengths.length(sum);
            means[i] = Lengths.divided(sum, lengths[i]);
        }
        pulls = Matrices.zeros(means.length, means[0].length);
    }

    /**
     * Adds the slopes of what the encoder made of a batch, and of the level, to sums.
     *
     * @param made the batch's questions, and behind them its claims
     * @return the mean over the questions
     */
    static double add(Batch batch, Packed made, Level none, float[][] slopes) {
        MeaningLoss loss = new MeaningLoss(batch, made);
        double sum = 0;
        for (int q = 0; q < batch.questions().size(); q++) {
            sum += loss.add(q, none);
        }
        loss.addBack(slopes);
        return sum;
    }

    private double add(int question, Level none) {
        int count = batch.questions().size();
        int claims = batch.claims().size();
        double[] values = new double[claims + 1];
        for (int c = 0; c < claims; c++) {
            values[c] = SHARPNESS * Matrices.dot(means[question], means[count + c]);
        }
        values[claims] = none.value();
        ChoiceLoss choice = choice(question, values);
        for (int c = 0; c < claims; c++) {
            float pull = (float) (SHARPNESS * choice.slopes()[c] / count);
            Matrices.add(pulls[question], pull, means[count + c]);
            Matrices.add(pulls[count + c], pull, means[question]);
        }
        none.pull(choice.slopes()[claims] / count);
        return choice.loss() / count;
    }

    private ChoiceLoss choice(int question, double[] values) {
        int none = values.length - 1;
        return batch.right(question).isEmpty()
                ? ChoiceLoss.among(values, i -> i == none)
                : ChoiceLoss.among(values, batch.right(question)::contains);
    }

    private void addBack(float[][] slopes) {
        for (int i = 0; i < means.length; i++) {
            float[] pull = Lengths.back(pulls[i], means[i], lengths[i]);
            for (int row = made.starts()[i]; row < made.starts()[i + 1]; row++) {
                Matrices.add(slopes[row], 1, pull);
            }
        }
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
