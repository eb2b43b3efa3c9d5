package org.factdesk.tuning;

import org.factdesk.arithmetic.Matrices;
import org.factdesk.arithmetic.Threads;

/**
 * How far questions lie from the claims that answer them word by word: for each telling word of a question how near the
 * nearest word of a claim comes, in the mean (MaxSim, Khattab and Zaharia 2020), as a choice among all claims.
 * Questions that no claim answers take no part.
 */
final class WordsLoss {
    /** How sharply nearness tells. */
    static final double SHARPNESS = 15;
    /** How much it counts beside {@link MeaningLoss}. */
    static final double WEIGHT = 0.5;

    private final Batch batch;
    private final WordVectors asked;
    private final WordVectors claimed;
    private final float[][] nearness;
    private final float[][] askedPulls;
    private final float[][] claimedPulls;

    private WordsLoss(Batch batch, Packed made, Threads threads) {
        this.batch = batch;
        int count = batch.questions().size();
        asked = new WordVectors(batch.texts(), made, 0, count);
        claimed = new WordVectors(batch.texts(), made, count, made.texts());
        float[] middle = claimed.middle();
        asked.tellFrom(middle);
        claimed.tellFrom(middle);
        nearness = Matrices.zeros(asked.vectors().length, claimed.vectors().length);
        Matrices.addProduct(asked.vectors(), Matrices.transposed(claimed.vectors()), nearness, threads);
        askedPulls = Matrices.zeros(asked.vectors().length, middle.length);
        claimedPulls = Matrices.zeros(claimed.vectors().length, middle.length);
    }

    /**
     * Adds the slopes of what the encoder made of a batch to a sum.
     *
     * @param made the batch's questions, and behind them its claims
     * @return the mean over the questions
     */
    static double add(Batch batch, Packed made, float[][] slopes, Threads threads) {
        WordsLoss loss = new WordsLoss(batch, made, threads);
        double sum = 0;
        for (int q = 0; q < batch.questions().size(); q++) {
            if (!batch.right(q).isEmpty()) {
                sum += loss.add(q);
            }
        }
        loss.asked.addBack(loss.askedPulls, slopes);
        loss.claimed.addBack(loss.claimedPulls, slopes);
        return sum;
    }

    private double add(int question) {
        int first = asked.start(question);
        int words = asked.count(question);
        int claims = batch.claims().size();
        int[][] nearest = new int[words][claims];
        double[] values = new double[claims];
        for (int w = 0; w < words; w++) {
            for (int c = 0; c < claims; c++) {
                nearest[w][c] = nearest(first + w, c);
                values[c] += SHARPNESS / words * nearness[first + w][nearest[w][c]];
            }
        }
        ChoiceLoss choice = ChoiceLoss.among(values, batch.right(question)::contains);
        double share = WEIGHT / batch.questions().size();
        for (int w = 0; w < words; w++) {
            for (int c = 0; c < claims; c++) {
                float pull = (float) (share * SHARPNESS / words * choice.slopes()[c]);
                Matrices.add(askedPulls[first + w], pull, claimed.vectors()[nearest[w][c]]);
                Matrices.add(claimedPulls[nearest[w][c]], pull, asked.vectors()[first + w]);
            }
        }
        return share * choice.loss();
    }

    private int nearest(int word, int claim) {
        int nearest = claimed.start(claim);
        for (int other = nearest + 1; other < claimed.start(claim) + claimed.count(claim); other++) {
            if (nearness[word][other] > nearness[word][nearest]) {
                nearest = other;
            }
        }
        return nearest;
    }
}
