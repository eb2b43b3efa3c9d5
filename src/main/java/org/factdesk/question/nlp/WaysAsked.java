package org.factdesk.question.nlp;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.factdesk.question.Clue;

/** How near a question comes to the ways in which people ask for the claims of an index. */
final class WaysAsked implements ClueFinder {
    /** Questions that have nothing in common still have about this cosine. */
    private static final double FAR = 0.54;
    /** From this cosine on two questions ask for much the same. */
    private static final double CLOSE = 0.79;
    /** How sharply the share favours the nearest way: the temperature of a softmax over cosines. */
    private static final double SHARPNESS = 0.0175;
    /** Among fewer claims nothing stands out, and a share says nothing. */
    private static final int FEW = 4;
    /** Added to the deviation, so that chance does not stand out where all are alike. */
    private static final double STEADYING = 0.01;

    private final double[] best;
    private final double[] open;
    private final double[] share;
    private final Spread spread;
    private final int known;

    private WaysAsked(double[] best, double[] open, double[] share, Spread spread, int known) {
        this.best = best;
        this.open = open;
        this.share = share;
        this.spread = spread;
        this.known = known;
    }

    /** Lays a question beside the ways of all claims. */
    static WaysAsked of(float[] question, ClaimIndex index) {
        return of(
                question,
                index,
                IntStream.range(0, index.claims().size()).boxed().toList());
    }

    /** Lays a question beside the ways of those claims that are looked at. */
    static WaysAsked of(float[] question, ClaimIndex index, Iterable<Integer> numbers) {
        VectorRow asked = VectorRow.of(question);
        double[] best = new double[index.claims().size()];
        double[] open = new double[best.length];
        double[][] cosines = new double[best.length][];
        Arrays.fill(best, Double.NaN);
        Arrays.fill(open, Double.NaN);
        double top = -1;
        double sum = 0;
        double squares = 0;
        int known = 0;
        for (int number : numbers) {
            open[number] = Arrays.stream(index.claim(number).ways().open().cosines(asked))
                    .max()
                    .orElse(Double.NaN);
            double[] ways = index.claim(number).ways().asked().cosines(asked);
            if (ways.length > 0) {
                cosines[number] = ways;
                best[number] = Arrays.stream(ways).max().orElseThrow();
                top = Math.max(top, best[number]);
                sum += best[number];
                squares += best[number] * best[number];
                known++;
            }
        }
        double mean = known == 0 ? 0 : sum / known;
        double variance = known == 0 ? 0 : Math.max(0, squares / known - mean * mean);
        Spread spread = new Spread(mean, Math.sqrt(variance) + STEADYING);
        return new WaysAsked(best, open, shares(cosines, top), spread, known);
    }

    /** The numbers of the claims whose ways come nearest, at most so many. */
    List<Integer> nearest(int most) {
        return IntStream.range(0, best.length)
                .filter(number -> !Double.isNaN(best[number]))
                .boxed()
                .sorted(Comparator.<Integer>comparingDouble(number -> -best[number])
                        .thenComparing(number -> number))
                .limit(most)
                .toList();
    }

    private static double[] shares(double[][] cosines, double top) {
        double[] shares = new double[cosines.length];
        double whole = 0;
        for (int i = 0; i < cosines.length; i++) {
            if (cosines[i] != null) {
                for (double cosine : cosines[i]) {
                    shares[i] += Math.exp((cosine - top) / SHARPNESS);
                }
                whole += shares[i];
            }
        }
        for (int i = 0; i < shares.length && whole > 0; i++) {
            shares[i] /= whole;
        }
        return shares;
    }

    @Override
    public void note(int number, Map<Clue, Double> clues) {
        if (!Double.isNaN(open[number])) {
            clues.put(Clue.LEFT_OPEN, open[number] - FAR);
            clues.put(Clue.LEFT_OPEN_KNOWN, 1.0);
        }
        if (!Double.isNaN(best[number])) {
            clues.put(Clue.WAY, best[number] - FAR);
            clues.put(Clue.ALSO_ASKED_CLOSELY, Math.max(0, (best[number] - CLOSE) / (1 - CLOSE)));
            clues.put(Clue.WAY_STANDS_OUT, known < FEW ? 0 : spread.standsOut(best[number]));
            clues.put(Clue.WAY_SHARE, known < FEW ? 0 : share[number]);
            clues.put(Clue.WAY_KNOWN, 1.0);
        }
    }
}
